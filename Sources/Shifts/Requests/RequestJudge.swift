import Staff
import Store
import Vocabulary

/// Judges whether the rosters hold with a change: everything that HANDBOOK/shifts.md refuses in a
/// roster, and the rules of substitutes, compared before and after. Only faults that the change
/// itself makes refuse it.
struct RequestJudge {
  /// The changes that hold now, around the days in question.
  let changes: RosterChanges
  let timetable: Timetable
  let book: RosterBook
  private let days: [Day]
  private let closed: [Month]

  /// Reads the changes that hold now.
  ///
  /// - Parameters:
  ///   - days: the days that the request changes; at least one.
  ///   - closed: the months whose payroll is closed.
  init(_ book: RosterBook, _ days: [Day], closed: [Month] = [], in reading: Reading) throws {
    self.book = book
    self.days = days
    self.closed = closed
    let span = Self.span(days)
    changes = try RosterChanges(around: span, in: reading)
    timetable = book.timetable(span, changes)
  }

  private static func span(_ days: [Day]) -> ClosedRange<Day> {
    let first = days.min() ?? Day(number: 0)
    return first...(days.max() ?? first)
  }

  /// Checks other changes against those that hold now.
  ///
  /// - Throws: `Refusal` of kind `.refused` when a day lies in a closed month, else with every
  ///   fault that is not there now.
  func demand(_ after: RosterChanges) throws {
    for day in days where closed.contains(day.month) {
      throw Refusal(Texts.monthClosed(day.month), fix: Texts.monthClosedFix)
    }
    // A set, since two substitutes of one shift share one fault.
    var said = Set(try problems(changes))
    let fresh = try problems(after).filter { said.insert($0).inserted }
    guard fresh.isEmpty else { throw Refusal(.refused, fresh) }
  }

  private func problems(_ changes: RosterChanges) throws -> [Finding] {
    let span = Self.span(days)
    let months = span.lowerBound.month.previous.index...span.upperBound.month.next.index
    let rosters = months.flatMap { (try? book.check(Month(index: $0), changes))?.refusing ?? [] }
    let timetable = book.timetable(span, changes)
    return rosters + clashes(changes)
      + changes.covers.filter { days.contains($0.day) }
      .flatMap { problems($0, changes, timetable) }
  }

  /// Returns findings for swaps of days on which one of the two has leave.
  private func clashes(_ changes: RosterChanges) -> [Finding] {
    let leave = changes.leave
    return changes.swaps.flatMap { swap in
      swap.days.filter(days.contains).flatMap { day in
        swap.parties.filter { leave[$0]?.contains(day) == true }
          .map { Finding(nil, Texts.leaveAndSwap($0, day)) }
      }
    }
  }

  /// Returns the faults of a substitute: the hours must lie in a shift of the one and outside those
  /// of the other, and be 4 at most for all substitutes of the shift.
  private func problems(
    _ cover: Cover, _ changes: RosterChanges, _ timetable: Timetable
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
    reasons += busy(cover, others, changes, timetable)
    return reasons.map { Finding(nil, $0) }
  }

  private func busy(
    _ cover: Cover, _ others: [Cover], _ changes: RosterChanges, _ timetable: Timetable
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

  /// Returns remarks on a request that was asked for or approved: shifts that have begun, or days
  /// that lack staff because of approved leave.
  func notes(_ request: ShiftRequest, at now: Moment) -> [Text] {
    guard request.kind == .leave else {
      let hasBegun = request.days.contains { day in
        request.parties.contains {
          timetable.shift(of: $0, on: day).map { $0.start <= now } ?? false
        }
      }
      return hasBegun ? [Texts.hasBegun] : []
    }
    guard request.approval != nil, let roster = try? book.file(request.day.month, changes)?.roster
    else { return [] }
    let calendar = RosterCalendar(
      roster, patterns: book.patterns, staff: book.staff, changes: changes)
    // Gaps of other shifts were there before.
    let code = roster[request.agent, request.day]
    let gaps = calendar.days.first { $0.day == request.day }?.gaps ?? []
    return gaps.filter { $0.code == code }.map { Texts.leaveLeavesGap(request.day, $0) }
  }
}
