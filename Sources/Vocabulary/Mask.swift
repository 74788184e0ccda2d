/// Masks personal data on output (STORE.md).
public enum Mask {
  /// Returns the first and the last character with `***` between them.
  public static func name(_ text: String) -> String {
    guard let first = text.first, let last = text.last, text.count > 1 else { return "*" }
    return "\(first)***\(text.count > 2 ? String(last) : "")"
  }

  /// Returns the family name's first character and `**`.
  public static func receiver(_ text: String) -> String {
    text.first.map { "\($0)**" } ?? ""
  }

  /// Returns a number such as `138****1234`; shorter ones keep fewer digits.
  public static func number(_ text: String) -> String {
    guard text.count >= 11 else { return String(text.prefix(1)) + "****" }
    return "\(text.prefix(text.count - 8))****\(text.suffix(4))"
  }

  /// A text without the personal data that somebody typed into it: phones, identity and bank cards,
  /// and the content of named fields, such as an address. Masking it again changes nothing.
  public static func numbers(in text: String) -> String {
    MaskedFields(MaskedNumbers(text).text).text
  }
}
