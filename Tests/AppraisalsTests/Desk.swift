import Appraisals
import Cases
import Files
import Foundation
import Imports
import Staff
import Store
import StoreSQLite
import TestSupport
import Vocabulary

/// A desk for tests: agents 1 to 3, leads 5 and 6, clerk 9, a fresh store, files in a folder of their own.
struct Desk {
  let folder: String
  let store: RecordStore
  static let zone =
    DeskZone("Asia/Shanghai") ?? DeskZone("UTC") ?? { preconditionFailure("tzdata") }()
  static let staff = Staff(
    [1, 2, 3].map { Desk.agent($0, .agent) } + [5, 6].map { Desk.agent($0, .lead) }
      + [Desk.agent(9, .clerk)])

  init() throws {
    folder = try TestFolder.make()
    store = try RecordStore(
      path: folder + "/store/kefu.sqlite", zone: "Asia/Shanghai",
      migrations: RecordBook.migrations + CaseRecords.migrations + ImportLog.migrations,
      clock: DeskClock { Self.now })
  }

  /// The desk's clock stands still.
  static let now =
    zone.parse("2026-11-30 12:00") ?? { preconditionFailure("no time") }()

  /// Cases of the flows that ship.
  func cases(_ flows: Flows = Flows(desk: Desk.top)) -> CaseRecords {
    CaseRecords(
      store, flows: flows, staff: Self.staff,
      calendars: Calendars(zone: Self.zone, week: .plain),
      functions: ComplaintFlow.functions { _ in RecordRules() }
        + RewardFlow.functions(staff: Self.staff, zone: Self.zone) { _ in RecordRules() })
  }
  static let top = String(#filePath.dropLast("/Tests/AppraisalsTests/Desk.swift".count))

  func hand(_ number: Int) -> CaseHand {
    CaseHand(
      Self.author(number), role: Self.staff[Self.number(number)]?.role ?? .agent,
      day: Self.day("2026-10-09"))
  }

  private static func agent(_ value: Int, _ role: Role) -> Agent {
    Agent(number: number(value), name: "客服\(value)", role: role, joined: day("2025-03-01"))
  }
  static func number(_ value: Int) -> AgentNumber {
    AgentNumber(value) ?? { preconditionFailure("\(value) is no agent number") }()
  }
  static func day(_ text: String) -> Day {
    Day(text) ?? { preconditionFailure("\(text) is no day") }()
  }
  static func month(_ text: String) -> Month {
    Month(text) ?? { preconditionFailure("\(text) is no month") }()
  }
  static func author(_ value: Int) -> Author { Author(number(value), claimed: false) }

  static func entry(
    _ date: String, _ agent: String, _ kind: String, _ value: String = "", order: String = "",
    note: String = "", rules: RecordRules = RecordRules()
  ) throws -> RecordEntry {
    try RecordDraft(date: date, agent: agent, kind: kind, value: value, order: order, note: note)
      .entry(staff: staff, zone: zone, today: zone.day(now), rules: { _ in rules })
  }

  @discardableResult
  func enter(_ entry: RecordEntry, by agent: Int = 3) throws -> Record {
    let author = Self.author(agent)
    return try store.write(Act(author, "record.enter")) {
      try RecordBook.enter(entry, by: author, in: $0)
    }
  }

  /// Writes a file and gives its path.
  func file(_ name: String, _ data: Data) throws -> String {
    let path = folder + "/" + name
    try data.write(to: URL(fileURLWithPath: path))
    return path
  }

  static let header = "日期,工号,类别,数值,订单编号,备注,编号"

  /// Imports rows under the header above.
  func bring(
    _ rows: [String], name: String = "records.csv", isDryRun: Bool = false
  ) throws -> (added: Int, updated: Int, unchanged: Int, refused: [Int]) {
    let text = ([Self.header] + rows).joined(separator: "\n")
    let path = try file(name, Data(text.utf8))
    let report = try importer().run(
      path: path, name: name, author: Self.author(9), into: store, isDryRun: isDryRun)
    return (report.added, report.updated, report.unchanged, report.refused.map(\.line))
  }

  /// Imports a whole sheet, with the kinds that a desk is shipped with.
  func importSheet(_ text: String) throws -> ImportReport {
    let path = try file("records.csv", Data(text.utf8))
    let kinds = try SheetFile.read(
      TextFile(name: ShippedSheets.name, text: ShippedSheets.text(for: RecordImport.use.id)),
      uses: [RecordImport.use])
    return try importer().run(
      path: path, name: "records.csv", author: Self.author(9), into: store,
      options: SheetOptions(kinds: kinds))
  }

  func importer() -> RecordImport {
    RecordImport(staff: Self.staff, zone: Self.zone) { _ in RecordRules() }
  }

  /// The records that hold for October 2026, each as `2026-10-09 agent 3 praise`.
  func held() throws -> [String] { try records().map { $0.entry.label().english } }

  func records() throws -> [Record] {
    let month = Self.month("2026-10")
    return try store.read { try RecordBook.records(of: month.first...month.last, in: $0) }
  }

  func count() throws -> Int {
    try store.read {
      try $0.first("SELECT count(*) FROM appraisal") { try $0.integer(0) } ?? 0
    }
  }
}

extension Refusal {
  /// What `body` refuses with, in English; nil when it does not.
  static func text(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? Refusal)?.findings.map { $0.line(.english) }.joined(separator: "\n")
    }
  }
}
