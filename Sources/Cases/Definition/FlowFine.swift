import Vocabulary

/// The cost of a broken rule for a party, such as a branch whose form lacks a field.
public struct FlowFine: Hashable, Sendable {
  /// The id of the broken rule.
  public let rule: String
  public let name: Text
  /// The cost, or the bounds within which a lead sets it.
  public let amounts: ClosedRange<Money>
  /// The field that names the party that pays.
  public let who: String
  /// The number field by which the amount is multiplied; nil for one amount a case.
  public let each: String?
  /// The condition on which a case breaks the rule; nil when only a person can tell.
  public let when: Condition?

  public init(
    rule: String, name: Text, amounts: ClosedRange<Money>, who: String, each: String? = nil,
    when: Condition? = nil
  ) {
    self.rule = rule
    self.name = name
    self.amounts = amounts
    self.who = who
    self.each = each
    self.when = when
  }

  /// The one amount; nil when a lead sets it.
  public var amount: Money? {
    amounts.lowerBound == amounts.upperBound ? amounts.lowerBound : nil
  }
}
