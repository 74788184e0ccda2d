import Staff
import Vocabulary

/// A month's roster to look at: agents by days, with weekdays and the days that lack staff.
public struct RosterCalendar: Hashable, Codable, Sendable {
  /// A column.
  public struct Column: Hashable, Codable, Sendable {
    public let day: Day
    /// 1 for Monday to 7 for Sunday.
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

  /// An agent's row.
  public struct Line: Hashable, Codable, Sendable {
    public let agent: AgentNumber
    /// Empty when the agent is unknown.
    public let name: String
    /// One for each day.
    public let cells: [Cell]
    /// Days of the month without a shift.
    public let restDays: Int
  }

  public struct Cell: Hashable, Codable, Sendable {
    public enum Kind: String, Codable, Sendable {
      case shift, rest, leave
      /// Before the first or after the last day of employment, or of nobody known.
      case outside
    }

    /// The code, also of a shift on leave; empty for rest.
    public let code: String
    public let kind: Kind
  }

  public let month: Month
  public let days: [Column]
  public let agents: [Line]
  public let patterns: [Pattern]

  /// - Parameter leave: approved leave, to be shown in its cells; who is on leave is not there to
  ///   fill a gap.
  public init(
    _ roster: Roster, patterns: Patterns, staff: Staff, leave: [AgentNumber: Set<Day>] = [:]
  ) {
    let month = roster.month
    agents = roster.rows.map { row in
      let agent = staff[row.agent]
      let cells = zip(month.days, row.codes).map { day, code -> Cell in
        guard agent?.isEmployed(on: day) == true else { return Cell(code: code, kind: .outside) }
        if code.isEmpty { return Cell(code: code, kind: .rest) }
        let isLeave = leave[row.agent]?.contains(day) == true
        return Cell(code: code, kind: isLeave ? .leave : .shift)
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
}
