import Cases
import Vocabulary

/// A rule of returns without a reason (HANDBOOK/orders.md, Returns and exchanges).
public enum ReturnRule: String, Codable, CaseIterable, Sendable {
  /// The return is asked for within seven days of receipt.
  case sevenDays = "seven_days"
  /// The goods can be sold again.
  case saleable
  /// Goods made or bought to order are excluded.
  case madeToOrder = "made_to_order"
  /// None of these: the reason explains it.
  case other
}

/// The verdict of one rule on a case.
public struct ReturnVerdict: Hashable, Codable, Sendable {
  public let rule: ReturnRule
  public let name: Text
  public let isKept: Bool
  public let because: Text
}

/// Checks a return against the rules.
///
/// Our reading where the handbook is silent: the days count from the day after receipt to the day
/// of asking; goods that have not arrived are within them; faulty goods need not be saleable and
/// may be made to order, for a fault is a reason.
public struct ReturnRules: Sendable {
  /// The number of days allowed: the handbook's seven, and a setting.
  let days: Int
  let zone: DeskZone

  public init(days: Int = 7, zone: DeskZone) {
    self.days = days
    self.zone = zone
  }

  /// Returns the verdict of each rule.
  ///
  /// - Parameters:
  ///   - flow: the definition that names rules and conditions.
  ///   - isClaimed: true while a fault is known by the buyer's words alone.
  func verdicts(
    on facts: ReturnFacts, askedAt: Moment, _ flow: Flow, isClaimed: Bool = false
  ) -> [ReturnVerdict] {
    let condition = facts.condition.map { flow.name(of: $0.rawValue, in: "condition", zone) }
    let saleable = facts.condition == .complete || facts.condition == nil
    let kind = facts.isMadeToOrder ? Texts.isMadeToOrder : Texts.isStockGoods
    let kept: [(ReturnRule, Bool, Text)] = [
      inTime(facts.receivedOn, zone.day(askedAt)),
      unlessFaulty(
        .saleable, facts, isKept: saleable, condition ?? Texts.conditionUnknown, isClaimed),
      unlessFaulty(.madeToOrder, facts, isKept: !facts.isMadeToOrder, kind, isClaimed),
    ]
    return kept.map { rule, isKept, because in
      ReturnVerdict(
        rule: rule, name: flow.name(of: rule.rawValue, in: "rule", zone), isKept: isKept,
        because: because)
    }
  }

  private func inTime(_ receivedOn: Day?, _ askedOn: Day) -> (ReturnRule, Bool, Text) {
    guard let receivedOn else { return (.sevenDays, true, Texts.notArrived) }
    let passed = askedOn.number - receivedOn.number
    return (.sevenDays, passed <= days, Texts.daysPassed(receivedOn, passed, days))
  }

  private func unlessFaulty(
    _ rule: ReturnRule, _ facts: ReturnFacts, isKept: Bool, _ because: Text, _ isClaimed: Bool
  ) -> (ReturnRule, Bool, Text) {
    guard facts.isFaulty == true, !isKept else { return (rule, isKept, because) }
    return (rule, true, isClaimed ? Texts.saidFault(because) : Texts.setAsideByFault(because))
  }
}

extension Flow {
  /// Returns the display name of a field's choice; the choice itself when the field is unknown.
  func name(of choice: String, in field: String, _ zone: DeskZone) -> Text {
    self[field: field]?.shown(choice, zone: zone) ?? Text(same: choice)
  }
}
