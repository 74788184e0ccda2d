import Vocabulary

/// A buyer's return or exchange, from the question to its close (HANDBOOK/orders.md, Returns and
/// exchanges). Its row repeats what its steps come to.
public struct ReturnCase: Hashable, Codable, Sendable {
  /// What the buyer wants.
  public enum Wish: String, Codable, CaseIterable, Sendable {
    case refund
    case exchange
  }

  public enum State: String, Codable, CaseIterable, Sendable {
    case asked
    case approved
    case refused
    /// The goods came back.
    case received
    case inspected
    case refunded
    case exchanged
    case calledBack = "called-back"
    case closed
    /// Its asking was taken back.
    case withdrawn
  }

  /// Short, and the case's for ever.
  public let number: Int
  public let id: String
  public let order: OrderNumber
  public let wish: Wish
  /// What the buyer says.
  public let text: String
  /// When the buyer got the goods; nil when they had not arrived.
  public let receivedOn: Day?
  /// Special sizes, purchasing service: excluded from returns without a reason.
  public let isMadeToOrder: Bool
  public let openedBy: AgentNumber
  public let openedAt: Moment
  public internal(set) var state: State
  /// When its last step was made.
  public internal(set) var changedAt: Moment

  public var isOpen: Bool { state != .closed && state != .withdrawn }
}

extension ReturnCase.State {
  /// The steps that may follow: asked, approved or refused, goods received, inspected, refunded or
  /// exchanged, called back, closed. A case that waits for the buyer may be closed when the buyer
  /// gives it up; goods that are not fit after all are refused when they were inspected.
  public var next: [ReturnStep.Kind] {
    switch self {
    case .asked: [.approved, .refused, .closed]
    case .approved: [.received, .closed]
    case .received: [.inspected]
    case .inspected: [.refunded, .exchanged, .refused]
    case .refunded, .exchanged, .refused: [.calledBack]
    case .calledBack: [.closed]
    case .closed, .withdrawn: []
    }
  }
}

/// What is to be returned or exchanged.
public struct ReturnDraft: Hashable, Sendable {
  /// The most characters of a text.
  public static let limit = 500

  public var order: OrderNumber
  public var wish: ReturnCase.Wish
  public var text: String
  public var receivedOn: Day?
  public var isMadeToOrder: Bool
  /// As the buyer tells them; the inspection may find others.
  public var facts: ReturnFacts

  public init(
    order: OrderNumber, wish: ReturnCase.Wish, text: String, receivedOn: Day? = nil,
    isMadeToOrder: Bool = false, facts: ReturnFacts = ReturnFacts()
  ) {
    self.order = order
    self.wish = wish
    self.text = text
    self.receivedOn = receivedOn
    self.isMadeToOrder = isMadeToOrder
    self.facts = facts
  }
}
