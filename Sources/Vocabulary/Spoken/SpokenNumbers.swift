/// Numbers in words that people say: `二十九号`, `三点半`.
enum SpokenNumbers {
  /// Returns words in half width and lower case, without the blanks around them, their numerals
  /// before a month, day, hour or minute as digits.
  static func plain(_ text: String) -> String {
    let word = text.halfWidth.trimmed.lowercased()
    guard !word.utf8.allSatisfy({ $0 < 128 }) else { return word }
    return word.replacing(/([一二两三四五六七八九十]{1,3})([月号日点分])/) { match in
      (value(match.1).map(String.init) ?? String(match.1)) + match.2
    }
  }

  /// Returns the value of a numeral up to 99; nil for other words.
  static func value(_ numeral: Substring) -> Int? {
    func digit(_ text: Substring) -> Int? {
      text.count == 1 ? text.first.flatMap { digits[$0] } : nil
    }
    let parts = numeral.split(separator: "十", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return parts.count == 1 ? digit(parts[0]) : nil }
    let (tens, ones) = (
      parts[0].isEmpty ? 1 : digit(parts[0]), parts[1].isEmpty ? 0 : digit(parts[1])
    )
    guard let tens, let ones else { return nil }
    return tens * 10 + ones
  }

  private static let digits: [Character: Int] = [
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
}
