import Cases
import Store
import Vocabulary

/// A buyer's return or exchange, from the question to its close (HANDBOOK/orders.md, Returns and
/// exchanges).
public struct ReturnCase: Hashable, Codable, Sendable {
  /// The buyer's wish.
  public enum Wish: String, Codable, CaseIterable, Sendable {
    case refund
    case exchange
  }

  /// The case's short number, which never changes.
  public let number: Int
  public let order: OrderNumber
  public let wish: Wish
  /// The buyer's words; empty when they were erased.
  public let text: String
  public let openedBy: AgentNumber
  public let openedAt: Moment
  /// The id of a state of the flow; `withdrawn` when the asking was taken back.
  public let state: String
  /// The time of its last step.
  public let changedAt: Moment
}

extension ReturnCase {
  /// - Throws: `Refusal` of kind `.store` when a value can't be read.
  init(_ item: CaseSummary) throws {
    let values = StoredValues(item)
    number = item.number
    order = try values.needed("order") { OrderNumber($0) }
    wish = try values.needed("wish", Wish.init(rawValue:))
    text = values["text"] ?? ""
    openedBy = item.owner
    openedAt = item.openedAt
    state = item.state
    changedAt = item.changedAt
  }

  /// Returns the cases of an order, by number.
  static func all(of order: OrderNumber, in reading: Reading) throws -> [ReturnCase] {
    try Case.all(of: ReturnFlow.id, where: "order", is: order.text, in: reading)
      .map { try ReturnCase(CaseSummary($0)) }
  }
}

/// A return with its steps, oldest first, and the verdicts of the rules on it, named by the
/// definition of the case.
public struct ReturnHistory: Sendable {
  public let item: ReturnCase
  public let flow: Flow
  public let steps: [CaseStep]
  public let facts: ReturnFacts
  /// True while a fault is known by the buyer's words alone, before the inspection decided.
  public let isFaultClaimed: Bool
  public let verdicts: [ReturnVerdict]

  public var cost: ReturnCost { ReturnCost(facts) }

  /// The rules that the case breaks.
  public var broken: [ReturnVerdict] { verdicts.filter { !$0.isKept } }

  /// Returns the agent who made a step; for a step of a clock, the one who opened the case.
  public func agent(of step: CaseStep) -> AgentNumber {
    if case .agent(let agent) = step.actor { agent } else { item.openedBy }
  }

  /// The ids of the steps that may follow.
  public var next: [String] {
    flow.steps.filter { $0.rules.contains { $0.from.contains(item.state) } }.map(\.id)
  }
}
