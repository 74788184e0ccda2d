/// An agent's number, 工号, from 1 to 9999: notes begin with it (`3号`), and records carry it.
public struct AgentNumber: Hashable, Comparable, SingleValueCodable, Sendable,
  CustomStringConvertible
{
  public let number: Int

  public init?(_ value: Int) {
    guard (1...9999).contains(value) else { return nil }
    number = value
  }

  /// Reads `3`, `03` or `3号`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let digits = text.hasSuffix("号") ? text.dropLast() : text[...]
    guard !digits.isEmpty, digits.utf8.count <= 6, digits.utf8.allSatisfy({ 48...57 ~= $0 }),
      let value = Int(digits)
    else { return nil }
    self.init(value)
  }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
  public var description: String { String(number) }
  public var written: Int { number }
}
