import Files
import Imports
import Staff
import Store
import Vocabulary

/// Imports clockings from a sheet (HANDBOOK/sheets.md, Clockings).
///
/// Rows with the same agent, time and direction are one clocking, so a file can be imported again;
/// a clocking retracted at the desk stays retracted.
public struct ClockingImport {
  /// The sheets that the import takes.
  public static let use = ClockingSheet.use

  /// The number of clockings after which a transaction, with one journal row, is committed, so that
  /// other programs can write in between.
  static let batchSize = 5000

  private let store: RecordStore
  private let staff: Staff
  private let zone: DeskZone

  private typealias Press = ClockingSheet.Press

  public init(_ store: RecordStore, staff: Staff, zone: DeskZone) {
    self.store = store
    self.staff = staff
    self.zone = zone
  }

  /// Imports a file and returns its report.
  ///
  /// - Parameters:
  ///   - name: the file as the user named it.
  ///   - options: settings for reading the sheet, given beside its file.
  ///   - isDryRun: true to report what would happen and change nothing.
  ///   - progress: called after every batch with the share of the file that is done (0...1) and the
  ///     rows so far; an error that it throws stops the import, and the earlier batches stay.
  /// - Throws: `Refusal` of kind `.refused` when the file is refused whole, of kind `.interrupted`
  ///   with the rows read so far when `progress` throws one of that kind.
  public func run(
    path: String, name: String, author: Author, options: SheetOptions = SheetOptions(),
    isDryRun: Bool = false,
    progress: (_ share: Double, _ rows: Int) throws -> Void = { _, _ in }
  ) throws -> ImportReport {
    let sheet = try Sheet(path: path, name: name, use: Self.use, options: options)
    return try store.runImport(
      .clockings, as: Act(author, "import.clockings"), path: path, name: name, isDryRun: isDryRun
    ) { running, batches in try run(sheet, running, by: author, progress, batches) }
  }

  private func run(
    _ sheet: Sheet, _ running: RunningImport, by author: Author,
    _ progress: (_ share: Double, _ rows: Int) throws -> Void, _ batches: Batches
  ) throws -> ImportReport {
    let name = sheet.name
    let clockings = try ClockingSheet(
      sheet, staff: staff, zone: zone, now: store.clock.now)
    var report = ImportReport()
    report.header = sheet.columns.line
    var isAtEnd = false
    // The number of rows that are days without a clocking.
    var empty = 0
    while !isAtEnd {
      var batch: [Press] = []
      var line = 0
      while batch.count < Self.batchSize {
        let read: (presses: [Press], fault: Text?, line: Int)? = try sheet.next { row in
          do {
            let presses = try clockings.read(row)
            if presses.contains(where: { author.isSelf($0.agent) }) {
              return ([], Text.ownRow, row.line)
            }
            return (presses, nil, row.line)
          } catch let fault as RowFault {
            return ([], fault.reason, row.line)
          }
        }
        guard let read else {
          isAtEnd = true
          break
        }
        line = read.line
        report.read += 1
        batch += read.presses
        if let fault = read.fault {
          report.refused.append(RefusedRow(line: line, reason: fault))
        } else if read.presses.isEmpty {
          empty += 1
        }
      }
      if isAtEnd {
        report.read += sheet.strays.count
        report.refused = (report.refused + sheet.strays).sorted { $0.line < $1.line }
        report.findings += sheet.findings
        if empty > 0 {
          report.findings.append(Finding(Place(file: name), Texts.noClockings(empty)))
        }
      }
      report = try batches.write { writing in
        try running.begin(in: writing)
        let new = try add(batch, of: running, by: author.agent, in: writing)
        let added = new.count
        var now = report
        now.added += added
        now.unchanged += batch.count - added
        if let first = new.min() { now.reach(back: zone.day(first)) }
        try isAtEnd ? running.finish(now, in: writing) : running.note(now, in: writing)
        writing.detail = "#\(running.number) \(name) -\(line) +\(added)"
        return now
      }
      do {
        try progress(sheet.share, report.read)
      } catch let refusal as Refusal where refusal.kind == .interrupted {
        let place = Place(file: name, line: line)
        throw Refusal(.interrupted, Texts.stopped(report), fix: Texts.stoppedFix, at: place)
      }
    }
    return report
  }

  /// Adds presses and returns the times of those that are new.
  private func add(
    _ batch: [Press], of running: RunningImport, by author: AgentNumber, in writing: Writing
  ) throws -> [Moment] {
    var restated: [String] = []
    var added: [Moment] = []
    for press in batch {
      let direction = press.direction?.rawValue ?? ""
      var isNew = try insert(press, turn: 0, of: running.number, by: author, in: writing)
      if !isNew {
        let known = try writing.first(
          """
          SELECT c.id, c.turn, c.import_number, r.import_number IS NOT NULL FROM clocking c
          LEFT JOIN clocking_retraction r ON r.clocking = c.id
          WHERE c.at = $1 AND c.agent = $2 AND c.direction = $3 ORDER BY c.turn DESC LIMIT 1
          """, press.at, press.agent, direction
        ) { try ($0.text(0), $0.integer(1), $0.integerIfAny(2), $0.flag(3)) }
        guard let (id, turn, number, isWithdrawn) = known else { continue }
        if isWithdrawn {
          isNew = try insert(press, turn: turn + 1, of: running.number, by: author, in: writing)
        } else if number != running.number {
          restated.append(id)
        }
      }
      if isNew { added.append(press.at) }
    }
    try running.restate(restated, in: writing)
    return added
  }

  private func insert(
    _ press: Press, turn: Int, of number: Int, by author: AgentNumber, in writing: Writing
  ) throws -> Bool {
    try writing.run(
      """
      INSERT INTO clocking (at, agent, direction, turn, id, origin, entered_by, entered_at,
        import_number)
      VALUES ($1, $2, $3, $4, $5, 'import', $6, $7, $8)
      ON CONFLICT (at, agent, direction, turn) DO NOTHING
      """,
      press.at, press.agent, press.direction?.rawValue ?? "", turn, Key.make(), author, writing.now,
      number) > 0
  }
}
