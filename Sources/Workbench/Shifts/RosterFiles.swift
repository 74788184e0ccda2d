import Files
import Shifts
import Staff
import Vocabulary

/// The roster files of the desk: `Shifts/2026-10.csv`, a month each.
struct RosterFiles {
  let desk: Desk

  static func name(_ month: Month) -> String { "Shifts/\(month).csv" }

  func patterns() throws -> Patterns {
    try PatternFile.read(desk.file("Shifts/patterns.yaml"))
  }

  /// Throws `Refusal` when there is no roster for the month, or it can't be read.
  func file(_ month: Month) throws -> RosterFile {
    guard desk.exists(Self.name(month)) else {
      throw Refusal(
        Texts.noRoster(month), fix: Texts.makeRoster(Self.name(month)))
    }
    return try RosterFile(desk.file(Self.name(month)), month: month)
  }

  /// The roster of a month if there is one, unchecked: a neighbour's nights reach into a month.
  func rosterIfAny(_ month: Month) -> Roster? {
    desk.exists(Self.name(month)) ? try? file(month).roster : nil
  }

  func rosters(around month: Month) -> [Month: Roster] {
    var rosters: [Month: Roster] = [:]
    for month in [month.previous, month, month.next] {
      rosters[month] = rosterIfAny(month)
    }
    return rosters
  }

  /// Who works when around a day.
  func timetable(around day: Day) throws -> Timetable {
    Timetable(
      around: day, rosters: rosters(around: day.month), patterns: try patterns(),
      staff: try desk.staff(), zone: desk.zone)
  }
}
