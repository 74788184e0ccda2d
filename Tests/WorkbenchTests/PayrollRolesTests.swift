import Foundation
import TestSupport
import Testing

/// Who sees what: an agent the own statement, a lead the team's points, a clerk the money. Every
/// command that reads or writes wages, points, records or complaints, as each of them.
@Suite struct PayrollRolesTests {
  /// Agent 4, lead 3 (who is an agent too) and clerk 9 of the shipped desk.
  enum Actor: String, CaseIterable {
    case agent = "4"
    case lead = "3"
    case clerk = "9"
  }

  /// What an answer may show of agent 5, beside the actor's own.
  enum View: Equatable {
    case refused
    /// The own lines alone.
    case own
    /// Everybody's points or records, and no wage.
    case team
    /// Wages too.
    case money
  }

  struct Rule: Sendable, CustomTestStringConvertible {
    let command: String
    let agent: View
    let lead: View
    let clerk: View
    var testDescription: String { command }

    init(_ command: String, agent: View, lead: View, clerk: View) {
      (self.command, self.agent, self.lead, self.clerk) = (command, agent, lead, clerk)
    }

    func view(_ actor: Actor) -> View {
      switch actor {
      case .agent: agent
      case .lead: lead
      case .clerk: clerk
      }
    }
  }

  static let reading = [
    Rule("payroll run 2026-10", agent: .own, lead: .team, clerk: .money),
    Rule("payroll explain 2026-10 --agent 5", agent: .refused, lead: .refused, clerk: .money),
    Rule("payroll compare 2026-10 2026-10", agent: .own, lead: .team, clerk: .team),
    Rule("payroll attendance 2026-10", agent: .own, lead: .team, clerk: .team),
    Rule("payroll attendance 2026-10 --agent 5", agent: .refused, lead: .team, clerk: .team),
    Rule("payroll verify 2026-10", agent: .refused, lead: .refused, clerk: .money),
    Rule("payroll export 2026-10 --to wages.csv", agent: .refused, lead: .refused, clerk: .money),
    Rule(
      "payroll export 2026-10 --points --to p.csv", agent: .refused, lead: .team, clerk: .team),
    Rule("fund", agent: .refused, lead: .refused, clerk: .money),
    Rule("record list 2026-10", agent: .own, lead: .team, clerk: .team),
    Rule("complaint list 2026-10", agent: .own, lead: .team, clerk: .team),
    Rule("complaint history 1", agent: .refused, lead: .team, clerk: .team),
  ]

  /// An October with a wage for everybody, and a complaint about agent 5 that agent 6 took down.
  private static func desk() throws -> String {
    let desk = try BuiltProgram.desk()
    let samples = BuiltProgram.repository + "/Tests/Samples/2026-10/"
    for kind in ["orders", "refunds", "clockings", "records"] {
      _ = try run("import \(kind) \(samples)\(kind).csv", as: "9", in: desk)
    }
    _ = try run("clock fix --agent 2 --date 2026-10-13 --out 17:30 --reason 问过", as: "9", in: desk)
    _ = try run("complaint open 5 --date 2026-10-30 --note 抱怨", as: "6", in: desk)
    return desk
  }

  private static func run(
    _ line: String, as actor: String, in desk: String
  ) throws -> BuiltProgram.Result {
    try BuiltProgram.kefu(
      line.split(separator: " ").map(String.init) + ["--as", actor, "--format", "json"], in: desk)
  }

  @Test func everybodySeesWhatIsTheirs() throws {
    let desk = try Self.desk()
    defer {
      try? FileManager.default.removeItem(atPath: (desk as NSString).deletingLastPathComponent)
    }
    for rule in Self.reading where rule.command != "payroll verify 2026-10" {
      for actor in Actor.allCases { try check(rule, actor, in: desk) }
    }
    // What a closed month shows is decided in the same way.
    #expect(try Self.run("payroll close 2026-10", as: "4", in: desk).status == 77)
    #expect(try Self.run("payroll close 2026-10", as: "3", in: desk).status == 77)
    #expect(try Self.run("payroll close 2026-10", as: "9", in: desk).status == 2)
    #expect(
      try Self.run("payroll close 2026-10 --despite 投诉下月再判", as: "9", in: desk).status == 0)
    for rule in Self.reading {
      for actor in Actor.allCases { try check(rule, actor, in: desk) }
    }
  }

  private func check(_ rule: Rule, _ actor: Actor, in desk: String) throws {
    let result = try Self.run(rule.command, as: actor.rawValue, in: desk)
    let view = rule.view(actor)
    let place = "\(rule.command) as \(actor)"
    #expect(result.status == (view == .refused ? 77 : 0), "\(place): \(result.errors)")
    #expect(view != .refused || result.output.isEmpty, "\(place)")
    let shown = result.output
    if view == .own {
      #expect(!shown.contains("\"agent\":5"), "\(place): \(shown)")
    }
    if view == .team || view == .own && !rule.command.hasPrefix("payroll run") {
      #expect(!shown.contains("\"wage\""), "\(place)")
      #expect(!shown.contains("\"bonus\""), "\(place)")
    }
    if view == .money, rule.command.hasPrefix("payroll run") {
      #expect(shown.contains("\"agent\":5") && shown.contains("\"wage\""), "\(place)")
    }
  }

  /// Commands that write, and who may: the others are refused, and nothing changes.
  @Test(arguments: [
    ("record grade 5 quality 优", ["3", "9"]), ("record low-rating 5", ["3", "9"]),
    ("record complaint 5 8", ["3", "9"]), ("record praise 5", ["3", "9"]),
    ("record outstanding 5 3", ["3", "9"]), ("record conduct 5 private_use", ["3", "9"]),
    ("record leave 5", ["3", "9"]), ("record reward 5 20", ["3", "9"]),
    ("record figure 5 conversion 46", ["3", "9"]),
    ("record retract 1 --reason 记错", ["3", "9"]),
    ("complaint open 5", ["4", "3", "9"]), ("complaint answer 1 已答复", ["3", "9"]),
    ("complaint judge 1 untrue --reason 查过", ["3"]),
    ("complaint drop 1 --reason 重复", ["3"]),
    ("payroll adjust 2026-10 --agent 5 1 --reason 漏算", ["9"]),
    ("payroll adjust 2026-10 --agent 5 -1 --reason 多算", ["9"]),
  ])
  func whoMayWrite(_ command: String, _ allowed: [String]) throws {
    let desk = try BuiltProgram.desk()
    defer {
      try? FileManager.default.removeItem(atPath: (desk as NSString).deletingLastPathComponent)
    }
    _ = try Self.run("record praise 6", as: "9", in: desk)
    _ = try Self.run("complaint open 5 --note 抱怨", as: "6", in: desk)
    for actor in Actor.allCases where !allowed.contains(actor.rawValue) {
      let result = try Self.run(command, as: actor.rawValue, in: desk)
      #expect(result.status == 77, "\(command) as \(actor)")
      #expect(result.output.isEmpty)
    }
    let done = try Self.run(command, as: allowed[0], in: desk)
    #expect(done.status == 0, "\(command): \(done.errors)")
  }
}
