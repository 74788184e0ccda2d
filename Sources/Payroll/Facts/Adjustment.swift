import Vocabulary

/// The difference that late facts make to a closed month (HANDBOOK/kpi.md, Run).
public struct Adjustment: Hashable, Codable, Sendable {
  /// The closed month.
  public let month: Month
  /// The amount in fen that the month would have earned beyond what was paid so far; negative when
  /// less.
  public let amount: Money
  /// The additional fines in fen that the month would have had; contained in `amount` with the
  /// opposite sign.
  public let fines: Money
  /// The late facts and the figures that they changed.
  public let because: Text

  public init(month: Month, amount: Money, fines: Money, because: Text) {
    self.month = month
    self.amount = amount
    self.fines = fines
    self.because = because
  }
}
