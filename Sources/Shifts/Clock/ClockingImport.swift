import Files
import Staff
import Store
import Vocabulary

/// Imports clockings from a CSV file (CONTRACT.md, Files that clerks bring): 工号 `agent`, 时间 `time`,
/// 方向 `direction`, which may be empty or missing.
///
/// The same agent, time and direction is one clocking, so a file can be imported again; one that
/// was retracted at the desk stays retracted.
public struct ClockingImport {
  /// Rows in one transaction, with one journal row; others write in between.
  static let batchSize = 5000

  private let store: RecordStore
  private let zone: DeskZone
  private let agents: Set<AgentNumber>

  public init(_ store: RecordStore, staff: Staff, zone: DeskZone) {
    self.store = store
    self.zone = zone
    agents = Set(staff.agents.map(\.number))
  }

  private struct Press: Hashable {
    let agent: AgentNumber
    let at: Moment
    let direction: Direction?
  }

  /// Where a row has what.
  private struct Positions {
    let agent: Int?
    let time: Int?
    let direction: Int?
  }

  /// What a row holds.
  private enum Content {
    case blank
    case press(Press)
    case refused(Text)
  }

  /// - Parameters:
  ///   - name: the file as the user named it.
  ///   - isDryRun: says what would happen and changes nothing.
  ///   - progress: called after every batch with the share of the file that is done and the rows so
  ///     far; what it throws stops the import, and the batches before stay.
  ///
  /// Throws `Refusal` when the file is refused whole.
  public func run(
    path: String, name: String, author: Author, isDryRun: Bool = false,
    progress: (_ share: Double, _ rows: Int) throws -> Void = { _, _ in }
  ) throws -> ImportReport {
    let reader = try CSVReader(path: path, name: name)
    let columns = try CSVColumns(
      of: reader, names: ["agent": ["工号"], "time": ["时间"], "direction": ["方向"]],
      required: ["agent", "time"])
    let positions = Positions(
      agent: columns["agent"], time: columns["time"], direction: columns["direction"])
    return try store.inBatches(Act(author, "import.clockings"), isDryRun: isDryRun) {
      try run(reader, positions, by: author.agent, progress, $0)
    }
  }

  private func run(
    _ reader: CSVReader, _ positions: Positions, by author: AgentNumber,
    _ progress: (_ share: Double, _ rows: Int) throws -> Void, _ batches: Batches
  ) throws -> ImportReport {
    let name = reader.name
    var report = ImportReport()
    var isAtEnd = false
    while !isAtEnd {
      var batch: [Press] = []
      var line = 0
      while batch.count < Self.batchSize {
        guard let (content, at) = try reader.next({ (read($0, at: positions), $0.line) }) else {
          isAtEnd = true
          break
        }
        line = at
        switch content {
        case .blank: continue
        case .press(let press): batch.append(press)
        case .refused(let reason): report.refused.append(RefusedRow(line: at, reason: reason))
        }
        report.read += 1
      }
      let added = try batches.write { writing in
        let added = try add(batch, by: author, in: writing)
        writing.detail = "\(name) -\(line) +\(added)"
        return added
      }
      report.added += added
      report.unchanged += batch.count - added
      do {
        try progress(reader.share, report.read)
      } catch let refusal as Refusal where refusal.kind == .interrupted {
        let place = Place(file: name, line: line)
        throw Refusal(.interrupted, Texts.stopped(report), fix: Texts.stoppedFix, at: place)
      }
    }
    return report
  }

  private func read(
    _ row: CSVRow, at positions: Positions
  ) -> Content {
    if row.isBlank { return .blank }
    func plain(_ position: Int?) -> String { position.map { row.plain($0) } ?? "" }
    let number = plain(positions.agent)
    guard let agent = AgentNumber(number) else { return .refused(Texts.noAgentNumber(number)) }
    guard agents.contains(agent) else { return .refused(Texts.unknownAgent(agent)) }
    let time = plain(positions.time)
    guard let at = zone.parse(time) else { return .refused(Texts.noTime(time)) }
    let way = plain(positions.direction)
    switch way.lowercased() {
    case "": return .press(Press(agent: agent, at: at, direction: nil))
    case "in", "上班": return .press(Press(agent: agent, at: at, direction: .in))
    case "out", "下班": return .press(Press(agent: agent, at: at, direction: .out))
    default: return .refused(Texts.noDirection(way))
    }
  }

  private func add(_ batch: [Press], by author: AgentNumber, in writing: Writing) throws -> Int {
    try batch.reduce(0) { added, press in
      try added
        + writing.run(
          """
          INSERT INTO clocking (at, agent, direction, turn, id, origin, entered_by, entered_at)
          VALUES ($1, $2, $3, 0, $4, 'import', $5, $6)
          ON CONFLICT (at, agent, direction, turn) DO NOTHING
          """,
          press.at, press.agent, press.direction?.rawValue ?? "", Key.make(), author,
          writing.now)
    }
  }
}
