import Vocabulary

@testable import Phrasebook

/// Phrases as a parser may give them, made of what is hard to write: quotes, marks of YAML and CSV,
/// line breaks, control characters, emoji, words that look like numbers. (The YAML library drops a
/// byte order mark at a text's beginning, so none stands there.)
enum RandomPhrase {
  static let pieces: [String] = [
    "亲", "便宜点", "ok", "No", "null", "123", "1e5", "2026-11-01", "0x1F", "~", "'", "\"", "\\", ": ",
    " #", "- ", "[", "]", ",", "&a", "*b", "!t", "|", ">", "%", "@", "`", "?", "=", "+", "\n",
    "\r\n",
    "\t", "\u{0}", "\u{7}", "\u{85}", "\u{A0}", "\u{2028}", "\u{202E}", "a\u{FEFF}b", "\u{FFFF}",
    "👨‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "e\u{301}", "　", " ", "...", "---", "<<", "\\n", "𠮷",
  ]

  static func text(using random: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...6, using: &random)
    return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  /// As the parser leaves it: without blanks at the ends, and not empty.
  static func trimmed(using random: inout SeededGenerator) -> String {
    let text = text(using: &random)[...].trimmed
    return text.isEmpty ? "好" : text
  }

  static func message(using random: inout SeededGenerator) -> String {
    let variables = ["", "{快递}", "{快递=申通}", "{a_1=}", "{{", "}}", "{{x}}"]
    let middle = variables.randomElement(using: &random) ?? ""
    return trimmed(using: &random) + middle + trimmed(using: &random)
  }

  static func messages(_ range: ClosedRange<Int>, using random: inout SeededGenerator) -> [String] {
    (0..<Int.random(in: range, using: &random)).map { _ in message(using: &random) }
  }

  static func identifier(_ number: Int, using random: inout SeededGenerator) -> String {
    let start = ["bargain-set", "1", "2026-11-01", "1e5", "null", "no", "on"]
      .randomElement(using: &random)
    return "\(start ?? "a")-\(number)"
  }

  static func make(number: Int, using random: inout SeededGenerator) -> Phrase {
    func perhaps<Value>(_ value: (inout SeededGenerator) -> Value) -> Value? {
      Bool.random(using: &random) ? value(&random) : nil
    }
    let days = [1, 2].map { _ in Day(number: Int.random(in: 18_000...21_000, using: &random)) }
    let minute = perhaps { Int.random(in: 0...DayTime.minutesOfADay, using: &$0) }
    var phrase = Phrase(
      id: identifier(number, using: &random), title: text(using: &random),
      category: Category.allCases.randomElement(using: &random) ?? .care,
      buyers: (0..<Int.random(in: 0...3, using: &random)).map { _ in trimmed(using: &random) },
      reply: messages(1...3, using: &random), fallback: messages(0...2, using: &random),
      next: (0..<Int.random(in: 0...2, using: &random)).map { identifier($0, using: &random) },
      asks: (0..<Int.random(in: 0...2, using: &random)).map { identifier($0, using: &random) },
      shop: perhaps { text(using: &$0) }, platform: perhaps { text(using: &$0) },
      from: perhaps { _ in DayTime(min(days[0], days[1])) } ?? nil,
      until: perhaps { _ in DayTime(max(days[0], days[1]), minute: minute) } ?? nil,
      variants: (0..<Int.random(in: 0...2, using: &random)).map { _ in
        PhraseVariant(
          shop: text(using: &random), platform: perhaps { text(using: &$0) },
          tone: Tone.allCases.randomElement(using: &random), reply: messages(1...2, using: &random),
          fallback: messages(0...1, using: &random))
      },
      place: Place(file: "a.yaml"))
    phrase.group = number % 2 == 0 ? nil : trimmed(using: &random)
    return phrase
  }
}

/// The same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
