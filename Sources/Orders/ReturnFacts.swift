import Cases
import Vocabulary

/// What is known of returned goods and of the freight: first from the buyer, then from the
/// inspection.
public struct ReturnFacts: Hashable, Codable, Sendable {
  /// Whether goods can be sold again: packing, accessories and labels complete, not worn, washed,
  /// damaged (HANDBOOK/orders.md).
  public enum Condition: String, Codable, CaseIterable, Sendable {
    case complete, incomplete, worn, washed, damaged
  }

  /// When the buyer got the goods; nil when they had not arrived.
  public var receivedOn: Day?
  /// Special sizes, purchasing service: excluded from returns without a reason.
  public var isMadeToOrder: Bool
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
    receivedOn: Day? = nil, isMadeToOrder: Bool = false, condition: Condition? = nil,
    isFaulty: Bool? = nil, freightOut: Money? = nil, freightBack: Money? = nil,
    insured: Money? = nil
  ) {
    self.receivedOn = receivedOn
    self.isMadeToOrder = isMadeToOrder
    self.condition = condition
    self.isFaulty = isFaulty
    self.freightOut = freightOut
    self.freightBack = freightBack
    self.insured = insured
  }
}

extension ReturnFacts {
  /// - Throws: `Refusal` of kind `.store` when a value can't be read.
  init(_ values: StoredValues) throws {
    self.init(
      receivedOn: try values.value("received_on") { Day($0) },
      isMadeToOrder: values["made_to_order"] == "yes",
      condition: try values.value("condition", Condition.init(rawValue:)),
      isFaulty: values["faulty"].map { $0 == "yes" },
      freightOut: try values.value("freight_out") { Money($0) },
      freightBack: try values.value("freight_back") { Money($0) },
      insured: try values.value("insured") { Money($0) })
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
