/// The number under which a desk keeps a customer, such as that of a card: 1 to 40 ASCII letters,
/// digits, hyphens and `_`. Small letters are read as capitals and full-width signs as ASCII, so
/// that one customer has one number however it is typed.
public struct CustomerNumber: Hashable, Comparable, SingleValueCodable, Sendable,
  CustomStringConvertible
{
  public let text: String

  /// Reads a number without the blanks around it; nil when the text is none.
  public init?(_ text: String) {
    let text = text.halfWidth.trimmed.uppercased()
    guard (1...40).contains(text.utf8.count), text.utf8.allSatisfy(Self.allowed) else { return nil }
    self.text = text
  }

  private static func allowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 45, 95: true
    default: false
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
  public var description: String { text }
}
