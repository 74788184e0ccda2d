import Store
import Vocabulary

/// The parts of a case that the tables repeat for quick reading, without its steps. A room reads a
/// month's with one statement.
public struct CaseLine: Hashable, Sendable {
  public let number: Int
  public let day: Day
  public let owner: AgentNumber
  public let state: String
  /// False for a case that is over or was withdrawn.
  public let isOpen: Bool
  /// Current values of reference fields: orders, agents, customers, choices, days, the subject.
  public let keys: [String: String]

  /// Returns the cases of a flow that belong to a span of days, by day and number, as of their last
  /// steps.
  ///
  /// - Throws: `Refusal` of kind `.store` for a damaged row.
  public static func lines(
    of flow: String, _ days: ClosedRange<Day>, in reading: Reading
  ) throws -> [CaseLine] {
    try lines(
      "e.day BETWEEN $2 AND $3", [flow.value, days.lowerBound.value, days.upperBound.value],
      in: reading)
  }

  /// Returns the open cases of a flow that belong to a day or an earlier one, by day and number.
  ///
  /// - Throws: `Refusal` of kind `.store` for a damaged row.
  public static func open(
    of flow: String, through day: Day, in reading: Reading
  ) throws -> [CaseLine] {
    try lines("e.is_open = 1 AND e.day <= $2", [flow.value, day.value], in: reading)
  }

  private static func lines(
    _ condition: String, _ values: [Value], in reading: Reading
  ) throws -> [CaseLine] {
    let rows = try reading.all(
      """
      SELECT e.number, e.day, e.owner, e.state, e.is_open, k.field, k.value
      FROM case_entry e LEFT JOIN case_key k ON k.flow = e.flow AND k.number = e.number
      WHERE e.flow = $1 AND \(condition) ORDER BY e.day, e.number
      """, values: values
    ) { row in
      let key = try row.textIfAny(5)
      return try CaseLine(
        number: row.integer(0), day: row.day(1), owner: row.agent(2), state: row.text(3),
        isOpen: row.flag(4), keys: key.map { [$0: try row.text(6)] } ?? [:])
    }
    return rows.reduce(into: []) { lines, row in
      guard let last = lines.last, last.number == row.number else { return lines.append(row) }
      lines[lines.count - 1] = last.adding(row.keys)
    }
  }

  private func adding(_ more: [String: String]) -> CaseLine {
    CaseLine(
      number: number, day: day, owner: owner, state: state, isOpen: isOpen,
      keys: keys.merging(more) { $1 })
  }
}
