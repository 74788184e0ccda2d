/// An order's number on its platform: 4 to 40 ASCII letters, digits, hyphens, `_` and `#`, as
/// Shopify and programs that split orders write them. Platforms use up to 19 digits today, which a
/// spreadsheet would round, so it is text everywhere.
public struct OrderNumber: Hashable, Comparable, SingleValueCodable, Sendable,
  CustomStringConvertible
{
  public let text: String

  /// Nil when the text is no order number. Blanks around it are dropped.
  public init?(_ text: String) {
    var text = text
    if Self.isBlank(text.utf8.first) || Self.isBlank(text.utf8.last) {
      text = String(text.drop { $0 == " " || $0 == "\t" })
      while Self.isBlank(text.utf8.last) { text.removeLast() }
    }
    guard (4...40).contains(text.utf8.count), text.utf8.allSatisfy(Self.allowed) else { return nil }
    self.text = text
  }

  private static func isBlank(_ byte: UInt8?) -> Bool { byte == 32 || byte == 9 }

  private static func allowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 45, 95, 35: true
    default: false
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
  public var description: String { text }
}
