import Vocabulary

/// The difference that facts which came to light late make to a closed month (HANDBOOK/kpi.md,
/// Run).
public struct Adjustment: Hashable, Codable, Sendable {
  /// The closed month.
  public let month: Month
  /// What that month would have earned more than was paid so far; negative when less.
  public let amount: Money
  /// How much more fines it would have had; a part of `amount`, with the sign turned.
  public let fines: Money
  /// What came to light.
  public let because: Text

  public init(month: Month, amount: Money, fines: Money, because: Text) {
    self.month = month
    self.amount = amount
    self.fines = fines
    self.because = because
  }
}
