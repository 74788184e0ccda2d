/// An amount of yuan, kept as fen (1/100 yuan).
public struct Money: Hashable, Comparable, SingleValueCodable, Sendable, CustomStringConvertible {
  public let fen: Int
  public static let zero = Money(fen: 0)

  public init(fen: Int) { self.fen = fen }

  /// The nearest fen, half up, of an exact amount in yuan.
  public init(rounding yuan: Ratio) { self.init(fen: yuan.hundredths) }

  /// Reads `12`, `12.5`, `-12.50` and, as spreadsheets write it, `￥1,234.50`; at most two decimals.
  public init?(_ text: some StringProtocol) {
    let plain = String(text).filter {
      $0 != "," && $0 != "￥" && $0 != "¥" && $0 != "元" && $0 != " "
    }
    guard let ratio = Ratio(decimal: plain), 100 % ratio.denominator == 0 else { return nil }
    self.init(fen: ratio.hundredths)
  }

  public var yuan: Ratio { Ratio(Int128(fen), over: 100) }
  public static func + (a: Self, b: Self) -> Self { Money(fen: a.fen + b.fen) }
  public static func - (a: Self, b: Self) -> Self { Money(fen: a.fen - b.fen) }
  public static func += (a: inout Self, b: Self) { a = a + b }
  public static prefix func - (a: Self) -> Self { Money(fen: -a.fen) }
  public static func < (a: Self, b: Self) -> Bool { a.fen < b.fen }

  /// Two decimals always: `715.38`, `-0.05`.
  public var description: String {
    let cents = fen.magnitude % 100
    return (fen < 0 ? "-" : "") + "\(fen.magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}

extension Sequence where Element == Money {
  public func sum() -> Money { reduce(.zero, +) }
}
