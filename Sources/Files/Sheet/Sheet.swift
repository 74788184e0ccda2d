import Vocabulary

/// A sheet whose header was found and understood, with its rows checked for their shape.
///
/// A row whose length differs from the header's, or whose quotes are broken, is passed on with its
/// `fault`, never shifted. Blank rows and a totals row at the end are left out.
public final class Sheet {
  public let columns: SheetColumns
  public let use: SheetUse
  private let reader: SheetReader
  private var totals: [(line: Int, text: String)] = []
  private var mended: (count: Int, first: Int)?
  /// Rows in the middle that look like totals; they are refused, though no row was passed on for
  /// them.
  public private(set) var strays: [RefusedRow] = []

  /// - Throws: `Refusal` of kind `.refused` when the file is no sheet, or not one for this use.
  public init(
    path: String, name: String, use: SheetUse, options: SheetOptions = SheetOptions()
  ) throws {
    self.use = use
    reader = try SheetReader(path: path, name: name, sheet: options.sheet)
    columns = try SheetColumns(of: reader, use: use, options: options)
  }

  public var name: String { reader.name }
  /// The part of the file that was read, 0...1.
  public var share: Double { reader.share }
  public var kind: SheetKind { columns.kind ?? use.plain }

  /// The 0-based position of a column by its own name; nil when the sheet does not have it.
  public subscript(column: String) -> Int? { columns[column] }

  /// Returns the words of a status with a meaning, those of this kind of sheet and those of every
  /// kind.
  public func words(_ meaning: String) -> [String] {
    (kind.words[meaning] ?? []) + (use.words[meaning] ?? [])
  }

  /// Passes the next row that is not blank to `body`; returns nil at the end.
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
    } else if !fits(row) {
      row.fault = Texts.rowLength(row.count, columns.header.count)
    } else if row.isMended {
      mended = (count: (mended?.count ?? 0) + 1, first: mended?.first ?? row.line)
    }
    return row
  }

  /// Returns whether each field is surely under its header.
  private func fits(_ row: SheetRow) -> Bool {
    if row.count == columns.header.count { return true }
    switch reader.lengths {
    case .any: return true
    case .exact: return false
    case .emptyEnds: if row.count < columns.width { return false }
    }
    return (columns.header.count..<max(row.count, columns.header.count)).allSatisfy {
      row.plain($0).isEmpty
    }
  }

  /// Findings about the sheet as a whole, complete once all rows were read: columns that pay and
  /// were not found, totals left out, quotes that were mended, sheets that were not read.
  public var findings: [Finding] {
    var findings: [Finding] = []
    func add(_ line: Int, _ reason: Text, fix: Text? = nil) {
      findings.append(Finding(Place(file: name, line: line), reason, fix: fix))
    }
    let lacking = use.columns.filter { $0.pays && columns[$0.name] == nil && !isReplaced($0.name) }
    if !lacking.isEmpty {
      add(columns.line, Texts.payingColumnsMissing(lacking), fix: Texts.mapColumns)
    }
    if let unvalued = reader.unvalued {
      add(unvalued.line, Texts.formulasWithoutValue(unvalued.count), fix: Texts.openAndSave)
    }
    if let mended { add(mended.first, Texts.mendedQuotes(mended.count)) }
    for total in totals { add(total.line, Texts.totalsLeftOut(total.text)) }
    if !reader.otherSheets.isEmpty { add(columns.line, Texts.otherSheets(reader.otherSheets)) }
    return findings
  }

  /// Returns whether another column replaces a missing one: some sheets have the amount to pay and
  /// the time of payment instead of the amount paid.
  private func isReplaced(_ name: String) -> Bool { name == "paid" && columns["payable"] != nil }
}
