import Vocabulary

/// A rule of returns without a reason (HANDBOOK/orders.md, Returns and exchanges).
public enum ReturnRule: String, Codable, CaseIterable, Sendable {
  /// Asked for within seven days of receipt.
  case sevenDays = "seven_days"
  /// The goods can be sold again.
  case saleable
  /// Goods made or bought to order are excluded.
  case madeToOrder = "made_to_order"
  /// None of these: the reason says it.
  case other

  public var name: Text { Texts.name(of: self) }
}

/// What one rule says of a case.
public struct ReturnVerdict: Hashable, Codable, Sendable {
  public let rule: ReturnRule
  public let isKept: Bool
  public let because: Text
}

/// Checks a return against the rules.
///
/// Our reading where the handbook is silent: the days count from the day after receipt to the day
/// of asking; goods that have not arrived are within them; faulty goods need not be saleable and
/// may be made to order, for a fault is a reason.
public struct ReturnRules: Sendable {
  /// The handbook's seven; a setting.
  public let days: Int
  let zone: DeskZone

  func verdicts(on item: ReturnCase, _ facts: ReturnFacts) -> [ReturnVerdict] {
    [
      inTime(item),
      verdict(
        .saleable, facts, isKept: facts.condition == .complete || facts.condition == nil,
        Texts.condition(facts.condition)),
      verdict(
        .madeToOrder, facts, isKept: !item.isMadeToOrder,
        item.isMadeToOrder ? Texts.isMadeToOrder : Texts.isStockGoods),
    ]
  }

  private func inTime(_ item: ReturnCase) -> ReturnVerdict {
    guard let receivedOn = item.receivedOn else {
      return ReturnVerdict(rule: .sevenDays, isKept: true, because: Texts.notArrived)
    }
    let passed = zone.day(item.openedAt).number - receivedOn.number
    return ReturnVerdict(
      rule: .sevenDays, isKept: passed <= days,
      because: Texts.daysPassed(receivedOn, passed, days))
  }

  private func verdict(
    _ rule: ReturnRule, _ facts: ReturnFacts, isKept: Bool, _ because: Text
  ) -> ReturnVerdict {
    guard facts.isFaulty == true, !isKept else {
      return ReturnVerdict(rule: rule, isKept: isKept, because: because)
    }
    return ReturnVerdict(rule: rule, isKept: true, because: Texts.setAsideByFault(because))
  }
}
