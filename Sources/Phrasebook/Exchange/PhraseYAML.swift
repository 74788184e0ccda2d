/// Writes phrases in our own YAML, always in the same way. `PhraseFile` reads back exactly what was
/// written, except for places.
public enum PhraseYAML {
  /// Returns a whole file. A category, shop or platform shared by all phrases is written in its
  /// head.
  ///
  /// - Parameters:
  ///   - comment: lines for its beginning, each with its `#`.
  ///   - sharesOwner: whether shop and platform may stand at the head, where they also hold for
  ///     whatever is added later.
  public static func document(
    _ phrases: [Phrase], comment: [String] = [], sharesOwner: Bool = true
  ) -> String {
    var shared = PhraseEntry.Shared()
    if let first = phrases.first {
      if phrases.allSatisfy({ $0.category == first.category }) { shared.category = first.category }
    }
    if sharesOwner, let first = phrases.first {
      if phrases.allSatisfy({ $0.shop == first.shop }) { shared.shop = first.shop }
      if phrases.allSatisfy({ $0.platform == first.platform }) { shared.platform = first.platform }
    }
    var lines = comment
    if let category = shared.category { lines.append("category: \(category.id)") }
    if let shop = shared.shop { lines.append("shop: \(YAMLText.scalar(shop))") }
    if let platform = shared.platform { lines.append("platform: \(YAMLText.scalar(platform))") }
    lines.append(phrases.isEmpty ? "phrases: []" : "phrases:")
    lines += phrases.flatMap { entry($0, within: shared, indent: 2) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns the lines of one entry of the list.
  ///
  /// - Parameters:
  ///   - shared: the values of the file's head; a phrase can't be without a shop or platform given
  ///     there.
  ///   - indent: the number of blanks before the dash.
  static func entry(
    _ phrase: Phrase, within shared: PhraseEntry.Shared, indent: Int
  ) -> [String] {
    var lines = ["id: \(YAMLText.scalar(phrase.id))", "title: \(YAMLText.scalar(phrase.title))"]
    if phrase.category != shared.category { lines.append("category: \(phrase.category.id)") }
    if let group = phrase.group { lines.append("group: \(YAMLText.scalar(group))") }
    if !phrase.buyers.isEmpty {
      lines += ["buyers:"] + phrase.buyers.map { "  - \(YAMLText.scalar($0))" }
    }
    lines += messages("reply", phrase.reply) + messages("fallback", phrase.fallback)
    if !phrase.next.isEmpty { lines.append("next: [\(ids(phrase.next))]") }
    if !phrase.asks.isEmpty { lines.append("asks: [\(ids(phrase.asks))]") }
    if let shop = phrase.shop, shop != shared.shop {
      lines.append("shop: \(YAMLText.scalar(shop))")
    }
    if let platform = phrase.platform, platform != shared.platform {
      lines.append("platform: \(YAMLText.scalar(platform))")
    }
    if let from = phrase.from { lines.append("from: \(from)") }
    if let until = phrase.until { lines.append("until: \(until)") }
    if !phrase.variants.isEmpty {
      lines += ["variants:"] + phrase.variants.flatMap { item(variant($0), indent: 2) }
    }
    return item(lines, indent: indent)
  }

  private static func variant(_ variant: PhraseVariant) -> [String] {
    var lines: [String] = []
    if let shop = variant.shop { lines.append("shop: \(YAMLText.scalar(shop))") }
    if let platform = variant.platform { lines.append("platform: \(YAMLText.scalar(platform))") }
    if let tone = variant.tone { lines.append("tone: \(tone.rawValue)") }
    return lines + messages("reply", variant.reply) + messages("fallback", variant.fallback)
  }

  /// Returns the lines of messages: one beside its key, several below it. They are always in
  /// quotes, because messages contain braces, colons and the like.
  private static func messages(_ key: String, _ messages: [String]) -> [String] {
    switch messages.count {
    case 0: []
    case 1: ["\(key): \(YAMLText.quoted(messages[0]))"]
    default: ["\(key):"] + messages.map { "  - \(YAMLText.quoted($0))" }
    }
  }

  private static func ids(_ ids: [String]) -> String {
    ids.map { id in
      PhraseEntry.isIdentifier(id) ? YAMLText.scalar(id) : YAMLText.quoted(id)
    }.joined(separator: ", ")
  }

  /// Returns the lines as an item of a list, with a dash before the first.
  private static func item(_ lines: [String], indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return lines.enumerated().map { margin + ($0 == 0 ? "- " : "  ") + $1 }
  }
}

extension Phrase {
  /// Returns whether both are equal except for their places.
  func isSame(as other: Phrase) -> Bool {
    var other = other
    other.place = place
    return self == other
  }
}
