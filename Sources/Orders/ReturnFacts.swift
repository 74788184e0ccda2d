import Vocabulary

/// What is known of returned goods and of the freight: first from the buyer, then from the
/// inspection.
public struct ReturnFacts: Hashable, Codable, Sendable {
  /// Whether goods can be sold again: packing, accessories and labels complete, not worn, washed,
  /// damaged (HANDBOOK/orders.md).
  public enum Condition: String, Codable, CaseIterable, Sendable {
    case complete, incomplete, worn, washed, damaged
  }

  public var condition: Condition?
  /// Whether the goods were faulty, which is the shop's fault; nil while nobody says so.
  public var isFaulty: Bool?
  /// Freight to the buyer.
  public var freightOut: Money?
  /// Freight back to the shop.
  public var freightBack: Money?
  /// What an insurance pays of the freight back.
  public var insured: Money?

  public init(
    condition: Condition? = nil, isFaulty: Bool? = nil, freightOut: Money? = nil,
    freightBack: Money? = nil, insured: Money? = nil
  ) {
    self.condition = condition
    self.isFaulty = isFaulty
    self.freightOut = freightOut
    self.freightBack = freightBack
    self.insured = insured
  }

  /// These, where the later ones say nothing.
  func updated(with later: ReturnFacts) -> ReturnFacts {
    ReturnFacts(
      condition: later.condition ?? condition, isFaulty: later.isFaulty ?? isFaulty,
      freightOut: later.freightOut ?? freightOut, freightBack: later.freightBack ?? freightBack,
      insured: later.insured ?? insured)
  }
}

/// Who is at fault, and what the freight costs whom: both ways the buyer's unless the goods were
/// faulty, then the shop's; insurance may pay the way back instead (HANDBOOK/orders.md).
public struct ReturnCost: Hashable, Codable, Sendable {
  public enum Party: String, Codable, Sendable {
    case buyer
    case shop
  }

  /// Who bears what no insurance pays.
  public let bearer: Party
  public let freightOut: Money
  public let freightBack: Money
  /// Never more than the way back costs.
  public let byInsurance: Money

  public init(_ facts: ReturnFacts) {
    bearer = facts.isFaulty == true ? .shop : .buyer
    freightOut = facts.freightOut ?? .zero
    freightBack = facts.freightBack ?? .zero
    byInsurance = min(facts.insured ?? .zero, freightBack)
  }

  public var byBuyer: Money { bearer == .buyer ? uninsured : .zero }
  public var byShop: Money { bearer == .shop ? uninsured : .zero }
  private var uninsured: Money { freightOut + freightBack - byInsurance }

  /// What the buyer gets back of what was paid: the shop laid out the freight to the buyer, the
  /// buyer pays the way back to the courier.
  public func refund(of paid: Money) -> Money {
    bearer == .buyer ? max(paid - freightOut, .zero) : paid
  }
}
