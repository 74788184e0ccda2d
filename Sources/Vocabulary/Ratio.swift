/// An exact rational number, for rates, points and money before their single rounding.
///
/// It is kept reduced with a positive denominator. 128-bit integers leave room for every figure of
/// a payroll (fen times percent times hundredths); an overflow traps rather than rounds.
public struct Ratio: Hashable, Comparable, Sendable {
  public let numerator: Int128
  public let denominator: Int128

  public init(_ numerator: Int128, over denominator: Int128 = 1) {
    precondition(denominator != 0, "a ratio over nothing has no value")
    let divisor = Self.divisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  public init(_ value: Int) { self.init(Int128(value)) }

  /// Reads a decimal such as `-12.5`, `3` or `.25`: at most 15 digits before and 9 after the point.
  public init?(decimal text: some StringProtocol) {
    var bytes = text.utf8[...]
    let negative = bytes.first == UInt8(ascii: "-")
    if negative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    var numerator: Int128 = 0
    var denominator: Int128 = 1
    var seen = (whole: 0, fraction: 0, point: false)
    for byte in bytes {
      switch byte {
      case 48...57:
        numerator = numerator * 10 + Int128(byte - 48)
        if seen.point {
          seen.fraction += 1
          denominator *= 10
        } else {
          seen.whole += 1
        }
        guard seen.whole <= 15, seen.fraction <= 9 else { return nil }
      case UInt8(ascii: ".") where !seen.point: seen.point = true
      default: return nil
      }
    }
    guard seen.whole + seen.fraction > 0 else { return nil }
    self.init(negative ? -numerator : numerator, over: denominator)
  }

  public static func + (a: Self, b: Self) -> Self {
    Self(
      a.numerator * b.denominator + b.numerator * a.denominator, over: a.denominator * b.denominator
    )
  }
  public static func - (a: Self, b: Self) -> Self { a + Self(-b.numerator, over: b.denominator) }
  public static func * (a: Self, b: Self) -> Self {
    Self(a.numerator * b.numerator, over: a.denominator * b.denominator)
  }
  public static func / (a: Self, b: Self) -> Self {
    Self(a.numerator * b.denominator, over: a.denominator * b.numerator)
  }
  public static func < (a: Self, b: Self) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }

  /// The number rounded to hundredths, halves away from zero (HANDBOOK/kpi.md, Decisions: half up).
  public var hundredths: Int {
    let doubled = numerator.magnitude * 200 + denominator.magnitude
    let rounded = Int(doubled / (2 * denominator.magnitude))
    return numerator < 0 ? -rounded : rounded
  }

  /// Returns a decimal as people read it, with at most `places` digits (0...9), halves rounded away
  /// from zero, without trailing zeros.
  public func decimal(_ places: Int) -> String {
    let scale = (0..<places).reduce(UInt128(1)) { scale, _ in scale * 10 }
    let doubled = numerator.magnitude * scale * 2 + denominator.magnitude
    let scaled = doubled / (2 * denominator.magnitude)
    var digits = String(scaled % scale)
    digits = String(repeating: "0", count: max(0, places - digits.count)) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    let sign = numerator < 0 && scaled > 0 ? "-" : ""
    return sign + String(scaled / scale) + (digits.isEmpty ? "" : "." + digits)
  }

  private static func divisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}
