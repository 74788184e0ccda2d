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
