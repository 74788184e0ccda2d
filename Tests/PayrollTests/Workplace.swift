import Appraisals
import Cases
import Files
import Foundation
import Imports
import Orders
import Payroll
import Shifts
import Staff
import Store
import StoreSQLite
import TestSupport
import Vocabulary

/// A desk with a store of its own, for months of 2024: agents 1 to 3, agent 4 who left on 2024-10-20,
/// clerks 8 and 9. Its texts are values, so that a test can edit them.
final class Workplace: @unchecked Sendable {
  let folder: String
  let store: RecordStore
  var kpi: TextFile
  var wage: TextFile
  var fines: TextFile
  var agents = TextFile(name: "Shifts/agents.yaml", text: Workplace.agentsText)
  var rosters: [Month: TextFile] = [:]
  /// Seconds that are not late yet.
  var grace = 0

  static let october = Desk.month("2024-10")
  static let november = Desk.month("2024-11")
  static let december = Desk.month("2024-12")

  /// - Parameter migrations: further ones, after the rooms' own.
  init(_ migrations: [Migration] = []) throws {
    folder = try TestFolder.make()
    store = try Self.open(folder, migrations)
    kpi = try Desk.shipped("kpi.yaml")
    wage = try Desk.shipped("wage.yaml")
    fines = try Desk.shipped("fines.yaml")
    for month in [Self.october, Self.november, Self.december] { roster(month) }
  }

  static func open(_ folder: String, _ migrations: [Migration] = []) throws -> RecordStore {
    try RecordStore(
      path: folder + "/store/kefu.sqlite", zone: "Asia/Shanghai",
      migrations: OrderRecords.migrations + ShiftRecords.migrations + RecordBook.migrations
        + Closings.migrations + CaseRecords.migrations + ImportLog.migrations + migrations)
  }

  static let agentsText = """
    agents:
      - {number: 1, name: 李小满, role: agent, joined: 2023-01-01, grades: [{from: 2023-01-01, grade: ordinary}]}
      - {number: 2, name: 陈默, role: lead, joined: 2023-01-01, grades: [{from: 2023-01-01, grade: leader}]}
      - {number: 3, name: 王春, role: agent, joined: 2023-01-01, grades: [{from: 2023-01-01, grade: ordinary}, {from: 2024-06-01, grade: senior}]}
      - {number: 4, name: 周晴, role: agent, joined: 2023-01-01, left: 2024-10-20, grades: [{from: 2023-01-01, grade: ordinary}]}
      - {number: 8, name: 林安, role: clerk, joined: 2023-01-01}
      - {number: 9, name: 何田, role: clerk, joined: 2023-01-01}
    """
  static let patterns = TextFile(
    name: "Shifts/patterns.yaml",
    text: """
      patterns:
        - {code: 白, name: 白班, start: "08:30", end: "17:30"}
        - {code: 晚, name: 晚班, start: "17:30", end: "01:00"}
      """)

  /// Everybody rests, except on the days given: `[3: [5: "白"]]`.
  func roster(_ month: Month, _ shifts: [Int: [Int: String]] = [:]) {
    let header = "agent," + (1...month.length).map(String.init).joined(separator: ",")
    let rows = (1...4).map { agent in
      "\(agent)," + (1...month.length).map { shifts[agent]?[$0] ?? "休" }.joined(separator: ",")
    }
    rosters[month] = TextFile(
      name: "Shifts/\(month).csv", text: ([header] + rows).joined(separator: "\n"))
  }

  var staff: Staff { get throws { try StaffFile.read(agents) } }

  func texts(_ month: Month) -> DeskTexts {
    DeskTexts(
      agents: agents, patterns: Self.patterns, kpi: kpi, wage: wage, fines: fines,
      rosters: rosters.filter { abs($0.key.index - month.index) <= 1 }, grace: grace)
  }

  var payroll: Payroll { Payroll(store: store, zone: Desk.zone) { self.texts($0) } }

  static func author(_ agent: Int) -> Author { Author(Desk.number(agent), claimed: false) }

