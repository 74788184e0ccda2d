import Books
import Cases
import Files
import Foundation
import Imports
import Staff
import Store
import StoreSQLite
import TestSupport
import Testing
import Vocabulary

/// A desk for tests, with the books that ship: agents 1 and 2, lead 3, clerk 9.
enum Desk {
  static let zone =
    DeskZone("Asia/Shanghai") ?? DeskZone("UTC") ?? { preconditionFailure("tzdata") }()

  static let staff = Staff([
    agent(1), agent(2), agent(3, role: .lead), agent(9, role: .clerk),
  ])

  /// Saturday.
  static let today = day("2026-11-21")

  static func agent(_ value: Int, role: Role = .agent) -> Agent {
    Agent(
      number: number(value), name: "客服\(value)", role: role, joined: day("2025-03-01"))
  }
  static func number(_ value: Int) -> AgentNumber {
    AgentNumber(value) ?? { preconditionFailure("\(value) is no agent number") }()
  }
  static func day(_ text: String) -> Day {
    Day(text) ?? { preconditionFailure("\(text) is no day") }()
  }

  /// The repository, whose `Policies/flows` ship.
  static let shipped = String(#filePath.dropLast("/Tests/BooksTests/Desk.swift".count))

  static func hand(_ value: Int, on day: Day = today) -> CaseHand {
    let role = staff[number(value)]?.role ?? .agent
    return CaseHand(Author(number(value), claimed: false), role: role, day: day)
  }

  static func newStore() throws -> RecordStore {
    let folder = try TestFolder.make()
    return try RecordStore(
      path: folder + "/store/kefu.sqlite", zone: zone.identifier,
      migrations: CaseRecords.migrations + ImportLog.migrations)
  }

  /// Books of the flows that ship, with an effect of rewards that enters nothing elsewhere.
  static func books(_ store: RecordStore, desk: String = shipped) -> BookRecords {
    let reward = FlowEffect("appraisals.reward", Text(same: "reward")) { _, _ in
      ["amount": "10.00"]
    } takeBack: { _, _ in
    }
    let cases = CaseRecords(
      store, flows: Flows(desk: desk), staff: staff, calendars: Calendars(zone: zone, week: .plain),
      functions: BookRecords.functions + FlowFunctions(effects: [reward]))
    return BookRecords(cases, at: zone.moment(today + 1) + -1)
  }

  /// Fresh books, thrown away afterwards.
  static func withBooks<Result>(_ body: (BookRecords, RecordStore) throws -> Result) throws
    -> Result
  {
    let store = try newStore()
    let folder = ((store.place.file as NSString).deletingLastPathComponent as NSString)
      .deletingLastPathComponent
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(books(store), store)
  }
}

extension BookRecords {
  /// - Parameter owner: nil for the agent.
  @discardableResult
  func put(
    _ book: Book, by agent: Int, for owner: Int? = nil, on day: Day = Desk.today,
    of entryDay: Day? = nil, _ values: [String: String]
  ) throws -> Case {
    try cases.open(
      CaseDraft(
        book.rawValue, values, owner: owner.map(Desk.number), day: entryDay),
      by: Desk.hand(agent, on: day)
    ).item
  }

  @discardableResult
  func step(
    _ step: String, _ book: Book, _ number: Int, by agent: Int,
    on day: Day = Desk.today, values: [String: String] = [:], reason: String? = nil,
    to recipient: Int? = nil
  ) throws -> Case {
    try cases.take(
      CaseAct(step, values, recipient: recipient.map(Desk.number), reason: reason),
      CaseKey(book.rawValue, number), by: Desk.hand(agent, on: day)
    ).item
  }

  /// Takes back the agent's last step; nil where there is none.
  @discardableResult
  func undo(by agent: Int) throws -> Case? {
    do {
      return try cases.undo(by: Desk.hand(agent)).item
    } catch let refusal as Refusal where refusal.kind == .nothingFound {
      return nil
    }
  }
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
