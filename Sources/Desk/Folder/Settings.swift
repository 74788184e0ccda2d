import Files
import Orders
import Terminal
import Vocabulary

/// What `kefu.yaml` says: the shops, the clock, the store, how the desk behaves.
package struct Settings: Sendable {
  package struct Shop: Hashable, Codable, Sendable {
    package let id: String
    package let name: String
    package let platform: String?
  }

  /// At least one; the first is the desk's own.
  package var shops: [Shop]
  package var timeZone: DeskZone
  /// Relative to the desk folder unless it begins with `/`.
  package var store = ".kefu/kefu.sqlite"
  package var clipboard = Clipboard.Setting.automatic
  /// Whether suggestions are drawn under the prompt while typing.
  package var pane = true
  /// For a screen reader: no suggestions under the prompt, no colours, no drawn bars, nothing that
  /// moves.
  package var plain = false
  /// Whether … — “ ” take two columns, as many Chinese terminals draw them.
  package var ambiguousIsWide = false
  /// Seconds after a shift's start that are not late yet (HANDBOOK/shifts.md: setting, 0 minutes).
  package var grace = 0
  /// Which flag an order bears when several reasons hold.
  package var flagOrder = FlagOrder.standard
  /// The courier that is nothing special (HANDBOOK/orders.md, Figures a buyer is told).
  package var defaultCourier = "申通"
  /// How often an unpaid order is chased at most (HANDBOOK/orders.md: once, a setting).
  package var chaseLimit = 1
  /// What a buyer pays from the first completed order on (HANDBOOK/systems.md, S17: a setting).
  package var memberDiscount = MemberDiscount.standard
  /// Days after receipt within which goods are taken back without a reason (HANDBOOK/orders.md).
  package var returnDays = 7
  /// Words in a note that say that the order's label was printed.
  package var pickedUpWords = PickedUpWords.standard
  /// Names that placeholders may have beside the known ones.
  package var variables: [String] = []
  package var forbiddenWords: [String] = []
  package var allowedWords: [String] = []
  /// The platforms that have names of their own (kefu.yaml); a shop may be on another one.
  package static let platforms = ["taobao", "tmall", "jd", "pdd", "douyin", "other"]

  /// The longest message that a platform takes, in characters; those not named take
  /// `PhraseRules.usualLimit`.
  package var messageLimits: [String: Int] = [:]

  package static let keys = [
    "shops", "time_zone", "store", "clipboard", "pane", "plain", "ambiguous_width",
    "grace_minutes", "flag_order", "default_courier", "chase_limit", "member_discount",
    "return_days", "picked_up_words", "variables", "forbidden_words", "allowed_words",
    "message_limits",
  ]

  /// Throws `Refusal` with every finding: a desk with half of its settings would surprise.
  package static func read(_ file: TextFile) throws -> Settings {
    let source = YAMLSource(file)
    let table = source.root()?.table(keys: keys, required: ["shops", "time_zone"], as: "kefu.yaml")
    let shops = table?.list("shops").compactMap(shop) ?? []
    let zone = table?["time_zone"]?.value(for: "time_zone", Texts.aTimeZone) { DeskZone($0) }
    guard let table, let zone, !shops.isEmpty else {
      if source.findings.isEmpty {
        source.report(Finding(Place(file: file.name), Texts.noShop, fix: Texts.shopShape))
      }
      throw Refusal(.refused, source.findings)
    }
    var settings = Settings(shops: shops, timeZone: zone)
    if let store = table.text("store") { settings.store = store }
    if let setting = table.choice("clipboard", Clipboard.Setting.self) {
      settings.clipboard = setting
    }
    if let pane = table.flag("pane") { settings.pane = pane }
    if let plain = table.flag("plain") { settings.plain = plain }
    if let width = table.whole("ambiguous_width", in: 1...2) {
      settings.ambiguousIsWide = width == 2
    }
    if let minutes = table.whole("grace_minutes", in: 0...60) { settings.grace = minutes * 60 }
    read(table, into: &settings)
    settings.variables = table.texts("variables")
    settings.forbiddenWords = table.texts("forbidden_words")
    settings.allowedWords = table.texts("allowed_words")
    let limits = table["message_limits"]?.openTable(as: "message_limits")
    for (platform, _) in limits?.entries ?? [] {
      settings.messageLimits[platform] = limits?.whole(platform, in: 1...10_000)
    }
    guard source.findings.isEmpty else { throw Refusal(.refused, source.findings) }
    return settings
  }

  /// What is done with orders.
  private static func read(_ table: YAMLTable, into settings: inout Settings) {
    if let node = table["flag_order"] {
      let flags = node.list(for: "flag_order").compactMap {
        $0.value(for: "flag_order", Texts.aFlag) { Flag($0) }
      }
      if let order = FlagOrder(flags) {
        settings.flagOrder = order
      } else {
        node.report(Texts.everyFlagOnce, fix: Texts.flagOrderShape)
      }
    }
    if let courier = table.text("default_courier") { settings.defaultCourier = courier }
    if let limit = table.whole("chase_limit", in: 1...9) { settings.chaseLimit = limit }
    if let discount = table["member_discount"]?.value(
      for: "member_discount", Texts.aDiscount, { MemberDiscount($0) })
    {
      settings.memberDiscount = discount
    }
    if let days = table.whole("return_days", in: 1...90) { settings.returnDays = days }
    let words = table.texts("picked_up_words")
    if !words.isEmpty { settings.pickedUpWords = PickedUpWords(words) }
  }

  private static func shop(_ node: YAMLNode) -> Shop? {
    let table = node.table(
      keys: ["id", "name", "platform"], required: ["id", "name"], as: "shops")
    guard let id = table?.text("id"), let name = table?.text("name") else { return nil }
    return Shop(id: id, name: name, platform: table?.text("platform"))
  }
}