  private func file(_ name: String, _ header: String, _ rows: [String]) throws -> String {
    let path = folder + "/" + name
    try Data(([header] + rows).joined(separator: "\n").utf8)
      .write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Rows of `date,agent,kind,value`; more columns may follow: order, note, id.
  @discardableResult
  func records(_ rows: [String], by author: Int = 9) throws -> ImportReport {
    let book = try PolicyBook.read(kpi: kpi, wage: wage, fines: fines)
    let whole = rows.map { row in
      row + String(repeating: ",", count: max(0, 6 - row.utf8.count { $0 == UInt8(ascii: ",") }))
    }
    return try RecordImport(
      staff: staff, zone: Desk.zone, rules: { try book.recordRules(for: $0) }
    ).run(
      path: file("records.csv", "date,agent,kind,value,order,note,id", whole),
      name: "records.csv",
      author: Self.author(author), into: store)
  }

  /// Grades of an agent for a month, in the order quality, complaints, cooperation, execution.
  func grade(_ agent: Int, _ marks: String, _ month: Month = Workplace.october) throws {
    let items = ["quality", "complaints", "cooperation", "execution"]
    try records(zip(items, marks).map { "\(month.first + 9),\(agent),grade.\($0),\($1)" })
  }

  /// Rows of `order,created_at,paid,note`, paid when created.
  @discardableResult
  func orders(_ rows: [String]) throws -> ImportReport {
    let full = rows.map { row in
      let parts = row.split(separator: ",").map(String.init)
      return [parts[0], parts[1], parts[1], parts[2], parts[3]].joined(separator: ",")
    }
    return try orderSheet(full)
  }

  var orderRecords: OrderRecords {
    get throws { try OrderRecords(store, zone: Desk.zone, staff: staff, flags: .standard) }
  }

  /// Rows of `order,created_at,paid_at,paid,note`.
  @discardableResult
  func orderSheet(_ rows: [String]) throws -> ImportReport {
    try OrderImport(orderRecords).run(
      path: file("orders.csv", "order,created_at,paid_at,paid,note", rows), name: "orders.csv",
      author: Self.author(9))
  }

  /// So many orders tagged by an agent on a day, numbered from 1: `2024-10-05-3-0001`.
  static func sales(_ count: Int, _ agent: Int, _ date: String, paid: String = "100") -> [String] {
    (0..<count).map { "\(number(date, agent, $0)),\(date) 10:00,\(paid),\(agent)号" }
  }
  static func number(_ date: String, _ agent: Int, _ index: Int) -> String {
    "\(date)-\(agent)-\(String(10_000 + index).dropFirst())"
  }

  /// Rows of `order,amount,refunded_at`.
  @discardableResult
  func refunds(_ rows: [String]) throws -> ImportReport {
    try RefundImport(orderRecords).run(
      path: file("refunds.csv", "order,amount,refunded_at", rows), name: "refunds.csv",
      author: Self.author(9))
  }

  /// Rows of `agent,time,direction`.
  @discardableResult
  func clockings(_ rows: [String]) throws -> ImportReport {
    try ClockingImport(store, staff: staff, zone: Desk.zone).run(
      path: file("clockings.csv", "agent,time,direction", rows), name: "clockings.csv",
      author: Self.author(9))
  }

  /// Good grades for all of a month who are paid in it.
  func gradeAll(_ month: Month = Workplace.october) throws {
    for agent in try staff.paid(in: month) { try grade(agent.number.number, "优优优优", month) }
  }

  func statement(
    _ agent: Int, _ month: Month = Workplace.october
  ) throws -> PayrollDocument.AgentStatement? {
    try payroll.run(month).document(.english).agents.first { $0.agent.number == agent }
  }

  @discardableResult
  func close(_ month: Month = Workplace.october, by agent: Int = 9) throws -> ClosingOutcome {
    try payroll.close(month, author: Self.author(agent))
  }

  /// Agent 1 takes a complaint down.
  func complaint(about agent: Int, _ date: String) throws {
    let cases = CaseRecords(
      store, flows: Flows(desk: Desk.top), staff: try staff,
      calendars: Calendars(zone: Desk.zone, week: .plain))
    let hand = CaseHand(Self.author(1), role: .agent, day: Desk.day(date))
    _ = try ComplaintBook(cases, store).open(
      CaseDraft(ComplaintFlow.id, ["agent": "\(agent)"], day: hand.day), by: hand)
  }

  private func hand(_ agent: Int) throws -> CaseHand {
    let number = Desk.number(agent)
    return CaseHand(
      Self.author(agent), role: try staff[number]?.role ?? .agent, day: Desk.day("2024-12-30"))
  }

  /// Clerk 8 proposes an adjustment, and another clerk or lead approves it; nobody for nil.
  @discardableResult
  func adjust(
    _ agent: Int, _ amount: String, _ date: String, by clerk: Int = 8, approvedBy other: Int? = 9
  ) throws -> Int {
    let draft = CaseDraft(
      AdjustmentFlow.id,
      ["agent": "\(agent)", "day": date, "amount": amount, "what": "漏算一天"])
    let number = try cases(AdjustmentFlow.functions(staff: staff)).open(draft, by: hand(clerk)).item
      .number
    if let other { try takeAdjustment(AdjustmentFlow.approve, number, by: other) }
    return number
  }

  func takeAdjustment(_ step: String, _ number: Int, by agent: Int, reason: String? = nil) throws {
    _ = try cases(AdjustmentFlow.functions(staff: staff)).take(
      CaseAct(step, reason: reason), CaseKey(AdjustmentFlow.id, number), by: hand(agent))
  }

  func retract(_ number: Int, reason: String = "查无此事") throws {
    let author = Self.author(2)
    _ = try store.write(Act(author, "record.retract")) {
      try RecordBook.retract(number, reason: reason, by: author, in: $0)
    }
  }

  func count(_ table: String) throws -> Int {
    try store.read { try $0.first("SELECT count(*) FROM \(table)") { try $0.integer(0) } ?? 0 }
  }

  /// Changes the store behind the program's back.
  func tamper(_ sql: String) throws {
    try store.write(Act(Self.author(9), "tamper")) { _ = try $0.run(sql) }
  }
}
