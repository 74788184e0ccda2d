import Cases
import Files
import Shifts
import Staff
import Store
import Vocabulary

/// A desk with rosters for October and November 2026, on which agents ask for swaps, substitutes and
/// leave. Everybody rests but on the days given.
final class RequestDesk: @unchecked Sendable {
  // Its suites run one after the other.
  static let november = Desk.october.next
  /// Agents 1, 2 and 4, leads 3 and 5, clerk 9.
  static let staff = Staff([
    Desk.agent(1), Desk.agent(2), Desk.agent(3, role: .lead), Desk.agent(4),
    Desk.agent(5, role: .lead), Desk.agent(9, role: .clerk, isPaid: false),
  ])

  let store: RecordStore
  let patterns: Patterns
  var rosters: [Month: [Int: [Int: String]]]
  var closed: [Month] = []

  init(
    _ october: [Int: [Int: String]], november: [Int: [Int: String]] = [:], minimum: Int = 0,
    restDays: Int? = nil, patterns more: [Pattern] = []
  ) throws {
    store = try Desk.newStore()
    rosters = [Desk.october: october, Self.november: november]
    patterns = Patterns(
      [
        Pattern(
          code: "白", name: "白班", start: Desk.time("08:30"), end: Desk.time("17:30"),
          minimum: minimum),
        Pattern(code: "晚", name: "晚班", start: Desk.time("17:30"), end: Desk.time("01:00")),
      ] + more, rules: ShiftRules(restDays: restDays, refusesDayAfterNight: true))
    Desk.setNow("2026-10-01 08:00")
  }

  func file(_ month: Month) throws -> RosterFile? {
    guard let rows = rosters[month] else { return nil }
    let header = "agent," + (1...month.length).map(String.init).joined(separator: ",")
    let lines = [1, 2, 3, 4, 5].map { agent in
      "\(agent)," + (1...month.length).map { rows[agent]?[$0] ?? "休" }.joined(separator: ",")
    }
    return try RosterFile(
      TextFile(name: "\(month).csv", text: ([header] + lines).joined(separator: "\n")),
      month: month)
  }

  var book: RosterBook {
    RosterBook(patterns: patterns, staff: Self.staff, zone: Desk.zone) { try self.file($0) }
  }

  /// Cases of the flows that ship.
  var cases: CaseRecords {
    CaseRecords(
      store, flows: Flows(desk: Self.top), staff: Self.staff,
      calendars: Calendars(zone: Desk.zone, week: .plain),
      functions: RequestFlow.functions { _ in
        self.closed
      } book: {
        self.book
      })
  }
  static let top = String(#filePath.dropLast("/Tests/ShiftsTests/RequestDesk.swift".count))

  var requests: RequestBook { RequestBook(cases, store, book) }

  static func hand(_ agent: Int) -> CaseHand {
    let role = staff[Desk.number(agent)]?.role ?? .agent
    return CaseHand(Desk.author(agent), role: role, day: Desk.day("2026-10-01"))
  }

  @discardableResult
  func swap(_ agent: Int, with other: Int, _ day: String, _ theirDay: String? = nil) throws -> Int {
    try requests.swap(
      with: Desk.number(other), on: Desk.day(day), and: theirDay.map(Desk.day), reason: nil,
      by: Self.hand(agent)
    )[0].request.number
  }

  @discardableResult
  func cover(
    _ agent: Int, by other: Int, _ day: String, _ from: String, _ to: String, asks: Int? = nil
  ) throws -> Int {
    try requests.cover(
      Desk.number(agent), by: Desk.number(other), on: Desk.day(day), from: Desk.time(from),
      to: Desk.time(to), reason: "", by: Self.hand(asks ?? agent)
    )[0].request.number
  }

  @discardableResult
  func leave(_ agent: Int, _ first: String, _ last: String? = nil) throws -> [ShiftRequest] {
    try requests.leave(
      Desk.day(first)...Desk.day(last ?? first), reason: "看病", by: Self.hand(agent)
    ).map(\.request)
  }

  @discardableResult
  func take(
    _ step: String, _ number: Int, _ kind: ShiftRequest.Kind, by agent: Int, _ reason: String? = nil
  ) throws -> ShiftRequest {
    try requests.take(CaseAct(step, reason: reason), [number], kind, by: Self.hand(agent))[0]
      .request
  }

  @discardableResult
  func approve(_ number: Int, _ kind: ShiftRequest.Kind, by agent: Int = 3) throws -> [Text] {
    try requests.take(CaseAct("approve"), [number], kind, by: Self.hand(agent)).flatMap(\.notes)
  }

  /// Takes back an agent's last step.
  @discardableResult
  func undo(_ agent: Int) throws -> Case { try cases.undo(by: Self.hand(agent)).item }

  func request(_ number: Int, _ kind: ShiftRequest.Kind) throws -> ShiftRequest {
    try ShiftRequest(cases.item(CaseKey(kind.rawValue, number)))
  }

  func waiting(_ agent: Int) throws -> [Int] {
    guard let person = Self.staff[Desk.number(agent)] else { return [] }
    return try requests.waiting(for: person).map(\.number)
  }

  /// Asked, agreed to, approved.
  func swapped(_ agent: Int, with other: Int, _ day: String, _ theirDay: String? = nil) throws {
    let number = try swap(agent, with: other, day, theirDay)
    try take("agree", number, .swap, by: other)
    try approve(number, .swap)
  }

  func changes(_ month: Month = Desk.october) throws -> RosterChanges {
    try store.read { try RosterChanges(around: month.first...month.last, in: $0) }
  }

  /// The codes that hold for an agent on some days, `-` for rest.
  func codes(_ agent: Int, _ days: String...) throws -> String {
    let changes = try changes()
    return try days.map { text in
      let day = Desk.day(text)
      let code = try book.file(day.month, changes)?.roster[Desk.number(agent), day] ?? "?"
      return code.isEmpty ? "-" : code
    }.joined()
  }

  func attendance(_ clockings: [Clocking], now: String = "2026-11-02 12:00") throws -> Attendance {
    let changes = try changes()
    return Attendance.of(
      month: Desk.october,
      rosters: book.rosters(Desk.october...Self.november, changes),
      patterns: patterns, staff: Self.staff, clockings: clockings, leave: changes.leave,
      covers: changes.covers, now: Desk.moment(now), zone: Desk.zone)
  }
}
