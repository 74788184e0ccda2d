import Vocabulary

/// Something that happened to a case. Steps never change; another step takes back a mistake.
public struct CaseStep: Hashable, Sendable {
  /// The author of a step: an agent, or a clock that ran out.
  public enum Actor: Hashable, Sendable {
    case agent(AgentNumber)
    /// The id of the clock.
    case clock(String)
  }

  /// The 1-based position among the case's steps, without gaps.
  public let sequence: Int
  /// A client-made key that sorts by time.
  public let id: String
  /// The id of the flow's step, or one of the program's own words, such as `undo`.
  public let step: String
  public let actor: Actor
  /// The agent whose login was used; nil when it was the actor's own.
  public let login: AgentNumber?
  public let at: Moment
  /// The desk's day on which the step was made.
  public let day: Day
  /// The state before the step; nil for the first one.
  public let from: String?
  public let to: String
  /// The agent who has the case from this step on; nil when that does not change.
  public let holder: AgentNumber?
  /// The agent to whom the step is addressed; nil when it is addressed to nobody.
  public let recipient: AgentNumber?
  public let reason: String?
  /// The sequence of the step that this one takes back; nil for any other step.
  public let undoes: Int?
  /// The values that the step gave, by field id, in stored form. Erased values are absent.
  public let values: [String: String]

  public init(
    sequence: Int, id: String, step: String, actor: Actor, login: AgentNumber? = nil, at: Moment,
    day: Day, from: String?, to: String, holder: AgentNumber? = nil, recipient: AgentNumber? = nil,
    reason: String? = nil,
    undoes: Int? = nil, values: [String: String] = [:]
  ) {
    self.sequence = sequence
    self.id = id
    self.step = step
    self.actor = actor
    self.login = login
    self.at = at
    self.day = day
    self.from = from
    self.to = to
    self.holder = holder
    self.recipient = recipient
    self.reason = reason
    self.undoes = undoes
    self.values = values
  }

  /// The id of a step that takes back another.
  public static let undo = "undo"
  /// The id of a step that a clock takes when it runs out.
  public static let expire = "expire"
  /// The id of a step that moves a case to another version of its definition.
  public static let move = "redefine"
}

extension CaseStep {
  /// The agent who made the step; nil when a clock did.
  public var agent: AgentNumber? { if case .agent(let agent) = actor { agent } else { nil } }

  /// True when the step changes nothing and only records that it was taken, such as that a case was
  /// seen.
  public var isNote: Bool {
    guard case .agent = actor else { return false }
    return from == to && holder == nil && recipient == nil && values.isEmpty
  }

  /// Returns the note in another state, for one whose preceding step was taken back.
  fileprivate func noted(in state: String) -> CaseStep {
    CaseStep(
      sequence: sequence, id: id, step: step, actor: actor, login: login, at: at, day: day,
      from: state, to: state, reason: reason)
  }
}

extension [CaseStep] {
  /// The values that standing steps lead to.
  var values: [String: String] { values(after: [:], opening: first?.step) }

  /// Returns the values after these steps.
  ///
  /// - Parameters:
  ///   - earlier: the values before them.
  ///   - opening: the id of the step that opens the case, which replaces them.
  func values(after earlier: [String: String], opening: String?) -> [String: String] {
    reduce(into: earlier) { values, step in
      if values.isEmpty || step.step == opening {
        values = step.values
      } else {
        values.merge(step.values) { $1 }
      }
    }
  }

  /// The steps that still count: neither taken back nor taking another back. A note takes the state
  /// to which the standing steps before it lead.
  public var standing: [CaseStep] {
    guard contains(where: { $0.undoes != nil }) else { return self }
    let undone = Set(compactMap(\.undoes))
    var standing: [CaseStep] = []
    for step in self where step.undoes == nil && !undone.contains(step.sequence) {
      if step.isNote {
        guard let state = standing.last?.to else { continue }
        standing.append(step.from == state ? step : step.noted(in: state))
      } else {
        standing.append(step)
      }
    }
    return standing
  }
}
