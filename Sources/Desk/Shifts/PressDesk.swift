import Shifts
import Vocabulary

extension Desk {
  /// Returns the press of the clock that an agent lacks; nil when there is none, and at a desk
  /// whose shop clocks elsewhere.
  ///
  /// - Parameter direction: in for an agent who begins to work, out for one who leaves.
  package func missingPress(
    _ direction: Direction, of agent: AgentNumber
  ) throws -> MissingPress? {
    guard settings.clockReminders else { return nil }
    let files = RosterFiles(desk: self)
    // A roster with faults is reported by its own check, and counts as unknown here.
    guard let timetable = try? files.timetable(around: today),
      let press = try ClockingRecords(store(), zone: zone)
        .missing(direction, of: agent, at: now, timetable: timetable)
    else { return nil }
    guard let day = press.shift?.day else { return press }
    // Looked at last: this is asked for every few seconds, and seldom is anything missing.
    let isOnLeave =
      try files.changes(day.month).leave[agent]?.contains(day) == true
      || files.recordedLeave(day.month)[agent]?.contains(day) == true
    return isOnLeave ? nil : press
  }
}
