import Files
import Vocabulary

/// Reads `Policies/books.yaml`. Entries checked against half of a definition would be wrong, so the
/// file is taken whole or refused.
public struct BookFile {
  /// Throws `Refusal` with every finding.
  public static func read(_ file: TextFile) throws -> Bookshelf {
    let source = YAMLSource(file)
    let root = source.root()?.table(
      keys: ["settings", "books"], required: ["settings", "books"], as: file.name)
    let nodes = root?.list("books") ?? []
    var books: [Book] = []
    for node in nodes {
      guard let book = book(node) else { continue }
      if books.contains(where: { $0.id == book.id }) { node.report(Texts.twice(book.id)) }
      books.append(book)
    }
    let shelf = root.flatMap { settings($0, books) }
    if source.findings.isEmpty { lacking(books, source) }
    guard let shelf, source.findings.isEmpty else {
      if source.findings.isEmpty { source.report(Finding(Place(file: file.name), Texts.noBooks)) }
      throw Refusal(.refused, source.findings)
    }
    return shelf
  }

  private static func settings(_ root: YAMLTable, _ books: [Book]) -> Bookshelf? {
    let keys = ["stock_threshold", "call_minutes", "answer_days"]
    let table = root["settings"]?.table(keys: keys, required: keys, as: "settings")
    guard let threshold = table?.whole("stock_threshold", in: 0...1_000_000),
      let minutes = table?.whole("call_minutes", in: 1...120),
      let days = table?.whole("answer_days", in: 0...90)
    else { return nil }
    return Bookshelf(
      books: books, stockThreshold: threshold, callMinutes: minutes, answerDays: days)
  }

  /// The commands rely on some books and fields.
  private static func lacking(_ books: [Book], _ source: YAMLSource) {
    for standard in BookID.standard {
      guard let book = books.first(where: { $0.id == standard.rawValue }) else {
        source.report(
          Finding(
            Place(file: source.file.name), Texts.bookMissing(standard.rawValue),
            fix: Texts.seeShipped))
        continue
      }
      for (id, kind) in standard.fields where book[id]?.kind != kind {
        source.report(
          Finding(
            Place(file: source.file.name), Texts.fieldMissing(id, kind.rawValue, book: book.id),
            fix: Texts.seeShipped))
      }
    }
  }

  private static func book(_ node: YAMLNode) -> Book? {
    let table = node.table(
      keys: ["id", "name", "open", "shared", "once", "fields"],
      required: ["id", "name", "open", "fields"], as: "books")
    guard let table, let id = id(table), let name = table.bilingual("name"),
      let open = table.choice("open", Book.Openness.self)
    else { return nil }
    var fields: [Field] = []
    for node in table.list("fields") {
      guard let field = field(node) else { continue }
      if fields.contains(where: { $0.id == field.id }) { node.report(Texts.twice(field.id)) }
      fields.append(field)
    }
    let once = table.texts("once")
    let subjects = ["owner", "day"] + fields.map(\.id)
    for unknown in once where !subjects.contains(unknown) {
      table["once"]?.report(
        Texts.unknownSubject(unknown),
        fix: Nearest.match(unknown, among: subjects).map(Texts.didYouMean)
          ?? Texts.fieldsAre(subjects))
    }
    return Book(
      id: id, name: name, open: open, isShared: table.flag("shared") ?? false, once: once,
      fields: fields)
  }

  private static let fieldKeys = [
    "id", "name", "type", "required", "limit", "personal", "choices",
  ]

  private static func field(_ node: YAMLNode) -> Field? {
    guard
      let table = node.table(keys: fieldKeys, required: ["id", "name", "type"], as: "fields"),
      let id = id(table), let name = table.bilingual("name"),
      let kind = table.choice("type", Field.Kind.self)
    else { return nil }
    var choices: [Field.Choice] = []
    for node in table.list("choices") {
      guard let choice = choice(node) else { continue }
      if choices.contains(where: { $0.id == choice.id }) { node.report(Texts.twice(choice.id)) }
      choices.append(choice)
    }
    let chooses = kind == .choice || kind == .counts
    if chooses, choices.isEmpty { node.report(Texts.choicesMissing(id)) }
    if !chooses, !choices.isEmpty { table["choices"]?.report(Texts.choicesOfNothing(id)) }
    let limit = table.whole("limit", in: 1...1_000_000_000)
    return Field(
      id: id, name: name, kind: kind, isRequired: table.flag("required") ?? false,
      isPersonal: kind == .phone || (table.flag("personal") ?? false),
      limit: limit ?? (kind == .text ? Field.longestText : 1_000_000_000), choices: choices)
  }

  private static func choice(_ node: YAMLNode) -> Field.Choice? {
    guard
      let table = node.table(
        keys: ["id", "name", "role", "amount"], required: ["id", "name"], as: "choices"),
      let id = id(table), let name = table.bilingual("name")
    else { return nil }
    let role = table.text("role")
    if let role, role != "lead" { table["role"]?.report(Texts.onlyLead(role)) }
    let amount = table.money("amount")
    if let amount, amount <= .zero { table["amount"]?.report(Texts.amountAboveZero) }
    return Field.Choice(id: id, name: name, needsLead: role != nil, amount: amount)
  }

  /// Ids stand in records, so they are plain: small letters, digits and `_`.
  private static func id(_ table: YAMLTable) -> String? {
    guard let id = table.text("id") else { return nil }
    let isPlain = id.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 95 }
    guard isPlain, (1...40).contains(id.utf8.count) else {
      table["id"]?.report(Texts.plainID(id))
      return nil
    }
    return id
  }
}
