import Shifts
import Staff
import Store
import Vocabulary

/// Reads the attendance calendars of a month: of a closed month from what was frozen, of an open
/// one from the present records.
struct AttendanceReader {
  let month: Month
  let zone: DeskZone
  let now: Moment

  /// Returns the calendars of the agents on the month's payroll. Nothing else that a run may lack
  /// stops this: open questions are shown.
  ///
  /// - Parameter texts: returns the desk's texts; called only when the month is open.
  /// - Throws: `Refusal` of kind `.refused` when a text can't be read or the month has no roster.
  func read(_ reading: Reading, texts: () throws -> DeskTexts) throws -> [AttendanceCalendar] {
    if let frozen = try Closings.frozen(month, in: reading) {
      let facts = try frozen.agents.map { try FrozenFacts(json: $0.facts).facts }
      return try calendars(facts, frozen.texts(), in: reading)
    }
    let texts = try texts()
    let read = try MonthReader(month: month, texts: texts, zone: zone, now: now).read(reading)
    guard texts.rosters[month] != nil else {
      throw Refusal(.refused, read.obstacles.map(\.finding))
    }
    return try calendars(read.agents, texts, open: read.open, in: reading)
  }

  /// Returns the calendars of agents whose facts are known.
  func calendars(
    _ facts: [AgentFacts], _ texts: DeskTexts, open: [AgentNumber: Set<Day>] = [:],
    in reading: Reading
  ) throws -> [AttendanceCalendar] {
    // Of a closed month they are what they were: nobody can change them any more.
    let changes = try RosterChanges(around: month.first...month.last, in: reading)
    let timetable = try texts.timetable(of: month, zone: zone, changes)
    return facts.map { agent in
      AttendanceCalendar(
        agent, month: month, shifts: timetable.shifts(of: agent.agent),
        open: open[agent.agent] ?? [], now: now)
    }
  }
}

extension DeskTexts {
  /// Returns the timetable of a month; it is empty when the month's roster can't be read.
  fileprivate func timetable(
    of month: Month, zone: DeskZone, _ changes: RosterChanges
  ) throws -> Timetable {
    let roster = rosters[month].flatMap {
      try? RosterFile($0, month: month).applying(changes).roster
    }
    return Timetable(
      days: month.first...month.last, rosters: roster.map { [month: $0] } ?? [:],
      patterns: try PatternFile.read(patterns), staff: try staff(), zone: zone)
  }
}
