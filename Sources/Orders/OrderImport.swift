import Files
import Imports
import Store
import Vocabulary

/// Imports orders from a sheet (HANDBOOK/sheets.md, Orders).
///
/// An order is identified by its number, however often a file is given; its rows in one file are
/// its lines. A later file updates it. Late orders, late payments and corrections are taken: their
/// effect on a closed month becomes an adjustment.
public struct OrderImport {
  /// The sheets that the import takes.
  public static let use = OrderColumns.use

  private let records: OrderRecords

  public init(_ records: OrderRecords) { self.records = records }

  /// Imports a file and returns its report.
  ///
  /// - Parameters:
  ///   - name: the file as the user named it.
  ///   - options: settings for reading the sheet, given beside its file.
  ///   - isDryRun: true to report what would happen and change nothing.
  ///   - progress: called after every batch with the share of the file that is done (0...1) and the
  ///     rows so far; an error that it throws stops the import, and the earlier batches stay.
  /// - Throws: `Refusal` of kind `.refused` when the file is refused whole, or of kind `.store`.
  public func run(
    path: String, name: String, author: Author, options: SheetOptions = SheetOptions(),
    isDryRun: Bool = false,
    progress: @escaping (_ share: Double, _ rows: Int) throws -> Void = { _, _ in }
  ) throws -> ImportReport {
    let sheet = try Sheet(path: path, name: name, use: Self.use, options: options)
    let columns = OrderColumns(of: sheet, zone: records.zone)
    let merge = OrderMerge(records: records, author: author)
    let batches = BatchedImport(
      sheet: sheet, kind: .orders, path: path, author: author, store: records.store,
      zone: records.zone,
      isDryRun: isDryRun, progress: progress)
    var fold = OrderFold(amountsAreLines: sheet.kind.amountsAreLines, flags: records.flags)
    var erased = try records.store.read { try ErasedOrders(in: $0) }
    var strangers = Strangers()
    var near = NearTags()
    return try batches.run(
      read: { try columns.read($0) },
      fold: { orders, refused in
        fold.fold(&orders, refused: &refused)
        for index in orders.indices {
          erased.empty(&orders[index], erasing: records.erasedNote)
          tag(&orders[index], &strangers, &near)
        }
      },
      take: merge.take,
      findings: {
        strangers.findings(file: name) + near.findings(file: name) + fold.findings(file: name)
          + erased.findings(file: name)
      })
  }

  /// Gives an order the tag that its note holds. A note with a number that no agent has goes to
  /// `strangers`, one that only looks like a tag to `near`.
  private func tag(
    _ imported: inout ImportedOrder, _ strangers: inout Strangers, _ near: inout NearTags
  ) {
    guard let note = imported.order.note else { return }
    guard let tag = NoteTag(note, by: records.flags) else {
      return near.note(note, line: imported.line)
    }
    near.tag()
    imported.order.tag = imported.order.noteTag(of: records.agents, by: records.flags)
    if imported.order.tag == nil { strangers.note(tag.number, line: imported.line) }
  }
}
