import Files
import Store
import Vocabulary

/// Imports what the back office says of the stock: 货号 `goods`, 商品 `name`, 件数 `pieces`
/// (HANDBOOK/systems.md, S13).
///
/// Goods below the threshold are put on the watch; those on it are brought up to date, also when
/// there are enough again; all others are left alone, so the whole shop's list may be given.
public struct StockImport {
  /// Rows in one transaction, with one journal row; others write in between.
  static let batchSize = 500

  private let books: BookRecords

  public init(_ books: BookRecords) { self.books = books }

  private struct Row {
    let line: Int
    let values: [String: String]
  }

  private enum Outcome { case added, updated, unchanged }

  /// - Parameters:
  ///   - name: the file as the user named it.
  ///   - isDryRun: says what would happen and changes nothing.
  ///   - progress: called after every batch; what it throws stops the import, and the batches
  ///     before stay.
  ///
  /// Throws `Refusal` when the file is refused whole.
  public func run(
    path: String, name: String, by hand: BookHand, isDryRun: Bool = false,
    progress: (_ share: Double, _ rows: Int) throws -> Void = { _, _ in }
  ) throws -> ImportReport {
    let reader = try SheetReader(path: path, name: name)
    let columns = try SheetColumns(
      of: reader,
      names: [
        "goods": ["货号", "商家编码", "商品编码"], "name": ["商品", "宝贝标题", "商品名称"],
        "pieces": ["件数", "库存", "数量", "stock"],
      ], required: ["goods", "pieces"])
    var report = ImportReport()
    while true {
      let rows = try batch(reader, columns, &report)
      if rows.isEmpty { break }
      try isDryRun
        ? books.store.read { try foresee(rows, in: $0, &report) }
        : books.store.write(Act(hand.author, "import.stock")) { writing in
          try enter(rows, by: hand, in: writing, &report)
          writing.detail = "\(name) -\(rows.last?.line ?? 0)"
        }
      try progress(reader.share, report.read)
    }
    return report
  }

  /// The next rows, up to a batch; blank ones are skipped.
  private func batch(
    _ reader: SheetReader, _ columns: SheetColumns, _ report: inout ImportReport
  ) throws -> [Row] {
    var rows: [Row] = []
    while rows.count < Self.batchSize {
      let read: Row?? = try reader.next { row in
        if row.isBlank { return nil }
        let fields = ["goods", "name", "pieces"].map { id in
          (id, columns[id].map { row.plain($0) } ?? "")
        }
        return Row(line: row.line, values: Dictionary(uniqueKeysWithValues: fields))
      }
      guard let read else { break }
      guard let row = read else { continue }
      report.read += 1
      rows.append(row)
    }
    return rows
  }

  private func enter(
    _ rows: [Row], by hand: BookHand, in writing: Writing, _ report: inout ImportReport
  ) throws {
    for row in rows {
      try count(row, in: writing, &report) {
        let draft = EntryDraft(.stock, owner: hand.agent, day: hand.day, values: row.values)
        _ = try books.write(draft, by: hand, in: writing)
      }
    }
  }

  private func foresee(
    _ rows: [Row], in reading: Reading, _ report: inout ImportReport
  ) throws {
    for row in rows { try count(row, in: reading, &report) {} }
  }

  /// Counts what a row does, and does it; a bad one is reported.
  private func count(
    _ row: Row, in reading: Reading, _ report: inout ImportReport, _ write: () throws -> Void
  ) throws {
    do {
      let outcome = try outcome(row, in: reading)
      if outcome != .unchanged { try write() }
      switch outcome {
      case .added: report.added += 1
      case .updated: report.updated += 1
      case .unchanged: report.unchanged += 1
      }
    } catch let refusal as Refusal where refusal.kind == .refused {
      let reason = refusal.findings.first?.reason ?? Texts.noBooks
      report.refused.append(RefusedRow(line: row.line, reason: reason))
    }
  }

  private func outcome(_ row: Row, in reading: Reading) throws -> Outcome {
    let book = try books.shelf.book(.stock)
    let values = try books.checked(row.values, book)
    guard let goods = values["goods"] else {
      throw Refusal(Texts.fieldNeeded(try book.field("goods").name, book: book.name))
    }
    guard let pieces = values["pieces"] else {
      throw Refusal(Texts.fieldNeeded(try book.field("pieces").name, book: book.name))
    }
    var query = EntryQuery(.stock)
    query.subject = goods
    guard let known = try BookRecords.entries(query, in: reading).first,
      let written = known.last(.written)
    else { return Int(pieces) ?? 0 < books.shelf.stockThreshold ? .added : .unchanged }
    let isSame =
      written.values["pieces"] == pieces
      && values["name"] ?? written.values["name"]
        == written.values["name"]
    return isSame ? .unchanged : .updated
  }
}
