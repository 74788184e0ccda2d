import Vocabulary

/// Reads `Policies/sheets.yaml`: the kinds of sheets that a desk knows. A sheet read with half of
/// its columns would pay wrong wages, so the file is taken whole or refused.
public struct SheetFile {
  private static let keys = ["id", "name", "for", "columns", "required", "words", "amounts"]

  private enum Amounts: String, CaseIterable {
    case lines
    case order
  }

  /// - Parameter uses: the imports that there are.
  /// - Throws: `Refusal` of kind `refused` with every finding.
  public static func read(_ file: TextFile, uses: [SheetUse]) throws -> [SheetKind] {
    let source = YAMLSource(file)
    let root = source.root()?.table(keys: ["sheets"], required: ["sheets"], as: file.name)
    var kinds: [SheetKind] = []
    for node in root?.list("sheets") ?? [] {
      guard let kind = kind(node, uses) else { continue }
      if kinds.contains(where: { $0.id == kind.id }) { node.report(Texts.kindTwice(kind.id)) }
      kinds.append(kind)
    }
    guard source.findings.isEmpty else { throw Refusal(.refused, source.findings) }
    return kinds
  }

  private static func kind(_ node: YAMLNode, _ uses: [SheetUse]) -> SheetKind? {
    let table = node.table(keys: keys, required: ["id", "name", "for", "columns"], as: "sheets")
    guard let table, let id = table.text("id"), let name = table.bilingual("name"),
      let use = use(table, uses)
    else { return nil }
    let names = use.columns.map(\.name)
    let columns = texts(table["columns"], keys: names, as: "columns")
    let required = table["required"] == nil ? use.required : table.texts("required")
    for word in required {
      for name in word.split(separator: "/") where !names.contains(String(name)) {
        table["required"]?.report(Texts.unknownColumn(String(name)), fix: near(name, names))
      }
    }
    let words = texts(table["words"], keys: Array(use.words.keys).sorted(), as: "words")
    let amounts = table.choice("amounts", Amounts.self)
    return SheetKind(
      id: id, name: name, use: use.id, columns: columns, required: required, words: words,
      amountsAreLines: amounts.map { $0 == .lines })
  }

  private static func use(_ table: YAMLTable, _ uses: [SheetUse]) -> SheetUse? {
    guard let id = table.text("for") else { return nil }
    guard let use = uses.first(where: { $0.id == id }) else {
      table["for"]?.report(Texts.unknownUse(id), fix: near(id[...], uses.map(\.id)))
      return nil
    }
    return use
  }

  private static func near(_ word: Substring, _ known: [String]) -> Text {
    Nearest.match(String(word), among: known).map(Text.didYouMean)
      ?? Texts.knownKeys(known.joined(separator: ", "))
  }

  /// Lists of texts under known keys.
  private static func texts(
    _ node: YAMLNode?, keys: [String], as name: String
  ) -> [String: [String]] {
    guard let table = node?.table(keys: keys, as: name) else { return [:] }
    var texts: [String: [String]] = [:]
    for (key, _) in table.entries { texts[key] = table.texts(key) }
    return texts
  }
}
