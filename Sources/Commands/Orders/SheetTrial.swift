import Desk
import Files
import Shell
import Vocabulary

/// A trial reading of a sheet: the import and kind that it was recognized as, its columns, its
/// first rows, and its faults.
struct SheetTrial {
  /// The number of rows that are shown.
  private static let shownRows = 5
  /// The number of refused rows that are listed.
  private static let refusedLimit = 20

  let use: SheetUse
  let kind: SheetKind
  let headerLine: Int
  /// The sheet's headers by the column that they were taken for.
  let columns: [(name: String, header: String)]
  /// Headers that nothing reads.
  let unread: [String]
  private(set) var rows: [(line: Int, cells: [String])] = []
  private(set) var count = 0
  private(set) var refused: [RefusedRow] = []
  private(set) var findings: [Finding] = []

  var isSound: Bool { refused.isEmpty && findings.isEmpty }

  /// - Parameter use: the import's id; nil for the import with the most columns in the sheet.
  /// - Throws: `Refusal` of kind `.refused` when no import takes it, with the columns that each
  ///   lacks; of kind `.usage` when there is no such import.
  init(path: String, name: String, use: String?, options: SheetOptions) throws {
    let uses = DeskSheets.uses.filter { use == nil || $0.id == use }
    guard !uses.isEmpty else {
      throw Refusal(
        .usage, Texts.noImport(use ?? ""), fix: Texts.imports(DeskSheets.uses.map(\.id)))
    }
    var lacking: [Finding] = []
    var sheets: [Sheet] = []
    for use in uses {
      do {
        sheets.append(try Sheet(path: path, name: name, use: use, options: options))
      } catch let refusal as Refusal {
        lacking += refusal.findings.filter { !lacking.contains($0) }
      }
    }
    func found(_ sheet: Sheet) -> Int { sheet.use.columns.count { sheet[$0.name] != nil } }
    guard let sheet = sheets.max(by: { found($0) < found($1) }) else {
      throw Refusal(.refused, lacking)
    }
    self.use = sheet.use
    kind = sheet.kind
    headerLine = sheet.columns.line
    columns = sheet.use.columns.compactMap { column in
      sheet[column.name].map { (column.name, sheet.columns.header[$0]) }
    }
    let read = Set(columns.map(\.header))
    unread = sheet.columns.header.filter { !$0.isEmpty && !read.contains($0) }
    try look(at: sheet)
  }

  private mutating func look(at sheet: Sheet) throws {
    let places = sheet.use.columns.compactMap { sheet[$0.name] }
    while try sheet.next({ row -> Void in
      count += 1
      if let fault = row.fault {
        if refused.count < Self.refusedLimit {
          refused.append(RefusedRow(line: row.line, reason: fault))
        }
      } else if rows.count < Self.shownRows {
        rows.append((row.line, places.map { row.plain($0) }))
      }
    }) != nil {}
    refused += sheet.strays
    findings = sheet.findings
  }
}

/// The trial for a person, or a document for a script.
struct SheetTrialView: Shown {
  let trial: SheetTrial

  private enum Keys: String, CodingKey {
    case use = "import"
    case kind, header, columns, unread, rows, read, refused, findings
  }
  private struct Row: Encodable {
    let line: Int
    let cells: [String: String]
  }
  private struct Refused: Encodable {
    let line: Int
    let reason: String
  }

  func encode(to encoder: any Encoder) throws {
    let language = encoder.language
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(trial.use.id, forKey: .use)
    try container.encode(trial.kind.id, forKey: .kind)
    try container.encode(trial.headerLine, forKey: .header)
    try container.encode(
      Dictionary(trial.columns.map { ($0.name, $0.header) }) { first, _ in first },
      forKey: .columns)
    try container.encode(trial.unread, forKey: .unread)
    try container.encode(
      trial.rows.map { row in
        let names = trial.columns.map(\.name)
        return Row(
          line: row.line, cells: Dictionary(zip(names, row.cells)) { first, _ in first })
      }, forKey: .rows)
    try container.encode(trial.count, forKey: .read)
    try container.encode(
      trial.refused.map { Refused(line: $0.line, reason: $0.reason(language)) }, forKey: .refused)
    try container.encode(trial.findings.map { $0.line(language) }, forKey: .findings)
  }

  func lines(_ paper: Paper) -> [String] {
    var lines = [
      paper.text(
        Texts.sheetIs(trial.use.id, trial.kind, line: trial.headerLine, rows: trial.count))
    ]
    lines += trial.columns.map { "  " + paper.width.pad($0.name, to: 14) + $0.header.harmless() }
    if !trial.unread.isEmpty {
      lines.append(paper.text(Texts.unreadColumns(trial.unread)).harmless())
    }
    lines += trial.rows.map { row in
      let cells = zip(trial.columns, row.cells).map { "\($0.name)=\($1)" }
      return "  \(row.line): " + cells.joined(separator: "  ").harmless()
    }
    lines += trial.refused.map { "  \($0.line): " + $0.reason(paper.language).harmless() }
    return lines + trial.findings.map { $0.line(paper.language).harmless() }
  }
}
