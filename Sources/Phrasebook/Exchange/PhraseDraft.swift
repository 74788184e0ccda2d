import Vocabulary

/// A phrase in the form of a foreign file, which states only some of a phrase's fields. The others
/// are made up for a new phrase, and left unchanged in an existing one.
public struct PhraseDraft: Hashable, Sendable {
  /// The fields of a phrase that a file may state.
  enum Field: String, CaseIterable {
    case title, category, group, buyers, reply, next, asks, shop, platform, from, until
  }

  /// The 1-based line in its file at which the phrase begins.
  public let line: Int
  public let id: String
  var title: String
  /// The category; nil when the file does not state it and no default was given.
  var category: Category?
  /// The file's name for the phrase's group; stated when that is no category.
  var group = ""
  var buyers: [String] = []
  var reply: [String]
  var next: [String] = []
  var asks: [String] = []
  var shop: String?
  var platform: String?
  var from: DayTime?
  var until: DayTime?
  /// The fields that the file itself states.
  var stated: Set<Field>
  /// The messages of a reply as the one text that the file holds; nil where it tells them apart.
  var joined: String?

  init(line: Int, id: String, title: String, reply: [String], stated: Set<Field>) {
    self.line = line
    self.id = id
    self.title = title
    self.reply = reply
    self.stated = stated
  }

  /// Returns a new phrase; nil when its category is not known.
  func phrase(at place: Place) -> Phrase? {
    guard let category else { return nil }
    return Phrase(
      id: id, title: title, category: category, group: stated.contains(.group) ? group : nil,
      buyers: buyers, reply: reply, next: next, asks: asks, shop: shop, platform: platform,
      from: from, until: until, place: place)
  }

  /// Returns the phrase with the fields that the file states replaced.
  func updating(_ phrase: Phrase) -> Phrase {
    var updated = phrase
    for field in stated {
      switch field {
      case .title: updated.title = title
      case .category: updated.category = category ?? phrase.category
      case .group: updated.group = group
      case .buyers: updated.buyers = buyers
      case .reply:
        // Several messages that read like the one text of the file are kept as several.
        if !isJoined(phrase.reply) { updated.reply = reply }
      case .next: updated.next = next
      case .asks: updated.asks = asks
      case .shop: updated.shop = shop
      case .platform: updated.platform = platform
      case .from: updated.from = from
      case .until: updated.until = until
      }
    }
    return updated
  }

  private func isJoined(_ messages: [String]) -> Bool {
    guard let joined else { return false }
    let texts = [messages.joined(separator: "\n"), QianniuSheet.words(of: messages)]
    return texts.contains(joined) || reply.first.map(texts.contains) == true
  }

  /// The keys by which two phrases differ, of those that a file may say.
  static func keys(in phrase: Phrase, unlike other: Phrase) -> [String] {
    Field.allCases.filter { field in
      switch field {
      case .title: phrase.title != other.title
      case .category: phrase.category != other.category
      case .group: phrase.group != other.group
      case .buyers: phrase.buyers != other.buyers
      case .reply: phrase.reply != other.reply
      case .next: phrase.next != other.next
      case .asks: phrase.asks != other.asks
      case .shop: phrase.shop != other.shop
      case .platform: phrase.platform != other.platform
      case .from: phrase.from != other.from
      case .until: phrase.until != other.until
      }
    }.map(\.rawValue)
  }
}
