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

  /// Returns a text with the mobile numbers in it masked.
  public static func numbers(in text: String) -> String {
    var masked = ""
    var run = ""
    for character in text + "\n" {
      if character.isASCII, character.isNumber {
        run.append(character)
        continue
      }
      let isMobile = run.count == 11 && run.hasPrefix("1") && !run.hasPrefix("10")
      masked += isMobile ? number(run) : run
      run = ""
      masked.append(character)
    }
    return String(masked.dropLast())
  }
}
