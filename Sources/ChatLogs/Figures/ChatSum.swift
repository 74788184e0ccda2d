import Vocabulary

/// What a figure is made of. Two of them are combined by their weights, never by their rates.
public struct ChatSum: Hashable, Sendable {
  public var numerator = 0
  /// The number of rounds, sessions, buyers or messages that the figure is about.
  public var weight = 0
  /// The seconds of each answer, for a quantile.
  public var samples: [Int] = []

  public init(numerator: Int = 0, weight: Int = 0, samples: [Int] = []) {
    self.numerator = numerator
    self.weight = weight
    self.samples = samples
  }

  public static func + (a: Self, b: Self) -> Self {
    ChatSum(
      numerator: a.numerator + b.numerator, weight: a.weight + b.weight,
      samples: a.samples + b.samples)
  }

  /// Returns the figure: a share from 0 to 1, seconds, or messages for each message; nil without
  /// anything that it is about.
  public func value(of measure: ChatFigure.Measure) -> Ratio? {
    if case .quantile(let percent) = measure {
      guard !samples.isEmpty else { return nil }
      // The least time within which so many percent were answered (nearest rank).
      let rank = (percent * samples.count + 99) / 100
      return Ratio(samples.sorted()[max(rank, 1) - 1])
    }
    return weight == 0 ? nil : Ratio(Int128(numerator), over: Int128(weight))
  }
}
