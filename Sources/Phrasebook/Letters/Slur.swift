/// The syllables that speakers of southern dialects take for one another: z and zh, c and ch, s and
/// sh, n and l, f and h, an and ang, en and eng, in and ing, u and ü.
enum Slur {
  /// The syllables that a spelling may mean so, which need be none itself: `din` is `ding`.
  ///
  /// - Parameter isMisread: takes z and c for one another instead, as in 赠 read like its part 曾.
  static func syllables(
    _ spelling: some StringProtocol, isMisread: Bool = false
  ) -> [Pinyin.Syllable] {
    (isMisread ? misread : alike)[reduced(spelling, isMisread)] ?? []
  }

  private static let alike = table(isMisread: false)
  private static let misread = table(isMisread: true)

  private static func table(isMisread: Bool) -> [String: [Pinyin.Syllable]] {
    var table: [String: [Pinyin.Syllable]] = [:]
    for (number, spelling) in Pinyin.syllables.enumerated()
    where spelling.contains(where: { "aeiouv".contains($0) }) {
      table[reduced(spelling, isMisread), default: []].append(Pinyin.Syllable(number))
    }
    return table
  }

  /// The spelling without what such speakers do not tell apart.
  private static func reduced(_ spelling: some StringProtocol, _ isMisread: Bool) -> String {
    var letters = Array(spelling.utf8)
    for index in letters.indices where letters[index] == UInt8(ascii: "v") {
      letters[index] = UInt8(ascii: "u")
    }
    if isMisread {
      if letters.first == UInt8(ascii: "c") { letters[0] = UInt8(ascii: "z") }
      return String(decoding: letters, as: UTF8.self)
    }
    switch letters.first {
    case UInt8(ascii: "l"): letters[0] = UInt8(ascii: "n")
    case UInt8(ascii: "f"): letters[0] = UInt8(ascii: "h")
    case UInt8(ascii: "z"), UInt8(ascii: "c"), UInt8(ascii: "s"):
      if letters.dropFirst().first == UInt8(ascii: "h") { letters.remove(at: 1) }
    default: break
    }
    let nasals = ["ang", "eng", "ing"].map { Array($0.utf8) }
    if nasals.contains(Array(letters.suffix(3))) { letters.removeLast() }
    return String(decoding: letters, as: UTF8.self)
  }
}
