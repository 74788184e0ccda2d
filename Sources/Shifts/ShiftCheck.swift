import Staff
import Store
import Vocabulary

/// Checks this room's tables, for the command `check`: references that lead nowhere.
public enum ShiftCheck {
  public static func findings(in reading: Reading, staff: Staff) throws -> [Finding] {
    try references(in: reading) + agents(in: reading, staff: staff)
  }

  private static func references(in reading: Reading) throws -> [Finding] {
    let retractions = try reading.all(
      """
      SELECT clocking FROM clocking_retraction
      WHERE clocking NOT IN (SELECT id FROM clocking) ORDER BY clocking
      """
    ) { try Finding(nil, Texts.retractionOfNothing($0.text(0)), fix: .changedOutside) }
    let withdrawn = try reading.all(
      """
      SELECT answer FROM clocking_answer_retraction
      WHERE answer NOT IN (SELECT id FROM clocking_answer) ORDER BY answer
      """
    ) { try Finding(nil, Texts.retractionOfNothing($0.text(0)), fix: .changedOutside) }
    return retractions + withdrawn
  }

  /// Agents that records name and agents.yaml does not: people who left stay in it.
  private static func agents(in reading: Reading, staff: Staff) throws -> [Finding] {
    let known = Set(staff.agents.map(\.number.number))
    let sources = [
      ("clocking", "agent"), ("clocking", "entered_by"), ("clocking_retraction", "entered_by"),
      ("clocking_answer", "agent"), ("clocking_answer", "entered_by"),
      ("clocking_answer_retraction", "entered_by"),
    ]
    return try sources.flatMap { table, column in
      // Names of tables and columns are ours; no value enters the statement.
      try reading.all(
        """
        SELECT \(column), count(*) FROM \(table) WHERE \(column) IS NOT NULL
        GROUP BY \(column) ORDER BY \(column)
        """
      ) { try (agent: $0.integer(0), rows: $0.integer(1)) }
      .filter { !known.contains($0.agent) }
      .map {
        Finding(
          nil, Texts.recordsOfNobody($0.agent, rows: $0.rows, table: table), fix: .staysListed)
      }
    }
  }
}
