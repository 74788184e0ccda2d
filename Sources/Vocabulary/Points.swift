/// KPI points, kept as hundredths of a point.
public struct Points: Hashable, Comparable, SingleValueCodable, Sendable, CustomStringConvertible {
  public let hundredths: Int
  public static let zero = Points(hundredths: 0)

  public init(hundredths: Int) { self.hundredths = hundredths }
  public init(_ whole: Int) { self.init(hundredths: whole * 100) }

  /// The nearest hundredth, half up.
  public init(rounding ratio: Ratio) { self.init(hundredths: ratio.hundredths) }

  /// Reads a decimal of at most two places.
  public init?(_ text: some StringProtocol) {
    guard let ratio = Ratio(decimal: text), 100 % ratio.denominator == 0 else { return nil }
    self.init(hundredths: ratio.hundredths)
  }

  public var ratio: Ratio { Ratio(Int128(hundredths), over: 100) }
  public static func + (a: Self, b: Self) -> Self {
    Points(hundredths: a.hundredths + b.hundredths)
  }
  public static func - (a: Self, b: Self) -> Self {
    Points(hundredths: a.hundredths - b.hundredths)
  }
  public static func < (a: Self, b: Self) -> Bool { a.hundredths < b.hundredths }

  /// A decimal without trailing zeros: `20`, `17.5`, `13.33`.
  public var description: String {
    let money = Money(fen: hundredths).description
    if money.hasSuffix(".00") { return String(money.dropLast(3)) }
    return money.hasSuffix("0") ? String(money.dropLast()) : money
  }
}

extension Sequence where Element == Points {
  public func sum() -> Points { reduce(.zero, +) }
}
