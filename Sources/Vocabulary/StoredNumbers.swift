extension Int {
  /// The greatest integer that a store may contain, and as a negative the least: no amount, count
  /// or moment of a desk comes near it, and the sum of thousands still has 64 bits.
  public static let greatestStored = 1 << 50

  /// Reads a stored number; nil when it is none, or one out of reach.
  public init?(stored text: some StringProtocol) {
    guard let number = Int(text), -Int.greatestStored...Int.greatestStored ~= number else {
      return nil
    }
    self = number
  }
}

extension Moment {
  /// The seconds of the last moment of the year 9999, beyond which no calendar here counts.
  private static let lastSecond = 253_402_300_799

  /// Makes a moment of stored seconds; nil for one beyond the year 9999, in either direction.
  public init?(stored seconds: Int) {
    guard -Self.lastSecond...Self.lastSecond ~= seconds else { return nil }
    self.init(seconds: seconds)
  }

  /// Reads stored seconds; nil when they are no number, or one that no moment has.
  public init?(stored text: some StringProtocol) {
    guard let seconds = Int(stored: text) else { return nil }
    self.init(stored: seconds)
  }
}
