import Files
import Shifts
import Staff
import Store
import Vocabulary

/// A desk with rosters for October and November 2026, on which agents ask for swaps, substitutes and
/// leave. Everybody rests but on the days given.
final class RequestDesk {
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
    restDays: Int? = nil
  ) throws {
    store = try Desk.newStore()
    rosters = [Desk.october: october, Self.november: november]
    patterns = Patterns(
      [
        Pattern(
          code: "白", name: "白班", start: Desk.time("08:30"), end: Desk.time("17:30"),
          minimum: minimum),
        Pattern(code: "晚", name: "晚班", start: Desk.time("17:30"), end: Desk.time("01:00")),
      ], rules: ShiftRules(restDays: restDays, refusesDayAfterNight: true))
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

  var requests: RequestRecords {
    RequestRecords(store, book: book) { [unowned self] _ in closed }
  }

  @discardableResult
  func swap(_ agent: Int, with other: Int, _ day: String, _ theirDay: String? = nil) throws -> Int {
    try requests.ask(
      .swap(with: Desk.number(other), day: Desk.day(day), theirDay: theirDay.map(Desk.day)),
      reason: "", author: Desk.author(agent)
    )[0].request.number
  }

  @discardableResult
  func cover(
    _ agent: Int, by other: Int, _ day: String, _ from: String, _ to: String, asks: Int? = nil
  ) throws -> Int {
    try requests.ask(
      .cover(
        agent: Desk.number(agent), by: Desk.number(other), day: Desk.day(day),
        from: Desk.time(from), to: Desk.time(to)),
      reason: "", author: Desk.author(asks ?? agent)
    )[0].request.number
  }

  @discardableResult
  func leave(_ agent: Int, _ first: String, _ last: String? = nil) throws -> [ShiftRequest] {
    try requests.ask(
      .leave(days: Desk.day(first)...Desk.day(last ?? first)), reason: "看病",
      author: Desk.author(agent)
    ).map(\.request)
  }

  @discardableResult
  func approve(_ number: Int, _ kind: ShiftRequest.Kind, by agent: Int = 3) throws -> [Text] {
    try requests.approve([number], kind, author: Desk.author(agent)).flatMap(\.notes)
  }

  /// Asked, agreed to, approved.
  func swapped(_ agent: Int, with other: Int, _ day: String, _ theirDay: String? = nil) throws {
    let number = try swap(agent, with: other, day, theirDay)
    _ = try requests.agree(number, author: Desk.author(other))
    try approve(number, .swap)
  }

  func changes(_ month: Month = Desk.october) throws -> RosterChanges {
    try requests.approved(around: month)
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
