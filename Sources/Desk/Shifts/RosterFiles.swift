import Appraisals
import Cases
import Files
import Foundation
import Payroll
import Shifts
import Staff
import Vocabulary

/// The roster files of the desk: `Shifts/2026-10.csv`, one a month.
package struct RosterFiles {
  package let desk: Desk

  package init(desk: Desk) { self.desk = desk }

  package static func name(_ month: Month) -> String { "Shifts/\(month).csv" }

  package func patterns() throws -> Patterns {
    try desk.kept("Shifts/patterns.yaml", read: PatternFile.read)
  }

  /// Returns the rosters as written in these files; approved changes are applied on reading.
  package func book() throws -> RosterBook {
    RosterBook(patterns: try patterns(), staff: try desk.staff(), zone: desk.zone) { month in
      guard try desk.has(Self.name(month)) else { return nil }
      return try desk.kept(Self.name(month)) { try RosterFile($0, month: month) }
    }
  }

  /// Returns the rosters read from the files themselves, for steps of flows, which keep no desk
  /// open.
  static func book(in folder: String, _ zone: DeskZone) throws -> RosterBook {
    func file(_ name: String) throws -> TextFile {
      try TextFile(path: "\(folder)/\(name)", name: name)
    }
    var known: [Month: RosterFile?] = [:]
    return RosterBook(
      patterns: try PatternFile.read(file("Shifts/patterns.yaml")),
      staff: try StaffFile.read(file("Shifts/agents.yaml")), zone: zone
    ) { month in
      if let roster = known[month] { return roster }
      let isThere = try Folder.has("\(folder)/\(name(month))", name: name(month))
      let roster = isThere ? try RosterFile(file(name(month)), month: month) : nil
      known[month] = .some(roster)
      return roster
    }
  }

  /// Returns the stamps of all files that decide who works in a span of days; nil for a missing
  /// file.
  func stamps(_ days: ClosedRange<Day>) -> [FileStamp?] {
    let months = days.lowerBound.month.previous.index...days.upperBound.month.next.index
    let names = ["Shifts/agents.yaml", "Shifts/patterns.yaml"]
    return (names + months.map { Self.name(Month(index: $0)) }).map { FileStamp(desk.path($0)) }
  }

  /// Returns the swaps, substitutes and leave of this desk.
  package func requests() throws -> RequestBook {
    RequestBook(try desk.cases(), try desk.store(), try book())
  }

  /// Returns the rules that steps with requests go by; closed months stay as they are.
  func functions() -> FlowFunctions {
    let (folder, zone) = (desk.folder, desk.zone)
    return RequestFlow.functions {
      try Closings.months(in: $0)
    } book: {
      try Self.book(in: folder, zone)
    }
  }

  /// Returns the changes approved for a month and its neighbours.
  package func changes(_ month: Month) throws -> RosterChanges {
    try changes(month.first...month.last)
  }

  /// Returns the changes approved for the months of some days and their neighbours.
  package func changes(_ days: ClosedRange<Day>) throws -> RosterChanges {
    try desk.store().read { try RosterChanges(around: days, in: $0) }
  }

  /// Returns the findings about a month's roster with its approved changes.
  ///
  /// - Throws: `Refusal` of kind `.refused` when there is no roster, or it can't be read.
  package func check(_ month: Month) throws -> RosterFindings {
    guard let findings = try book().check(month, changes(month)) else { throw noRoster(month) }
    return findings
  }

  /// Returns a month's roster with its approved changes.
  ///
  /// - Throws: `Refusal` as `check` does.
  package func roster(_ month: Month) throws -> Roster {
    guard let file = try book().file(month, changes(month)) else { throw noRoster(month) }
    return file.roster
  }

  private func noRoster(_ month: Month) -> Refusal {
    Refusal(Texts.noRoster(month), fix: Texts.makeRoster(Self.name(month)))
  }

  /// Returns the days of leave that was recorded or imported, rather than asked for, by agent.
  package func recordedLeave(_ month: Month) throws -> [AgentNumber: Set<Day>] {
    let records = try desk.store().read {
      try RecordBook.records(of: month.first...month.last, in: $0)
    }
    return Dictionary(grouping: records.filter { $0.entry.kind == .leave }, by: \.entry.agent)
      .mapValues { Set($0.map(\.entry.day)) }
  }

  /// Returns the shifts of everybody around a day.
  package func timetable(around day: Day) throws -> Timetable {
    try book().timetable(day...day, changes(day.month))
  }
}

extension Desk {
  /// Returns the shift of an agent around a moment; nil when none is known. A roster with faults is
  /// reported by its own check, and counts as unknown here.
  package func shift(of agent: AgentNumber, at moment: Moment) -> RosteredShift? {
    let day = zone.day(moment)
    guard let timetable = try? RosterFiles(desk: self).timetable(around: day) else { return nil }
    return timetable.shift(of: agent, around: moment, on: day)
  }
}
