import Vocabulary

/// What closed months leave to an agent's next one.
public struct Brought: Hashable, Codable, Sendable {
  /// What could not be deducted from the last closed wage, and how much of it is fines.
  public var carriedIn: Money
  public var finesOwed: Money
  public var adjustments: [Adjustment]

  public static let nothing = Brought()

  public init(
    carriedIn: Money = .zero, finesOwed: Money = .zero, adjustments: [Adjustment] = []
  ) {
    self.carriedIn = carriedIn
    self.finesOwed = finesOwed
    self.adjustments = adjustments
  }
}

/// The difference that facts which came to light late make to a closed month (handbook/kpi.md,
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
