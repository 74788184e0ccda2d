import Staff
import Vocabulary

/// The desk's rosters as they hold: the files that leads write, with the approved changes applied.
public struct RosterBook {
  public let patterns: Patterns
  public let staff: Staff
  public let zone: DeskZone
  /// Returns the file of a month; nil when there is none.
  ///
  /// - Throws: `Refusal` of kind `.refused` when it can't be read.
  private let written: (Month) throws -> RosterFile?

  public init(
    patterns: Patterns, staff: Staff, zone: DeskZone, file: @escaping (Month) throws -> RosterFile?
  ) {
    self.patterns = patterns
    self.staff = staff
    self.zone = zone
    written = file
  }

  /// Returns a month's roster with the changes applied; nil when nobody has written it.
  ///
  /// - Throws: `Refusal` of kind `.refused` when it can't be read.
  public func file(_ month: Month, _ changes: RosterChanges) throws -> RosterFile? {
    try written(month)?.applying(changes)
  }

  /// Returns the readable rosters of some months: a neighbour's nights reach into a month, whatever
  /// else is wrong with it.
  public func rosters(
    _ months: ClosedRange<Month>, _ changes: RosterChanges
  ) -> [Month: Roster] {
    var rosters: [Month: Roster] = [:]
    for index in months.lowerBound.index...months.upperBound.index {
      let month = Month(index: index)
      rosters[month] = try? file(month, changes)?.roster
    }
    return rosters
  }

  /// Returns every fault of a month's roster as it holds; nil when there is no roster.
  ///
  /// - Throws: `Refusal` of kind `.refused` when it can't be read.
  public func check(_ month: Month, _ changes: RosterChanges) throws -> RosterFindings? {
    let near = rosters(month.previous...month.next, changes)
    return try file(month, changes)?.check(
      patterns: patterns, staff: staff, previous: near[month.previous], next: near[month.next])
  }

  /// Returns the timetable of some days, with three days on either side.
  public func timetable(_ days: ClosedRange<Day>, _ changes: RosterChanges) -> Timetable {
    let days = (days.lowerBound - 3)...(days.upperBound + 3)
    return Timetable(
      days: days, rosters: rosters(days.lowerBound.month...days.upperBound.month, changes),
      patterns: patterns, staff: staff, zone: zone, covers: changes.covers)
  }
}
