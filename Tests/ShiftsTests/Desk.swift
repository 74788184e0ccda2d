import Cases
import Files
import Foundation
import Imports
import Shifts
import Staff
import Store
import StoreSQLite
import Synchronization
import TestSupport
import Vocabulary

/// A desk for tests: shop 1 of HANDBOOK/shifts.md (day 08:30-17:30, night 17:30-01:00).
enum Desk {
  static let zone =
    DeskZone("Asia/Shanghai") ?? DeskZone("UTC") ?? { preconditionFailure("tzdata") }()
  static let october = Month(index: 2026 * 12 + 9)

  static let patterns = Patterns(
    [
      Pattern(code: "白", name: "白班", start: time("08:30"), end: time("17:30")),
      Pattern(code: "晚", name: "晚班", start: time("17:30"), end: time("01:00")),
    ])

  /// Agents 1 and 2, lead 3, clerk 9 without a wage grade.
  static let staff = Staff([
    agent(1), agent(2), agent(3, role: .lead), agent(9, role: .clerk, isPaid: false),
  ])

  /// The sheets of clockings that a desk is shipped with.
  static func sheetKinds() throws -> [SheetKind] {
    let text = try ShippedSheets.text(for: ClockingImport.use.id)
    return try SheetFile.read(
      TextFile(name: ShippedSheets.name, text: text), uses: [ClockingImport.use])
  }

  static func number(_ value: Int) -> AgentNumber {
    AgentNumber(value) ?? { preconditionFailure("\(value) is no agent number") }()
  }
  static func time(_ text: String) -> ClockTime {
    ClockTime(text) ?? { preconditionFailure("\(text) is no time of day") }()
  }
  static func day(_ text: String) -> Day {
    Day(text) ?? { preconditionFailure("\(text) is no day") }()
  }
  /// `2026-10-05 08:25[:00]`, Shanghai time.
  static func moment(_ text: String) -> Moment {
    zone.parse(text) ?? { preconditionFailure("\(text) is no time") }()
  }

  static func agent(
    _ value: Int, role: Role = .agent, isPaid: Bool = true, joined: String = "2025-03-01",
    left: String? = nil
  ) -> Agent {
    Agent(
      number: number(value), name: "客服\(value)", role: role, joined: day(joined),
      left: left.map(day), grades: isPaid ? [GradeStep(from: day(joined), grade: .ordinary)] : [])
  }

  /// A roster with shifts on single days (`[3: [5: "白"]]`), all other days rest.
  static func roster(_ month: Month, _ rows: [Int: [Int: String]]) -> Roster {
    Roster(
      month: month,
      rows: rows.sorted { $0.key < $1.key }.map { agent, days in
        RosterRow(
          agent: number(agent), codes: (1...month.length).map { days[$0] ?? "" })
      })
  }

  /// A clocking: `in 2026-10-05 08:25`, `out ...`, or `? ...` for no direction.
  static func clocking(_ agent: Int, _ text: String) -> Clocking {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    return Clocking(
      agent: number(agent), at: moment(parts[1]), direction: Direction(rawValue: parts[0]),
      origin: .file)
  }

  static func newStore() throws -> RecordStore {
    let folder = try TestFolder.make()
    return try RecordStore(
      path: folder + "/store/kefu.sqlite", zone: "Asia/Shanghai",
      migrations: ShiftRecords.migrations + CaseRecords.migrations + ImportLog.migrations,
      clock: DeskClock { now.withLock { $0 } })
  }

  /// The file of a flow that ships.
  static func policy(_ flow: String) -> String {
    BuiltProgram.repository + "/" + Flows.folder + "/\(flow).yaml"
  }

  /// Cases by the definitions that ship.
  ///
  /// - Parameter handover: another text of the handover book's.
  static func cases(_ store: RecordStore, handover: String? = nil) throws -> CaseRecords {
    var folder = BuiltProgram.repository
    if let handover {
      folder = try TestFolder.make()
      try FileManager.default.createDirectory(
        atPath: folder + "/" + Flows.folder, withIntermediateDirectories: true)
      try handover.write(
        toFile: folder + "/" + Flows.folder + "/handover.yaml", atomically: true, encoding: .utf8)
    }
    return CaseRecords(
      store, flows: Flows(desk: folder), staff: staff,
      calendars: Calendars(zone: zone, week: .plain))
  }

  /// The agent at work on the day of `setNow`.
  static func hand(_ value: Int) -> CaseHand {
    CaseHand(
      author(value), role: staff[number(value)]?.role ?? .agent,
      day: zone.day(now.withLock { $0 }))
  }

  static func author(_ value: Int) -> Author { Author(number(value), claimed: false) }

  private static let now = Mutex(DeskClock.machine.now)

  /// What the stores take for now, until it is set again. Only for suites under `Records`, which run
  /// one after the other.
  static func setNow(_ text: String) { now.withLock { $0 = moment(text) } }
}

extension Refusal {
  /// Runs `body` and gives what it refuses with; nil when it does not.
  static func of(_ body: () throws -> Void) -> Refusal? {
    do {
      try body()
      return nil
    } catch { return error as? Refusal }
  }

  var english: String { findings.map { $0.line(.english) }.joined(separator: "\n") }
}
