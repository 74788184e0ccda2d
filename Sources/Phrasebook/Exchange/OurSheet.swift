import Files
import Vocabulary

/// Our own CSV, with one row per phrase. Several values of one cell are separated by line breaks
/// (see `Lines`). It has no fallback and no variants, which are kept in a phrase that exists
/// already.
enum OurSheet {
  static let columns = [
    "id", "title", "category", "buyers", "reply", "next", "asks", "shop", "platform", "from",
    "until",
  ]
  static let required = ["id", "title", "reply"]
  static let names: [String: [String]] = [
    "id": ["编号"], "title": ["标题"], "category": ["分类"], "buyers": ["买家的话"], "reply": ["回复"],
    "next": ["接着"], "asks": ["接着问"], "shop": ["店铺"], "platform": ["平台"], "from": ["开始"],
    "until": ["结束"],
  ]

  /// Checks that a sheet has one of our columns. It reads the header from the reader.
  ///
  /// - Throws: `Refusal` of kind `.refused` that names all kinds of sheets when there is none.
  static func demandHeader(of reader: SheetReader) throws {
    let columns = try SheetColumns(of: reader, names: names, required: [])
    guard required.allSatisfy({ columns[$0] == nil }) else { return }
    throw Refusal(
      Texts.noPhraseSheet(columns.shown), fix: Texts.formats, at: Place(file: reader.name, line: 1))
  }

  static func document(_ phrases: [Phrase]) -> String {
    CSVText.document([columns.map(CSVCell.text)] + phrases.map(row))
  }

  private static func row(_ phrase: Phrase) -> [CSVCell] {
    [
      id(phrase.id), words(phrase.title), .text(phrase.category.id),
      words(Lines.cell(phrase.buyers)), words(Lines.cell(phrase.reply)),
      words(Lines.cell(phrase.next)), words(Lines.cell(phrase.asks)), words(phrase.shop ?? ""),
      words(phrase.platform ?? ""),
      .text(phrase.from?.description ?? ""), .text(phrase.until?.description ?? ""),
    ]
  }

  private static func words(_ text: String) -> CSVCell { .verbatim(SheetText.written(text)) }

  /// Returns an id as a cell: a spreadsheet takes `11-2` for a date and `1e5` for a number.
  private static func id(_ id: String) -> CSVCell {
    id.allSatisfy { $0.isNumber || "-e".contains($0) } ? .identifier(id) : .verbatim(id)
  }
}

extension PhraseImport {
  mutating func readOurs(
    _ reader: SheetReader, _ usual: Category?, _ progress: (Double, Int) throws -> Void
  ) throws {
    let columns = try SheetColumns(
      of: reader, names: OurSheet.names, required: OurSheet.required)
    while let row = try reader.next({ row in
      row.isBlank ? nil : OurRow(row, columns)
    }) {
      guard let row else { continue }
      read += 1
      try progress(reader.share, read)
      do throws(RowRefusal) {
        var draft = try row.draft()
        draft.category = draft.category ?? usual
        drafts.append(draft)
      } catch {
        refuse(row.line, error.reason)
      }
    }
  }
}

/// One row of our own CSV, copied from the reader's buffer.
struct OurRow {
  let line: Int
  private var cells: [String: String] = [:]

  init(_ row: SheetRow, _ columns: SheetColumns) {
    line = row.line
    let exact = ["title", "buyers", "reply", "next", "asks", "shop", "platform"]
    for name in OurSheet.columns {
      guard let index = columns[name] else { continue }
      cells[name] =
        exact.contains(name)
        ? ForeignText.unescaped(SheetText.read(row.text(index))).trimmed : row.plain(index)
    }
  }

  private subscript(name: String) -> String { cells[name] ?? "" }

  private func given(_ name: String) -> String? { self[name].isEmpty ? nil : self[name] }

  func draft() throws(RowRefusal) -> PhraseDraft {
    guard PhraseEntry.isIdentifier(self["id"]) else {
      throw RowRefusal(reason: Texts.badRowID(self["id"], PhraseEntry.longestID))
    }
    guard let title = given("title").map(ForeignText.plain) else {
      throw RowRefusal(reason: Texts.noTitle)
    }
    var reply: [String] = []
    for message in Lines.values(self["reply"]) { reply.append(try Template.message(message)) }
    guard !reply.isEmpty else { throw RowRefusal(reason: Texts.emptyReply) }
    var draft = PhraseDraft(
      line: line, id: self["id"], title: title, reply: reply, stated: [.title, .reply])
    draft.category = try category()
    if given("category") != nil { draft.stated.insert(.category) }
    draft.buyers = Lines.values(self["buyers"]).map(ForeignText.plain)
    draft.next = Lines.values(self["next"])
    draft.asks = Lines.values(self["asks"])
    (draft.shop, draft.platform) = (given("shop"), given("platform"))
    (draft.from, draft.until) = (try time("from"), try time("until"))
    if let from = draft.from, let until = draft.until, from.isAfter(until) {
      throw RowRefusal(reason: Texts.endsBeforeStart(from, until))
    }
    let optional: [(String, PhraseDraft.Field)] = [
      ("buyers", .buyers), ("next", .next), ("asks", .asks), ("shop", .shop),
      ("platform", .platform),
      ("from", .from), ("until", .until),
    ]
    for (name, field) in optional where cells[name] != nil { draft.stated.insert(field) }
    return draft
  }

  private func category() throws(RowRefusal) -> Category? {
    guard let name = given("category") else { return nil }
    guard let category = Category(named: name) else {
      throw RowRefusal(reason: Texts.unknownCategory(name))
    }
    return category
  }

  private func time(_ name: String) throws(RowRefusal) -> DayTime? {
    guard let text = given(name) else { return nil }
    guard let time = DayTime(text) else { throw RowRefusal(reason: Texts.noDay(name, text)) }
    return time
  }
}
