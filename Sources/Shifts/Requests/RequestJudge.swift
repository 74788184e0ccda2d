import Staff
import Store
import Vocabulary

/// Whether the rosters hold with a change: everything that HANDBOOK/shifts.md refuses in a roster,
/// and the rules of substitutes, before and after it. Only what the change itself makes wrong
/// refuses it.
struct RequestJudge {
  /// What holds now, around the days in question.
  let changes: RosterChanges
  let timetable: Timetable
  private let book: RosterBook
  private let days: [Day]
  private let closed: Set<Month>
  private let known: Set<Finding>

  init(_ records: RequestRecords, days: [Day], in reading: Reading) throws {
    book = records.book
    self.days = days
    changes = try Self.changes(days, in: reading)
    timetable = Self.timetable(days, book, changes)
    closed = Set(try records.closed(reading))
    known = Set(try Self.problems(days, book, changes))
  }

  /// The changes of the days' months and their neighbours.
  static func changes(_ days: [Day], in reading: Reading) throws -> RosterChanges {
    let months = months(days)
    return RosterChanges(
      try RequestRecords.all(of: months.lowerBound.first...months.upperBound.last, in: reading))
  }

  private static func months(_ days: [Day]) -> ClosedRange<Month> {
    let months = days.map(\.month)
    let first = months.min() ?? Month(index: 0)
    return first.previous...(months.max() ?? first).next
  }

  private static func timetable(
    _ days: [Day], _ book: RosterBook, _ changes: RosterChanges
  ) -> Timetable {
    let first = days.min() ?? Day(number: 0)
    return book.timetable(first...(days.max() ?? first), changes)
  }

  /// Whether there is a roster for the day.
  func isWritten(_ day: Day) -> Bool {
    book.rosters(day.month...day.month, changes)[day.month] != nil
  }

  /// The code in an agent's cell, empty for rest. Throws `Refusal` when there is no such cell, or
  /// the agent is not employed that day.
  func code(_ agent: AgentNumber, _ day: Day) throws -> String {
    guard let roster = try book.file(day.month, changes)?.roster else {
      throw Refusal(Texts.noRosterYet(day.month), fix: Texts.rosterFirst(day.month))
    }
    guard let code = roster[agent, day], book.staff[agent]?.isEmployed(on: day) == true else {
      throw Refusal(Texts.notRostered(agent, day), fix: Texts.seeRoster(day.month))
    }
    return code
  }

  /// Throws `Refusal` when a day lies in a closed month.
  func demandOpen(_ days: [Day]) throws {
    for day in days where closed.contains(day.month) {
      throw Refusal(Texts.monthClosed(day.month), fix: Texts.monthClosedFix)
    }
  }

  /// Throws `Refusal` with everything that would be wrong and is not wrong now.
  func demand(_ after: RosterChanges) throws {
    // Two substitutes of one shift have one fault between them.
    var said = known
    let fresh = try Self.problems(days, book, after).filter { said.insert($0).inserted }
    guard fresh.isEmpty else { throw Refusal(.refused, fresh) }
  }

  private static func problems(
    _ days: [Day], _ book: RosterBook, _ changes: RosterChanges
  ) throws -> [Finding] {
    let months = months(days)
    let rosters = (months.lowerBound.index...months.upperBound.index).flatMap { index in
      (try? book.check(Month(index: index), changes))?.refusing ?? []
    }
    let timetable = timetable(days, book, changes)
    let near = Set(days)
    return rosters + clashes(changes, near)
      + changes.covers.filter { near.contains($0.day) }
      .flatMap { problems($0, changes, timetable, book) }
  }

  /// Swaps of days on which one of the two has leave.
  private static func clashes(_ changes: RosterChanges, _ days: Set<Day>) -> [Finding] {
    let leave = changes.leave
    return changes.swaps.flatMap { swap in
      swap.days.filter(days.contains).flatMap { day in
        [swap.agent, swap.other].compactMap(\.self)
          .filter { leave[$0]?.contains(day) == true }
          .map { Finding(nil, Texts.leaveAndSwap($0, day, swap.number)) }
      }
    }
  }

  /// What is wrong with a substitute: the hours must lie in a shift of the one and outside those of
  /// the other, and be 4 at most for all substitutes of the shift.
  private static func problems(
    _ cover: Cover, _ changes: RosterChanges, _ timetable: Timetable, _ book: RosterBook
  ) -> [Finding] {
    var reasons: [Text] = []
    let others = changes.covers.filter { $0 != cover }
    let ofShift = others.filter { $0.agent == cover.agent && $0.day == cover.day }
    let seconds = cover.seconds + ofShift.reduce(0) { $0 + $1.seconds }
    if seconds > Cover.longest { reasons.append(Texts.longCover(cover, seconds)) }
    if ofShift.contains(where: cover.overlaps) { reasons.append(Texts.coverTwice(cover)) }
    if let shift = timetable.shift(of: cover.agent, on: cover.day),
      shift.start <= cover.span.lowerBound, cover.span.upperBound <= shift.end
    {
      if seconds >= shift.end - shift.start { reasons.append(Texts.wholeCover(cover)) }
    } else {
      reasons.append(Texts.coverOutside(cover))
    }
    if changes.leave[cover.agent]?.contains(cover.day) == true {
      reasons.append(Texts.coverOfLeave(cover))
    }
    reasons += busy(cover, others, changes, timetable, book)
    return reasons.map { Finding(nil, $0) }
  }

  private static func busy(
    _ cover: Cover, _ others: [Cover], _ changes: RosterChanges, _ timetable: Timetable,
    _ book: RosterBook
  ) -> [Text] {
    let substitute = cover.substitute
    var reasons: [Text] = []
    if book.staff[substitute]?.isEmployed(on: cover.day) != true {
      reasons.append(Texts.notEmployed(substitute, cover.day))
    }
    let own = timetable.shifts(of: substitute).first { cover.overlaps($0) }
    if let own { reasons.append(Texts.busy(cover, own)) }
    if changes.leave[substitute]?.contains(cover.day) == true {
      reasons.append(Texts.onLeave(substitute, cover.day))
    }
    if others.contains(where: { $0.substitute == substitute && cover.overlaps($0) }) {
      reasons.append(Texts.coversElsewhere(cover))
    }
    return reasons
  }

  /// What people should know when a request is approved: shifts that have begun, days that lack
  /// staff because of leave.
  func notes(_ request: ShiftRequest, _ after: RosterChanges, now: Moment) -> [Text] {
    guard request.kind == .leave else { return begun(request, now: now) }
    let month = request.day.month
    guard let roster = try? book.file(month, after)?.roster else { return [] }
    let calendar = RosterCalendar(
      roster, patterns: book.patterns, staff: book.staff, changes: after)
    let gaps = calendar.days.first { $0.day == request.day }?.gaps ?? []
    return gaps.map { Texts.leaveLeavesGap(request.day, $0) }
  }

  func begun(_ request: ShiftRequest, now: Moment) -> [Text] {
    guard request.kind != .leave else { return [] }
    let parties = [request.agent, request.other].compactMap(\.self)
    let hasBegun = request.days.contains { day in
      parties.contains { timetable.shift(of: $0, on: day).map { $0.start <= now } ?? false }
    }
    return hasBegun ? [Texts.hasBegun] : []
  }
}
