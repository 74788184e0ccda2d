import Staff
import Vocabulary

/// A month's attendance: every rostered shift with its outcome (HANDBOOK/shifts.md, Attendance).
///
/// The shifts of a month are those whose day is in it; clockings up to 6 hours after the last one's
/// end belong to them, even in the next month, and clockings early on the 1st may belong to a night
/// of the month before. The rosters of the neighbouring months are therefore taken into account
/// where there are any.
public struct Attendance: Hashable, Codable, Sendable {
  public let month: Month
  /// The employed agents who have a row in the month's roster, by number.
  public let agents: [AgentAttendance]
  /// Findings that stop nothing: clockings that belong to no shift, leave on days of rest,
  /// substitutes of whom no clocking says that they came. Faults of the roster itself, shifts
  /// outside employment included, are found by `RosterFile.check`.
  public let findings: [Finding]
  /// The open questions, by day, then agent.
  public let questions: [OpenQuestion]

  public subscript(agent: AgentNumber) -> AgentAttendance? {
    agents.first { $0.agent == agent }
  }

  /// Computes a month's attendance.
  ///
  /// - Parameters:
  ///   - rosters: the month's, and the neighbouring months' where there are any; as they hold, with
  ///     approved swaps.
  ///   - clockings: in any order; at least those of `ClockingRecords.span(of:)`, without retracted
  ///     ones.
  ///   - leave: approved leave, whole days.
  ///   - answers: those to shifts of the month; others are ignored.
  ///   - covers: approved substitutes.
  ///   - now: the present moment; shifts that end later have not ended.
  ///   - grace: seconds after the start that do not count as late; beyond them all seconds count.
  public static func of(
    month: Month, rosters: [Month: Roster], patterns: Patterns, staff: Staff,
    clockings: [Clocking], leave: [AgentNumber: Set<Day>] = [:], answers: [ClockAnswer] = [],
    covers: [Cover] = [], now: Moment, zone: DeskZone, grace: Int = 0
  ) -> Attendance {
    // Three days on either side include every shift that may claim a clocking of this month's
    // shifts.
    let timetable = Timetable(
      days: (month.first - 3)...(month.last + 3), rosters: rosters, patterns: patterns,
      staff: staff, zone: zone, covers: covers)
    let settled = Clockings(
      clockings, month: month, timetable: timetable, zone: zone,
      unrostered: Unrostered(month, rosters: rosters, patterns: patterns, staff: staff, zone: zone))
    let judgement = Judgement(now: now, zone: zone, grace: grace)
    let answered = Dictionary(grouping: answers) { AgentDay(agent: $0.agent, day: $0.day) }
    let listed = Set(rosters[month]?.rows.map(\.agent) ?? [])
    var questions: [OpenQuestion] = []
    var agents: [AgentAttendance] = []
    for number in timetable.agents where listed.contains(number) {
      let shifts = timetable.shifts(of: number).filter { month.contains($0.day) }
      let onLeave = leave[number] ?? []
      agents.append(
        AgentAttendance(
          agent: number,
          shifts: shifts.map { shift in
            let key = AgentDay(agent: number, day: shift.day)
            let (day, question) = judgement.of(
              shift, clockings: settled[shift], isLeave: onLeave.contains(shift.day),
              answers: answered[key] ?? [])
            if let question { questions.append(question) }
            return day
          }))
    }
    return Attendance(
      month: month, agents: agents,
      findings: settled.findings + restLeave(leave, month: month, timetable: timetable)
        + unserved(covers, month: month, timetable: timetable, settled: settled, now: now),
      questions: questions.sorted {
        ($0.shift.day, $0.shift.agent) < ($1.shift.day, $1.shift.agent)
      })
  }

  /// Returns findings for substitutes of whom no clocking says that they came. Hours beside the
  /// substitute's own shift are no separate duty: the shift's clockings show them.
  private static func unserved(
    _ covers: [Cover], month: Month, timetable: Timetable, settled: Clockings, now: Moment
  ) -> [Finding] {
    covers
      .filter { cover in
        month.contains(cover.day) && cover.span.upperBound < now
          && !settled.covered.contains(cover)
          && !timetable.shifts(of: cover.substitute).contains(where: cover.touches)
      }
      .map { Finding(nil, Texts.unserved($0), fix: Texts.unservedFix($0)) }
  }

  /// Returns findings for leave on a day that is not rostered, which costs nothing.
  private static func restLeave(
    _ leave: [AgentNumber: Set<Day>], month: Month, timetable: Timetable
  ) -> [Finding] {
    leave.sorted { $0.key < $1.key }.flatMap { agent, days in
      days.sorted()
        .filter { month.contains($0) && timetable.shift(of: agent, on: $0) == nil }
        .map { Finding(nil, Texts.leaveOnRest(agent, $0)) }
    }
  }
}

/// The identity of a shift: its agent and day.
struct AgentDay: Hashable {
  let agent: AgentNumber
  let day: Day
}
