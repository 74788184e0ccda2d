import Vocabulary

/// A standard reply and the conditions under which it fits (HANDBOOK/phrasebook.md, A phrase).
public struct Phrase: Codable, Hashable, Sendable, Identifiable {
  public var id: String
  public var title: String
  public var category: Category
  /// The name of its group in the program that it was imported from, where that is none of our
  /// categories.
  public var group: String?
  /// Buyers' sentences that this reply answers.
  public var buyers: [String]
  /// The messages of the reply, sent one after the other; templates (see `Template`).
  public var reply: [String]
  /// Messages to send instead when a variable of the reply is missing; empty when there are none.
  public var fallback: [String]
  /// Ids of our own next beats, which are sent unasked, the likeliest first.
  public var next: [String]
  /// Ids of the phrases that answer what the buyer may ask next.
  public var asks: [String]
  /// The only shop it belongs to; nil for all.
  public var shop: String?
  /// The only platform it belongs to, such as `taobao`; nil for all.
  public var platform: String?
  /// The day or hour from which and until which it holds; nil for no limit.
  public var from: DayTime?
  public var until: DayTime?
  /// Different words for one shop, platform or tone.
  public var variants: [PhraseVariant]
  /// The place of the phrase in the phrase files.
  public var place: Place

  public init(
    id: String, title: String, category: Category, group: String? = nil,
    buyers: [String] = [], reply: [String],
    fallback: [String] = [], next: [String] = [], asks: [String] = [], shop: String? = nil,
    platform: String? = nil,
    from: DayTime? = nil, until: DayTime? = nil, variants: [PhraseVariant] = [], place: Place
  ) {
    self.id = id
    self.title = title
    self.category = category
    self.group = group
    self.buyers = buyers
    self.reply = reply
    self.fallback = fallback
    self.next = next
    self.asks = asks
    self.shop = shop
    self.platform = platform
    self.from = from
    self.until = until
    self.variants = variants
    self.place = place
  }

  /// The sign between the messages of a reply in one line.
  public static let messageMark: Character = "⏎"

  /// Returns the messages of a line, without blank ones.
  public static func messages(in line: String) -> [String] {
    line.split(separator: messageMark).map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Returns the id for a name in Chinese: its pinyin, `hongbao` for `红包`; nil for any other name.
  public static func id(for name: String) -> String? {
    name.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value } ? ForeignID.of(code: name) : nil
  }

  /// The prefix of the ids of agents' own phrases; no id of the shop's begins with it.
  public static let ownMark = "@"

  /// Returns a name without the mark of own phrases, which may be typed or not.
  public static func unmarked(_ name: String) -> String {
    name.hasPrefix(ownMark) ? String(name.dropFirst(ownMark.count)) : name
  }

  /// True when the phrase is an agent's own rather than the shop's.
  public var isOwn: Bool { id.hasPrefix(Self.ownMark) }

  /// The same phrase as an agent's own.
  public var own: Phrase {
    var phrase = self
    if !isOwn { phrase.id = Self.ownMark + id }
    return phrase
  }

  /// Returns whether the phrase may be used in a scope: a phrase of another shop or platform, or
  /// outside its dates, is hidden.
  public func isVisible(in scope: Scope) -> Bool {
    scope.shows(shop: shop, platform: platform, from: from, until: until)
  }

  /// Returns the messages for a shop, platform and tone: those of the most specific variant that
  /// fits, else the phrase's own.
  public func messages(in scope: Scope) -> (reply: [String], fallback: [String]) {
    let fitting = variants.filter {
      scope.admits(shop: $0.shop, platform: $0.platform) && ($0.tone ?? scope.tone) == scope.tone
    }
    guard let best = fitting.max(by: { $0.precision < $1.precision }) else {
      return (reply, fallback)
    }
    return (best.reply, best.fallback.isEmpty ? fallback : best.fallback)
  }
}

/// The words of a phrase for one shop, one platform, one tone, or several of these together.
public struct PhraseVariant: Codable, Hashable, Sendable {
  public var shop: String?
  public var platform: String?
  public var tone: Tone?
  public var reply: [String]
  public var fallback: [String]

  public init(
    shop: String? = nil, platform: String? = nil, tone: Tone? = nil, reply: [String],
    fallback: [String] = []
  ) {
    self.shop = shop
    self.platform = platform
    self.tone = tone
    self.reply = reply
    self.fallback = fallback
  }

  /// The precedence of the variant: a shop's words beat a platform's, and those a tone's, since a
  /// platform decides what is true and a tone how it sounds.
  var precision: Int {
    (shop == nil ? 0 : 4) + (platform == nil ? 0 : 2) + (tone == nil ? 0 : 1)
  }
}
