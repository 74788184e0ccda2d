import Staff
import Store
import Vocabulary

/// The recorded answers to shifts.
public struct AnswerRecords: Sendable {
  let store: RecordStore

  public init(_ store: RecordStore) { self.store = store }

  static let columns =
    "id, agent, day, clocked_in, clocked_out, absent, reason, entered_by, entered_at"

  private static func answer(_ row: Row) throws -> ClockAnswer {
    try ClockAnswer(
      id: row.text(0), agent: row.agent(1), day: row.day(2),
      clockedIn: row.momentIfAny(3), clockedOut: row.momentIfAny(4), absent: row.flag(5),
      reason: Mask.numbers(in: row.text(6)), by: row.agent(7), enteredAt: row.moment(8))
  }

  private static let kept =
    "id NOT IN (SELECT answer FROM clocking_answer_retraction)"

  /// Returns the answers to a month's shifts that were not taken back, in the order in which they
  /// were entered.
  public static func all(of month: Month, in reading: Reading) throws -> [ClockAnswer] {
    try reading.all(
      """
      SELECT \(columns) FROM clocking_answer WHERE day >= $1 AND day <= $2 AND \(kept) ORDER BY id
      """,
      month.first, month.last, make: answer)
  }

  /// Returns the last answer that an agent entered, the one that `takeBackLast` takes back; nil
  /// when there is none.
  public func last(by author: AgentNumber) throws -> ClockAnswer? {
    try store.read { try Self.last(by: author, in: $0) }
  }

  private static func last(by author: AgentNumber, in reading: Reading) throws -> ClockAnswer? {
    try reading.first(
      "SELECT \(columns) FROM clocking_answer WHERE entered_by = $1 AND \(kept) ORDER BY id DESC",
      author, make: answer)
  }

  /// Takes back the acting agent's last answer by adding a row, and returns it; nil when there is
  /// none.
  public func takeBackLast(_ author: Author) throws -> ClockAnswer? {
    try store.write(Act(author, "clock.fix.undo")) { writing in
      guard let answer = try Self.last(by: author.agent, in: writing) else { return nil }
      try writing.run(
        """
        INSERT INTO clocking_answer_retraction (answer, entered_by, entered_at)
        VALUES ($1, $2, $3)
        """,
        answer.id, author.agent, writing.now)
      writing.detail = "\(answer.agent) \(answer.day)"
      return answer
    }
  }

  public func all(of month: Month) throws -> [ClockAnswer] {
    try store.read { try Self.all(of: month, in: $0) }
  }

  /// Records an answer to a rostered shift that has begun, whether or not its clockings leave a
  /// question open: a wrong clocking is put right in the same way.
  ///
  /// - Throws: `Refusal` of kind `.notPermitted` unless the author is a lead or a clerk
  ///   (HANDBOOK/shifts.md, Attendance); of kind `.refused` when there is no such shift, it lies
  ///   ahead, the draft says nothing or two things at once, a time is outside the shift's reach,
  ///   the clock-out is not after the clock-in, or the reason has no words.
  public func record(
    _ draft: AnswerDraft, author: Author, staff: Staff, timetable: Timetable, zone: DeskZone
  ) throws -> ClockAnswer {
    guard let role = staff[author.agent]?.role, role != .agent else {
      throw Refusal(.notPermitted, Texts.answersAreForLeads, fix: Texts.askALead)
    }
    guard draft.reason.contains(where: \.isLetter) else {
      throw Refusal(Texts.answerNeedsReason)
    }
    guard let shift = timetable.shift(of: draft.agent, on: draft.day) else {
      throw Refusal(Texts.noShift(draft.agent, draft.day), fix: Texts.seeRoster(draft.day.month))
    }
    let hasTime = draft.clockedIn != nil || draft.clockedOut != nil
    guard hasTime != draft.absent else { throw Refusal(Texts.answerSaysNothing) }
    let first = try draft.clockedIn.map {
      try Self.moment($0, in: shift, near: shift.start, zone: zone)
    }
    let last = try draft.clockedOut.map {
      try Self.moment($0, in: shift, near: shift.end, zone: zone)
    }
    if let first, let last, last <= first {
      throw Refusal(Texts.outBeforeIn, fix: Texts.checkTimes)
    }
    return try store.write(Act(author, "clock.fix")) { writing in
      guard shift.start <= writing.now else {
        throw Refusal(Texts.shiftAhead(draft.agent, draft.day), fix: Texts.fixAfterShift)
      }
      let answer = ClockAnswer(
        agent: draft.agent, day: draft.day, clockedIn: first, clockedOut: last,
        absent: draft.absent, reason: draft.reason, by: author.agent, enteredAt: writing.now)
      try writing.run(
        """
        INSERT INTO clocking_answer (\(Self.columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        answer.id, answer.agent, answer.day, answer.clockedIn, answer.clockedOut, answer.absent,
        answer.reason, answer.by, answer.enteredAt)
      writing.detail = "\(answer.agent) \(answer.day)"
      return answer
    }
  }

  /// Returns the moment within the shift's reach at which the clock shows a time; of two, the one
  /// nearer to `target`.
  ///
  /// - Throws: `Refusal` of kind `.refused` when there is none.
  private static func moment(
    _ time: ClockTime, in shift: RosteredShift, near target: Moment, zone: DeskZone
  ) throws -> Moment {
    let candidates = (-1...2).map { zone.moment(shift.day + $0, second: time.seconds) }
    let nearest = candidates.filter(shift.reach.contains)
      .min { abs($0 - target) < abs($1 - target) }
    guard let nearest else {
      throw Refusal(Texts.outsideReach(time, shift, zone: zone), fix: Texts.timesWithin)
    }
    return nearest
  }
}
