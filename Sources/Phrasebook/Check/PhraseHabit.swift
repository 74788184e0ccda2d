import Vocabulary

/// A turn of speech that wears off when too many replies have it (HANDBOOK/phrasebook.md, Words).
public enum PhraseHabit: String, CaseIterable, Sendable {
  /// A message ends in 哦.
  case particle = "ends_in_o"
  /// A message has a ~.
  case tilde
  /// The reply begins with 亲.
  case dear
  /// The first message asks back.
  case asking
  /// The reply points to the page, where a fact would answer.
  case page

  public var name: Text { Texts.name(of: self) }

  /// Returns whether a reply, its messages in order, has the habit.
  public func isIn(_ reply: [String]) -> Bool {
    let first = reply.first?.trimmed ?? ""
    return switch self {
    case .particle: reply.contains { Self.words(of: $0).hasSuffix("哦") }
    case .tilde: reply.contains { $0.contains("~") || $0.contains("～") }
    case .dear: first.hasPrefix("亲")
    case .asking: first.contains { "？?".contains($0) }
    case .page: reply.contains { text in Self.pointing.contains(where: text.contains) }
    }
  }

  private static let pointing = [
    "详情页", "商品页", "页面上", "页面写", "以页面", "看下页面", "吊牌为准", "洗标为准", "水洗标为准",
  ]

  /// Returns a message without the marks at its end.
  private static func words(of message: String) -> Substring {
    var words = message[...]
    while let last = words.last, !last.isLetter, !last.isNumber, last != "}" { words.removeLast() }
    return words
  }

  /// Returns the share of phrases (0...100, rounded) whose own words have the habit; 0 of none.
  public func share(in phrases: [Phrase]) -> Int {
    guard !phrases.isEmpty else { return 0 }
    let count = phrases.count { isIn($0.reply) }
    return (count * 100 + phrases.count / 2) / phrases.count
  }
}
