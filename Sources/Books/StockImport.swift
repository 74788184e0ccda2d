import Cases
import Files
import Imports
import Store
import Vocabulary

/// Imports the back office's figures of the stock: 货号 `goods`, 商品 `name`, 件数 `pieces`
/// (HANDBOOK/systems.md, S13).
///
/// Goods below the threshold are put on the watch; those on it are updated, also when there are
/// enough again; all others are ignored, so the whole shop's list may be given.
public struct StockImport {
  /// The number of rows in one transaction, with one journal row, so that other programs can write
  /// in between.
  static let batchSize = 500

  private let books: BookRecords
  private let store: RecordStore

  public init(_ books: BookRecords, _ store: RecordStore) {
    self.books = books
    self.store = store
  }

  private struct Row {
    let line: Int
    let values: [String: String]
  }

  private enum Outcome {
    case added
    /// The place of the step that reported the same before; nil for goods that need no watch.
    case unchanged(String?)
    /// The entry is updated.
    case updated(Case)
  }

  /// Imports a file and returns its report.
  ///
  /// - Parameters:
  ///   - name: the file as the user named it.
  ///   - isDryRun: true to report what would happen and change nothing.
  ///   - progress: called after every batch with the share of the file that is done (0...1) and the
  ///     rows so far; an error that it throws stops the import, and the earlier batches stay.
  /// - Throws: `Refusal` of kind `.refused` when the file is refused whole.
  public func run(
    path: String, name: String, by hand: CaseHand, isDryRun: Bool = false,
    progress: (_ share: Double, _ rows: Int) throws -> Void = { _, _ in }
  ) throws -> ImportReport {
    let reader = try SheetReader(path: path, name: name)
    let columns = try SheetColumns(
      of: reader,
      names: [
        "goods": ["货号", "商家编码", "商品编码"], "name": ["商品", "宝贝标题", "商品名称"],
        "pieces": ["件数", "库存", "数量", "stock"],
      ], required: ["goods", "pieces"])
    return try store.runImport(
      .stock, as: Act(hand.author, "import.stock"), path: path, name: name, isDryRun: isDryRun
    ) { running, batches in
      try batches.write { try running.begin(in: $0) }
      var report = ImportReport()
      report.header = columns.line
      while true {
        let rows = try batch(reader, columns, &report)
        if rows.isEmpty { break }
        report = try batches.write { writing in
          var now = report
          try enter(rows, of: running, by: hand, in: writing, &now)
          try running.note(now, in: writing)
          writing.detail = "#\(running.number) \(name) -\(rows.last?.line ?? 0)"
          return now
        }
        try progress(reader.share, report.read)
      }
      try running.finish(report, batches)
      return report
    }
  }

  /// Returns the next rows, up to a batch; blank ones are skipped.
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

  /// Writes rows and counts their outcomes; a bad row is reported.
  private func enter(
    _ rows: [Row], of running: RunningImport, by hand: CaseHand, in writing: Writing,
    _ report: inout ImportReport
  ) throws {
    // The entries written in this transaction, by goods number.
    var known: [String: Case] = [:]
    for row in rows {
      let goods = row.values["goods"] ?? ""
      do {
        switch try outcome(row, known[goods], in: writing) {
        case .added:
          let draft = CaseDraft(Book.stock.rawValue, row.values)
          let receipt = try books.cases.open(draft, by: hand, in: writing)
          known[goods] = receipt.item
          try running.take([receipt].places, in: writing)
          report.added += 1
        case .updated(let entry):
          let reported = CaseAct("report", row.values.filter { $0.key != "goods" })
          let receipt = try books.cases.take(
            reported, CaseKey(Book.stock.rawValue, entry.number), known: entry, by: hand,
            in: writing)
          known[goods] = receipt.item
          try running.take([receipt].places, in: writing)
          report.updated += 1
        case .unchanged(let place):
          if let place { try running.restate(place, in: writing) }
          report.unchanged += 1
        }
      } catch let refusal as Refusal where refusal.kind == .refused {
        guard let reason = refusal.findings.first?.reason else { throw refusal }
        report.refused.append(RefusedRow(line: row.line, reason: reason))
      }
    }
  }

  /// - Parameter known: the entry of its goods as an earlier row left it; nil to look for it.
  private func outcome(_ row: Row, _ known: Case?, in reading: Reading) throws -> Outcome {
    let flow = try books.flow(.stock)
    let goods = try value("goods", row, flow, isNeeded: true)
    let pieces = try value("pieces", row, flow, isNeeded: true)
    let name = try value("name", row, flow)
    guard
      let known = try known
        ?? books.cases.items(.goods(goods), at: books.now, in: reading).first,
      let reported = known.reported
    else { return try Int(pieces) ?? 0 < flow.number("threshold") ? .added : .unchanged(nil) }
    let isSame =
      reported.values["pieces"] == pieces
      && (name.isEmpty || name == known.values["name"])
    return isSame
      ? .unchanged(StepPlace(known.key, reported.sequence).text)
      : .updated(known)
  }

  /// Returns a value as the store would keep it; empty when the row has none.
  ///
  /// - Throws: `Refusal` of kind `.refused` when it is needed and missing, or not valid.
  private func value(
    _ id: String, _ row: Row, _ flow: Flow, isNeeded: Bool = false
  ) throws -> String {
    let field = try flow.field(named: id)
    let typed = row.values[id] ?? ""
    if typed.allSatisfy(\.isWhitespace) {
      guard !isNeeded else { throw Refusal(Texts.fieldNeeded(field.name, book: flow.name)) }
      return ""
    }
    return try field.stored(typed, staff: books.cases.staff, zone: books.zone)
  }
}
