import Vocabulary

/// The amounts that closed months leave to an agent's next one.
public struct Brought: Hashable, Codable, Sendable {
  /// The amount in fen that the last closed wage could not cover, and the fines in it.
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
