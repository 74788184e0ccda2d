import Vocabulary

/// One step in the life of a return. Steps are never changed; one that was a mistake is taken back
/// by another.
public struct ReturnStep: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case asked = "ask"
    case approved = "approve"
    case refused = "refuse"
    case received = "receive"
    case inspected = "inspect"
    case refunded = "refund"
    case exchanged = "exchange"
    case calledBack = "call-back"
    case closed = "close"
    /// Takes back the case's last step.
    case undone = "undo"

    /// Where it takes a case.
    var state: ReturnCase.State {
      switch self {
      case .asked: .asked
      case .approved: .approved
      case .refused: .refused
      case .received: .received
      case .inspected: .inspected
      case .refunded: .refunded
      case .exchanged: .exchanged
      case .calledBack: .calledBack
      case .closed: .closed
      case .undone: .withdrawn
      }
    }
  }

  /// The case's number.
  public let item: Int
  /// From 1, one more for each step of the case.
  public let sequence: Int
  /// Made by the client; sorts by time.
  public let id: String
  public let kind: Kind
  public let agent: AgentNumber
  public let at: Moment
  public let reason: String
  /// Of a refusal: the rule that it names. Of an approval or refund: the one that a lead set aside.
  public let rule: ReturnRule?
  /// What became known with this step.
  public let facts: ReturnFacts
  /// Of a refund: what the buyer gets.
  public let amount: Money?
  /// The sequence of the step that this one takes back.
  public let undoes: Int?
}

extension [ReturnStep] {
  /// A case's steps that hold: neither taken back nor taking back.
  public var standing: [ReturnStep] {
    let undone = Set(compactMap(\.undoes))
    return filter { $0.kind != .undone && !undone.contains($0.sequence) }
  }

  /// What is known of the goods and the freight: the latest word on each.
  public var facts: ReturnFacts {
    standing.reduce(ReturnFacts()) { $0.updated(with: $1.facts) }
  }

  var state: ReturnCase.State { standing.last?.kind.state ?? .withdrawn }
}

/// A return with all its steps, the first one first.
public struct ReturnHistory: Hashable, Codable, Sendable {
  public let item: ReturnCase
  public let steps: [ReturnStep]
  /// By the rules of the day on which it was asked for.
  public let verdicts: [ReturnVerdict]

  public var facts: ReturnFacts { steps.facts }
  public var cost: ReturnCost { ReturnCost(facts) }
}
