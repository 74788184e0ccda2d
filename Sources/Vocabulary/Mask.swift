/// How personal data is made unreadable on output (STORE.md).
public enum Mask {
  /// First and last character.
  public static func name(_ text: String) -> String {
    guard let first = text.first, let last = text.last, text.count > 1 else { return "*" }
    return "\(first)***\(text.count > 2 ? String(last) : "")"
  }

  /// The family name's first character.
  public static func receiver(_ text: String) -> String {
    text.first.map { "\($0)**" } ?? ""
  }

  /// `138****1234`; shorter numbers keep less.
  public static func number(_ text: String) -> String {
    guard text.count >= 11 else { return String(text.prefix(1)) + "****" }
    return "\(text.prefix(text.count - 8))****\(text.suffix(4))"
  }

  /// Mobile numbers that somebody typed into a text.
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
