import Cases
import Staff
import Vocabulary

/// Moments, people and cases for tests: agents 1 and 2, lead 3, clerk 9, in Shanghai, whose clocks
/// never change.
enum Sample {
  static let zone =
    DeskZone("Asia/Shanghai") ?? DeskZone("UTC") ?? { preconditionFailure("tzdata") }()

  static let staff = Staff(
    [(1, Role.agent), (2, .agent), (3, .lead), (9, .clerk)].map {
      Agent(number: agent($0), name: "客服\($0)", role: $1, joined: day("2025-03-01"))
    })

  static func agent(_ number: Int) -> AgentNumber {
    AgentNumber(number) ?? { preconditionFailure("\(number) is no agent number") }()
  }
  static func day(_ text: String) -> Day {
    Day(text) ?? { preconditionFailure("\(text) is no day") }()
  }
  /// `11-20 23:30` of 2026.
  static func at(_ text: String) -> Moment {
    zone.parse("2026-" + text) ?? { preconditionFailure("\(text) is no time") }()
  }
  static func label(_ moment: Moment?) -> String? {
    moment.map { String(zone.label($0).dropFirst("2026-".count)) }
  }

  /// A step for `item`, such as `("judge", "judged", "11-20 10:00")`.
  struct Step {
    let word: String
    let to: String
    let at: String
    var holder: Int?
    var values: [String: String] = [:]
    var undoes: Int?

    init(
      _ word: String, _ to: String, _ at: String, holder: Int? = nil,
      values: [String: String] = [:], undoes: Int? = nil
    ) {
      self.word = word
      self.to = to
      self.at = at
      self.holder = holder
      self.values = values
      self.undoes = undoes
    }
  }

  static func item(_ steps: Step..., number: Int = 1) -> Case {
    var kept: [CaseStep] = []
    for (index, step) in steps.enumerated() {
      let moment = at(step.at)
      kept.append(
        CaseStep(
          sequence: index + 1, id: "\(index + 1)", step: step.word, actor: .agent(agent(1)),
          at: moment, day: zone.day(moment), from: kept.last?.to, to: step.to,
          holder: step.holder.map(agent), undoes: step.undoes, values: step.values))
    }
    return Case(
      flow: "sample", number: number, id: "c\(number)", owner: agent(1),
      day: kept.first?.day ?? day("2026-11-20"), definition: "", steps: kept)
  }
}
