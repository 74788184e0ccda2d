import Vocabulary

/// Something that happened to a case. Steps are never changed; a mistake is taken back by another.
public struct CaseStep: Hashable, Sendable {
  /// Who made it: an agent, or a clock that ran out.
  public enum Actor: Hashable, Sendable {
    case agent(AgentNumber)
    /// The id of the clock.
    case clock(String)
  }

  /// From 1, one more for each step of the case.
  public let sequence: Int
  /// Made by the client; sorts by time.
  public let id: String
  /// The id of the flow's step; `undo` takes back an earlier one.
  public let step: String
  public let actor: Actor
  /// The agent whose login it was, where that is somebody else than the actor.
  public let login: AgentNumber?
  public let at: Moment
  /// The desk's day on which it was made.
  public let day: Day
  /// The state before it; nil for the first one.
  public let from: String?
  public let to: String
  /// Whose the case is from then on; nil where that does not change.
  public let holder: AgentNumber?
  /// Whom it is addressed to.
  public let recipient: AgentNumber?
  public let reason: String?
  /// The sequence of the step that this one takes back.
  public let undoes: Int?
  /// The fields it gave, by id, as the store keeps them. What was erased is not there.
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

  /// The word of the step that takes back another.
  public static let undo = "undo"
  /// The word of the step that a clock takes when it has run out.
  public static let expire = "expire"
  /// The word of the step by which a case takes another version of its definition.
  public static let move = "redefine"
}

extension CaseStep {
  /// Who made it; nil where a clock did.
  public var agent: AgentNumber? { if case .agent(let agent) = actor { agent } else { nil } }

  /// Whether it changes nothing but that it was taken, such as that a case was seen.
  public var isNote: Bool {
    guard case .agent = actor else { return false }
    return from == to && holder == nil && recipient == nil && values.isEmpty
  }

  /// The same in another state, for a note that stands where an earlier step was taken back.
  fileprivate func noted(in state: String) -> CaseStep {
    CaseStep(
      sequence: sequence, id: id, step: step, actor: actor, login: login, at: at, day: day,
      from: state, to: state, reason: reason)
  }
}

extension [CaseStep] {
  /// The steps that hold: neither taken back nor taking back. A note stands in the state that the
  /// steps before it lead to.
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
