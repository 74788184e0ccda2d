import Store
import Vocabulary

extension CaseRecords {
  /// Returns the cases of some flows that have, by their steps, a day within a span in one of the
  /// fields, by flow and number. Rooms that read a month use it, with two statements however many
  /// cases there are.
  ///
  /// - Parameters:
  ///   - fields: ids of fields of type day.
  ///   - state: only cases whose row has this state; nil for any state.
  /// - Throws: `Refusal` of kind `.store` for a damaged row.
  public static func cases(
    of flows: [String], dated fields: [String], in days: ClosedRange<Day>, state: String? = nil,
    in reading: Reading
  ) throws -> [Case] {
    var condition = CaseCondition()
    let (dated, named) = (CaseCondition.marks(fields.count), CaseCondition.marks(flows.count))
    condition.add(
      """
      (e.flow, e.number) IN (SELECT k.flow, k.number FROM case_key k WHERE k.field IN (\(dated))
      AND k.value >= ? AND k.value <= ? AND k.flow IN (\(named)))
      """,
      values: fields.map(\.value) + [days.lowerBound.value, days.upperBound.value]
        + flows.map(\.value))
    if let state { condition.add("e.state = ?", state) }
    let said = try values(of: condition, in: reading)
    let rows = try reading.all(
      """
      SELECT e.flow, e.number, e.id, e.owner, e.day, e.definition, \(CaseStep.columns)
      FROM case_entry e JOIN case_step s ON s.flow = e.flow AND s.number = e.number
      WHERE \(condition.sql) ORDER BY e.flow, e.number, s.sequence
      """, values: condition.values
    ) { row in
      let key = CaseKey(try row.text(0), try row.integer(1))
      let step = try CaseStep(row, from: 6, values: said[key]?[row.integer(6)] ?? [:])
      return Case(
        flow: key.flow, number: key.number, id: try row.text(2), owner: try row.agent(3),
        day: try row.day(4), definition: try row.text(5), steps: [step])
    }
    return rows.reduce(into: []) { cases, row in
      guard let last = cases.last, last.id == row.id else { return cases.append(row) }
      cases[cases.count - 1] = last.adding(row.steps[0])
    }
  }

  /// Returns the values of each case by the sequence of the step and by field id.
  private static func values(
    of condition: CaseCondition, in reading: Reading
  ) throws -> [CaseKey: [Int: [String: String]]] {
    let parts = ["case_value", "case_personal"].map { table in
      """
      SELECT v.flow, v.number, v.sequence, v.field, v.value
      FROM case_entry e JOIN \(table) v ON v.flow = e.flow AND v.number = e.number
      WHERE v.value IS NOT NULL AND \(condition.sql)
      """
    }
    var said: [CaseKey: [Int: [String: String]]] = [:]
    let rows = try reading.all(
      parts.joined(separator: " UNION ALL "), values: condition.values
    ) { row in
      (
        key: CaseKey(try row.text(0), try row.integer(1)), sequence: try row.integer(2),
        field: try row.text(3), value: try row.text(4)
      )
    }
    for row in rows {
      said[row.key, default: [:]][row.sequence, default: [:]][row.field] = row.value
    }
    return said
  }
}
