import Files
import Vocabulary

/// Reads one entry of a phrase file's list.
enum PhraseEntry {
  static let keys = [
    "id", "title", "category", "group", "buyers", "reply", "fallback", "next", "asks", "shop",
    "platform", "from", "until", "variants",
  ]
  static let variantKeys = ["shop", "platform", "tone", "reply", "fallback"]
  /// The largest number of characters of an id, since ids are typed and appear in tables.
  static let longestID = 24

  /// The values that a file gives once for all its phrases.
  struct Shared {
    var category: Category?
    var shop: String?
    var platform: String?

    init() {}

    init(_ table: YAMLTable) {
      category = PhraseEntry.category(table)
      shop = table.text("shop")
      platform = table.text("platform")
    }
  }

  /// Returns the phrase of an entry; nil when the entry can't be used, lacking an id, title,
  /// category or reply. Other faulty parts are left out and reported.
  static func read(_ node: YAMLNode, _ shared: Shared) -> Phrase? {
    let required = ["id", "title", "reply"]
    guard let table = node.table(keys: keys, required: required, as: Texts.aPhrase) else {
      return nil
    }
    let id = identifier(table)
    let title = table.text("title")
    let category = table["category"] == nil ? shared.category : category(table)
    if category == nil, table["category"] == nil { node.report(Texts.noCategory) }
    let reply = messages(table, "reply")
    let (from, until) = dates(table)
    guard let id, let title, let category, !reply.isEmpty else { return nil }
    return Phrase(
      id: id, title: title, category: category, group: table.text("group"),
      buyers: buyers(table), reply: reply,
      fallback: messages(table, "fallback"), next: table.texts("next"), asks: table.texts("asks"),
      shop: table.text("shop") ?? shared.shop, platform: table.text("platform") ?? shared.platform,
      from: from, until: until, variants: table.list("variants").compactMap(variant),
      place: table["id"]?.place ?? node.place)
  }

  static func isIdentifier(_ id: String) -> Bool {
    guard (1...longestID).contains(id.utf8.count) else { return false }
    return id.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { 48...57 ~= $0 || 97...122 ~= $0 }
    }
  }

  private static func identifier(_ table: YAMLTable) -> String? {
    guard let id = table.text("id") else { return nil }
    if isIdentifier(id) { return id }
    table["id"]?.report(Texts.badIdentifier(id), fix: Texts.identifierFix(longestID))
    return nil
  }

  private static func category(_ table: YAMLTable) -> Category? {
    guard let node = table["category"], let text = node.text(for: "category") else { return nil }
    if let category = Category(named: text) { return category }
    let ids = Category.allCases.map(\.rawValue)
    let fix = Nearest.match(text, among: ids).map(Text.didYouMean)
    node.report(Texts.unknownCategory(text), fix: fix ?? .oneOf(Category.list))
    return nil
  }

  /// Returns the messages under a key: one text or a list. Faulty ones are reported, and then none
  /// is taken, because a reply without one of its messages is another reply.
  private static func messages(_ table: YAMLTable, _ key: String) -> [String] {
    guard let node = table[key] else {
      table.keyNode(key)?.report(Texts.emptyReply, fix: Texts.replyFix)
      return []
    }
    let nodes = node.scalar == nil ? node.list(for: key) : [node]
    if nodes.isEmpty, node.items != nil { node.report(Texts.emptyReply, fix: Texts.replyFix) }
    let good = nodes.compactMap { message($0, key) }
    return good.count == nodes.count ? good : []
  }

  private static func message(_ node: YAMLNode, _ key: String) -> String? {
    let text = (node.scalar ?? "").trimmed
    if text.isEmpty, node.items == nil, !node.isTable {
      node.report(Texts.emptyReply, fix: Texts.replyFix)
      return nil
    }
    guard let written = node.text(for: key) else { return nil }
    do throws(Template.Malformed) {
      let template = try Template(written)
      if template.canBeBlank { node.report(Texts.blankReply, fix: Texts.blankReplyFix) }
      return template.canBeBlank ? nil : text
    } catch {
      node.report(error.reason, fix: error.fix)
      return nil
    }
  }

  private static func buyers(_ table: YAMLTable) -> [String] {
    table.texts("buyers").map { $0.trimmed }.filter { !$0.isEmpty }
  }

  private static func dates(_ table: YAMLTable) -> (from: DayTime?, until: DayTime?) {
    let from = dayTime(table, "from")
    let until = dayTime(table, "until")
    if let from, let until, from.isAfter(until) {
      table["until"]?.report(Texts.endsBeforeStart(from, until), fix: Texts.swapDates)
    }
    return (from, until)
  }

  static func dayTime(_ table: YAMLTable, _ key: String) -> DayTime? {
    table[key]?.value(for: key, Texts.aDayTime) { DayTime($0) }
  }

  private static func variant(_ node: YAMLNode) -> PhraseVariant? {
    let table = node.table(keys: variantKeys, required: ["reply"], as: Texts.aVariant)
    guard let table else { return nil }
    let (shop, platform) = (table.text("shop"), table.text("platform"))
    let tone = table.choice("tone", Tone.self) { $0.name }
    let isForNobody = ["shop", "platform", "tone"].allSatisfy { table[$0] == nil }
    if isForNobody { node.report(Texts.variantForNobody) }
    let reply = messages(table, "reply")
    guard !reply.isEmpty, shop != nil || platform != nil || tone != nil else { return nil }
    return PhraseVariant(
      shop: shop, platform: platform, tone: tone, reply: reply,
      fallback: messages(table, "fallback"))
  }
}

extension Template {
  /// True when the message could come out empty: it has no words of its own and only optional
  /// variables.
  var canBeBlank: Bool {
    parts.allSatisfy { part in
      switch part {
      case .text(let text): text.allSatisfy(\.isWhitespace)
      case .variable(_, let defaultText): defaultText == ""
      }
    }
  }
}
