import Staff
import Vocabulary

/// A month's roster for display: agents by days, with weekdays and the days that lack staff.
public struct RosterCalendar: Hashable, Codable, Sendable {
  /// A column of the calendar: one day.
  public struct Column: Hashable, Codable, Sendable {
    public let day: Day
    /// The day of the week, 1 for Monday to 7 for Sunday.
    public let weekday: Int
    public let gaps: [Gap]
  }

  /// A pattern with fewer agents on a day than its minimum.
  public struct Gap: Hashable, Codable, Sendable {
    public let code: String
    public let name: String
    public let minimum: Int
    public let present: Int
  }

  /// A row of the calendar: one agent.
  public struct Line: Hashable, Codable, Sendable {
    public let agent: AgentNumber
    /// The agent's name; empty when the agent is unknown.
    public let name: String
    /// The cells, one for each day.
    public let cells: [Cell]
    /// The number of days in the month without a shift.
    public let restDays: Int
  }

  public struct Cell: Hashable, Codable, Sendable {
    public enum Kind: String, Codable, Sendable {
      case shift, rest, leave
      /// The day is before the first or after the last day of employment, or the agent is unknown.
      case outside
    }

    /// A change to a cell since the file was written.
    public enum Change: String, Codable, Sendable {
      /// A swap put this code here.
      case swap
      /// A substitute serves a part of this shift.
      case covered
      /// The agent serves a part of another's shift.
      case covers
    }

    /// The code, also for a shift on leave; empty for rest.
    public let code: String
    public let kind: Kind
    public let change: Change?

    init(_ code: String, _ kind: Kind, _ change: Change? = nil) {
      self.code = code
      self.kind = kind
      self.change = change
    }
  }

  public let month: Month
  public let days: [Column]
  public let agents: [Line]
  public let patterns: [Pattern]

  /// Makes the calendar.
  ///
  /// - Parameters:
  ///   - roster: the roster as it holds, with approved swaps.
  ///   - leave: approved leave, shown in its cells; an agent on leave does not fill a gap.
  ///   - changes: approved changes, marked in their cells; their leave counts too.
  public init(
    _ roster: Roster, patterns: Patterns, staff: Staff, leave: [AgentNumber: Set<Day>] = [:],
    changes: RosterChanges = .none
  ) {
    let month = roster.month
    let leave = leave.merging(changes.leave) { $0.union($1) }
    let marks = Self.marks(changes)
    agents = roster.rows.map { row in
      let agent = staff[row.agent]
      let cells = zip(month.days, row.codes).map { day, code -> Cell in
        guard agent?.isEmployed(on: day) == true else { return Cell(code, .outside) }
        let mark = marks[AgentDay(agent: row.agent, day: day)]
        if code.isEmpty { return Cell(code, .rest, mark) }
        let isLeave = leave[row.agent]?.contains(day) == true
        return Cell(code, isLeave ? .leave : .shift, mark)
      }
      let worked = cells.count { $0.kind == .shift || $0.kind == .leave }
      return Line(
        agent: row.agent, name: agent?.name ?? "", cells: cells, restDays: cells.count - worked)
    }
    let lines = agents
    days = month.days.enumerated().map { index, day in
      let gaps = patterns.patterns.compactMap { pattern -> Gap? in
        let present = lines.count {
          $0.cells[index].kind == .shift && $0.cells[index].code == pattern.code
        }
        guard present < pattern.minimum else { return nil }
        return Gap(
          code: pattern.code, name: pattern.name, minimum: pattern.minimum, present: present)
      }
      return Column(day: day, weekday: day.weekday, gaps: gaps)
    }
    self.month = month
    self.patterns = patterns.patterns
  }

  private static func marks(_ changes: RosterChanges) -> [AgentDay: Cell.Change] {
    var marks: [AgentDay: Cell.Change] = [:]
    for swap in changes.swaps {
      for (agent, day) in swap.days.flatMap({ day in [swap.agent, swap.other].map { ($0, day) } }) {
        if let agent { marks[AgentDay(agent: agent, day: day)] = .swap }
      }
    }
    for cover in changes.covers {
      marks[AgentDay(agent: cover.substitute, day: cover.day)] = .covers
      marks[AgentDay(agent: cover.agent, day: cover.day)] = .covered
    }
    return marks
  }
}
