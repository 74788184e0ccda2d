import Staff
import Vocabulary

/// A month's roster: agents by days, one code in each cell (HANDBOOK/shifts.md, Patterns).
public struct Roster: Hashable, Codable, Sendable {
  public let month: Month
  /// The agents' rows, in the order of the file.
  public let rows: [RosterRow]

  public init(month: Month, rows: [RosterRow]) {
    self.month = month
    self.rows = rows
  }

  public func row(of agent: AgentNumber) -> RosterRow? { rows.first { $0.agent == agent } }

  /// The code of a cell, empty for rest; nil when the agent has no row or the day is of another
  /// month.
  public subscript(agent: AgentNumber, day: Day) -> String? {
    guard month.contains(day), let row = row(of: agent) else { return nil }
    return row.codes[day.number - month.first.number]
  }

  /// Returns the number of employed agents on each day of the month, by code. A shift outside
  /// employment does not count.
  func presence(of staff: Staff, by patterns: Patterns) -> [[String: Int]] {
    var presence = [[String: Int]](repeating: [:], count: month.length)
    let agents = Dictionary(staff.agents.map { ($0.number, $0) }) { first, _ in first }
    for row in rows {
      guard let agent = agents[row.agent] else { continue }
      for (index, code) in row.codes.enumerated()
      where !code.isEmpty && agent.isEmployed(on: month.first + index) {
        presence[index][patterns[code]?.code ?? code, default: 0] += 1
      }
    }
    return presence
  }
}

/// One agent's row: a month of codes.
public struct RosterRow: Hashable, Codable, Sendable {
  public let agent: AgentNumber
  /// The codes, one for each day of the month; empty for rest.
  public let codes: [String]

  public init(agent: AgentNumber, codes: [String]) {
    self.agent = agent
    self.codes = codes
  }
}
