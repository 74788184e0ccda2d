import Cases
import TestSupport
import Testing

/// The shipped flows with two sides: a step that one of them takes is none of the other's under its
/// number.
@Suite struct TwoSidesTests {
  /// Steps by which a side only gives its own up.
  private static let givingUp: Set<String> = ["reward drop"]

  @Test func eachSideAnswersForItself() throws {
    let flows = Flows(desk: BuiltProgram.repository)
    var checked = 0
    for id in flows.ids {
      let flow = try flows.flow(id)
      let rules = flow.steps.flatMap { step in step.rules.map { (step.id, $0) } }
      let fields = flow.fields.filter { $0.kind == .agent }.map { Party.field($0.id) }
      guard !fields.isEmpty else { continue }
      // The owner is a side where the definition keeps one of the steps from them.
      let sides = fields + (rules.contains { $0.1.not.contains(.writer) } ? [.writer] : [])
      for (step, rule) in rules where !rule.opens && !Self.givingUp.contains("\(id) \(step)") {
        let isPersonal = rule.by.contains { party in
          switch party {
          case .writer, .holder, .field, .took: true
          case .anyone, .role, .group: false
          }
        }
        guard isPersonal else { continue }
        checked += 1
        for side in sides where !rule.by.contains(side) {
          #expect(rule.not.contains(side), "\(id) \(step): \(side)")
        }
      }
    }
    #expect(checked >= 5)
  }
}
