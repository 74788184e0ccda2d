import Vocabulary

/// A sheet whose header was found and understood: its rows, checked for their shape.
///
/// A row of another length than the header, or whose quotes are broken, is handed out with its
/// `fault`, never shifted. Blank rows and a totals row at the end are left out.
public final class Sheet {
  public let columns: SheetColumns
  public let use: SheetUse
  private let reader: SheetReader
  private var totals: [(line: Int, text: String)] = []
  private var mended: (count: Int, first: Int)?
  /// Rows in the middle that look like totals: refused, though no row was handed out for them.
  public private(set) var strays: [RefusedRow] = []

  /// - Throws: `Refusal` of kind `refused` when the file is no sheet, or not one for this use.
  public init(
    path: String, name: String, use: SheetUse, options: SheetOptions = SheetOptions()
  ) throws {
    self.use = use
    reader = try SheetReader(path: path, name: name, sheet: options.sheet)
    columns = try SheetColumns(of: reader, use: use, options: options)
  }

  public var name: String { reader.name }
  /// The part of the file that is read, 0 to 1.
  public var share: Double { reader.share }
  public var kind: SheetKind { columns.kind ?? use.plain }

  /// The position of a column by its own name; nil when the sheet does not have it.
  public subscript(column: String) -> Int? { columns[column] }

  /// Words of a status that have a meaning, of this kind of sheet and of every one.
  public func words(_ meaning: String) -> [String] {
    (kind.words[meaning] ?? []) + (use.words[meaning] ?? [])
  }

  /// Hands the next row that holds something to `body`; nil at the end.
  public func next<Result>(_ body: (SheetRow) throws -> Result) throws -> Result? {
    while true {
      let taken: Result?? = try reader.next { row in
        if row.isBlank { return nil }
        if let text = TotalsRow.text(of: row, key: columns[kind.required.first ?? ""]) {
          totals.append((row.line, text))
          return nil
        }
        strays += totals.map { RefusedRow(line: $0.line, reason: Texts.totalsAmongRows($0.text)) }
        totals.removeAll()
        return try body(checked(row))
      }
      guard let taken else { return nil }
      if let result = taken { return result }
    }
  }

  private func checked(_ row: SheetRow) -> SheetRow {
    var row = row
    if row.isBroken {
      row.fault = Texts.brokenQuotes
    } else if !reader.hasAddresses, !fits(row) {
      row.fault = Texts.rowLength(row.count, columns.header.count)
    } else if row.isMended {
      mended = (count: (mended?.count ?? 0) + 1, first: mended?.first ?? row.line)
    }
    return row
  }

  /// Whether each field stands under its header: there may be empty ones behind.
  private func fits(_ row: SheetRow) -> Bool {
    if row.count == columns.header.count { return true }
    if row.count < columns.width { return false }
    return (columns.header.count..<max(row.count, columns.header.count)).allSatisfy {
      row.plain($0).isEmpty
    }
  }

  /// What a person should know of the sheet beside its rows, once all were read: columns that pay
  /// and were not found, totals left out, quotes that were mended, sheets that were not read.
  public var findings: [Finding] {
    var findings: [Finding] = []
    func add(_ line: Int, _ reason: Text, fix: Text? = nil) {
      findings.append(Finding(Place(file: name, line: line), reason, fix: fix))
    }
    let lacking = use.columns.filter { $0.pays && columns[$0.name] == nil && !isReplaced($0.name) }
    if !lacking.isEmpty {
      add(columns.line, Texts.payingColumnsMissing(lacking), fix: Texts.mapColumns)
    }
    if let mended { add(mended.first, Texts.mendedQuotes(mended.count)) }
    for total in totals { add(total.line, Texts.totalsLeftOut(total.text)) }
    if !reader.otherSheets.isEmpty { add(columns.line, Texts.otherSheets(reader.otherSheets)) }
    return findings
  }

  /// Some sheets have the amount to pay and the time of payment instead of the amount paid.
  private func isReplaced(_ name: String) -> Bool { name == "paid" && columns["payable"] != nil }
}
