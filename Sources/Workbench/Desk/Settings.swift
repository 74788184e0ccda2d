import Files
import Terminal
import Vocabulary

/// What `kefu.yaml` says: the shops, the clock, the store, how the desk behaves.
struct Settings: Sendable {
  struct Shop: Hashable, Codable, Sendable {
    let id: String
    let name: String
    let platform: String?
  }

  /// At least one; the first is the desk's own.
  var shops: [Shop]
  var timeZone: DeskZone
  /// Relative to the desk folder unless it begins with `/`.
  var store = ".kefu/kefu.sqlite"
  var clipboard = Clipboard.Setting.automatic
  /// Whether suggestions are drawn under the prompt while typing.
  var pane = true
  /// Whether … — “ ” take two columns, as many Chinese terminals draw them.
  var ambiguousIsWide = false
  /// Seconds after a shift's start that are not late yet (handbook/shifts.md: setting, 0 minutes).
  var grace = 0
  /// Names that placeholders may have beside the known ones.
  var variables: [String] = []
  var forbiddenWords: [String] = []
  var allowedWords: [String] = []

  static let keys = [
    "shops", "time_zone", "store", "clipboard", "pane", "ambiguous_width", "grace_minutes",
    "variables", "forbidden_words", "allowed_words",
  ]

  /// Throws `Refusal` with every finding: a desk with half of its settings would surprise.
  static func read(_ file: TextFile) throws -> Settings {
    let source = YAMLSource(file)
    let table = source.root()?.table(keys: keys, required: ["shops", "time_zone"], as: "kefu.yaml")
    let shops = table?.list("shops").compactMap(shop) ?? []
    let zone = table?["time_zone"]?.value(for: "time_zone", Texts.aTimeZone) { DeskZone($0) }
    guard let table, let zone, !shops.isEmpty else {
      if source.findings.isEmpty { source.report(Finding(Place(file: file.name), Texts.noShop)) }
      throw Refusal(.refused, source.findings)
    }
    var settings = Settings(shops: shops, timeZone: zone)
    if let store = table.text("store") { settings.store = store }
    if let setting = table.choice("clipboard", Clipboard.Setting.self) {
      settings.clipboard = setting
    }
    if let pane = table.flag("pane") { settings.pane = pane }
    if let width = table.whole("ambiguous_width", in: 1...2) {
      settings.ambiguousIsWide = width == 2
    }
    if let minutes = table.whole("grace_minutes", in: 0...60) { settings.grace = minutes * 60 }
    settings.variables = table.texts("variables")
    settings.forbiddenWords = table.texts("forbidden_words")
    settings.allowedWords = table.texts("allowed_words")
    guard source.findings.isEmpty else { throw Refusal(.refused, source.findings) }
    return settings
  }

  private static func shop(_ node: YAMLNode) -> Shop? {
    let table = node.table(
      keys: ["id", "name", "platform"], required: ["id", "name"], as: "shops")
    guard let id = table?.text("id"), let name = table?.text("name") else { return nil }
    return Shop(id: id, name: name, platform: table?.text("platform"))
  }
}
