import Cases
import Vocabulary

/// The known facts about returned goods and freight, first from the buyer, then from the
/// inspection.
public struct ReturnFacts: Hashable, Codable, Sendable {
  /// The condition of the goods. They can be sold again when packing, accessories and labels are
  /// complete and nothing is worn, washed or damaged (HANDBOOK/orders.md).
  public enum Condition: String, Codable, CaseIterable, Sendable {
    case complete, incomplete, worn, washed, damaged
  }

  /// The day on which the buyer got the goods; nil when they had not arrived.
  public let receivedOn: Day?
  /// True for special sizes and purchasing service, which are excluded from returns without a
  /// reason.
  public let isMadeToOrder: Bool
  public let condition: Condition?
  /// True when the goods were faulty, which is the shop's fault; nil while nobody says so.
  public let isFaulty: Bool?
  /// The cost of freight to the buyer.
  public let freightOut: Money?
  /// The cost of freight back to the shop.
  public let freightBack: Money?
  /// The part of the freight back that an insurance pays.
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

/// The party at fault and each one's share of the freight: both ways the buyer's unless the goods
/// were faulty, then the shop's; insurance may pay the way back instead (HANDBOOK/orders.md).
public struct ReturnCost: Hashable, Codable, Sendable {
  public enum Party: String, Codable, Sendable {
    case buyer
    case shop
  }

  /// The party that bears the uninsured freight.
  public let bearer: Party
  public let freightOut: Money
  public let freightBack: Money
  public let byBuyer: Money
  public let byShop: Money
  /// The insured part, at most the freight back.
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

  /// Returns the buyer's refund of the amount paid. A buyer who bears the freight gets it less the
  /// freight to the buyer, which the shop laid out; the way back the buyer pays to the courier.
  public func refund(of paid: Money) -> Money {
    bearer == .buyer ? max(paid - freightOut, .zero) : paid
  }
}
