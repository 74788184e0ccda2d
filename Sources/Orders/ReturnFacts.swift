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
  public let receivedOn: Day?
  /// Special sizes, purchasing service: excluded from returns without a reason.
  public let isMadeToOrder: Bool
  public let condition: Condition?
  /// Whether the goods were faulty, which is the shop's fault; nil while nobody says so.
  public let isFaulty: Bool?
  /// Freight to the buyer.
  public let freightOut: Money?
  /// Freight back to the shop.
  public let freightBack: Money?
  /// What an insurance pays of the freight back.
  public let insured: Money?

  /// - Throws: `Refusal` of kind `.store` when a value can't be read.
  public init(_ values: StoredValues) throws {
    receivedOn = try values.value("received_on") { Day($0) }
    isMadeToOrder = values["made_to_order"] == "yes"
    condition = try values.value("condition", Condition.init(rawValue:))
    isFaulty = values["faulty"].map { $0 == "yes" }
    freightOut = try values.value("freight_out") { Money($0) }
    freightBack = try values.value("freight_back") { Money($0) }
    insured = try values.value("insured") { Money($0) }
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
  public let byBuyer: Money
  public let byShop: Money
  /// Never more than the way back costs.
  public let byInsurance: Money

  public init(_ facts: ReturnFacts) {
    bearer = facts.isFaulty == true ? .shop : .buyer
    freightOut = facts.freightOut ?? .zero
    freightBack = facts.freightBack ?? .zero
    byInsurance = min(facts.insured ?? .zero, freightBack)
    let uninsured = freightOut + freightBack - byInsurance
    byBuyer = bearer == .buyer ? uninsured : .zero
    byShop = bearer == .shop ? uninsured : .zero
  }

  /// What the buyer gets back of what was paid: the shop laid out the freight to the buyer, the
  /// buyer pays the way back to the courier.
  public func refund(of paid: Money) -> Money {
    bearer == .buyer ? max(paid - freightOut, .zero) : paid
  }
}
