import Store
import Vocabulary

/// Reads whole cases by their keys: the entries, steps and values of a page in a few statements.
struct CaseReader {
  let reading: Reading

  /// Returns the cases in the order of the keys; missing ones are left out.
  func items(_ keys: [CaseKey]) throws -> [Case] {
    var found: [CaseKey: Case] = [:]
    for (flow, group) in Dictionary(grouping: keys, by: \.flow) {
      for numbers in group.map(\.number).batches {
        for item in try items(flow, numbers) { found[CaseKey(flow, item.number)] = item }
      }
    }
    return keys.compactMap { found[$0] }
  }

  private func items(_ flow: String, _ numbers: [Int]) throws -> [Case] {
    let list = numbers.indices.map { "$\($0 + 2)" }.joined(separator: ", ")
    let given = [flow.value] + numbers.map(\.value)
    let steps = Dictionary(grouping: try steps(list, given), by: \.number)
    return try reading.all(
      """
      SELECT flow, number, id, owner, day, definition FROM case_entry
      WHERE flow = $1 AND number IN (\(list))
      """, values: given
    ) { row in
      let number = try row.integer(1)
      return Case(
        flow: flow, number: number, id: try row.text(2),
        owner: try row.agent(3), day: try row.day(4),
        definition: try row.text(5), steps: steps[number]?.map(\.step) ?? [])
    }
  }

  private func steps(_ list: String, _ given: [Value]) throws -> [(number: Int, step: CaseStep)] {
    let said = try values(list, given)
    return try reading.all(
      """
      SELECT flow, number, \(CaseStep.columns)
      FROM case_step s WHERE flow = $1 AND number IN (\(list)) ORDER BY number, sequence
      """, values: given
    ) { row in
      let (number, sequence) = (try row.integer(1), try row.integer(2))
      let values = said[StepKey(number: number, sequence: sequence)] ?? [:]
      return (number, try CaseStep(row, from: 2, values: values))
    }
  }

  private struct StepKey: Hashable {
    let number: Int
    let sequence: Int
  }

  private func values(_ list: String, _ given: [Value]) throws -> [StepKey: [String: String]] {
    var said: [StepKey: [String: String]] = [:]
    for table in ["case_value", "case_personal"] {
      let rows = try reading.all(
        """
        SELECT number, sequence, field, value FROM \(table)
        WHERE flow = $1 AND number IN (\(list)) AND value IS NOT NULL
        """, values: given
      ) { row in
        let key = StepKey(number: try row.integer(0), sequence: try row.integer(1))
        return (key, try row.text(2), try row.text(3))
      }
      for (key, field, value) in rows { said[key, default: [:]][field] = value }
    }
    return said
  }
}

extension Case {
  /// Returns the cases of a flow in which a reference field has a value, by number, as of their
  /// last steps.
  public static func all(
    of flow: String, where field: String, is value: String, in reading: Reading
  ) throws -> [Case] {
    let keys = try reading.all(
      "SELECT number FROM case_key WHERE field = $1 AND value = $2 AND flow = $3 ORDER BY number",
      field, value, flow, make: { CaseKey(flow, try $0.integer(0)) })
    return try CaseReader(reading: reading).items(keys)
  }
}

extension CaseStep {
  /// The columns of `case_step s`.
  static let columns = """
    s.sequence, s.id, s.step, s.agent, s.clock, s.login, s.at, s.day, s.state_from, s.state_to,
    s.holder, s.recipient, s.reason, s.undoes
    """

  /// - Parameter column: the 0-based position of the first of `columns` in the row.
  init(_ row: Row, from column: Int, values: [String: String]) throws {
    try self.init(
      sequence: row.integer(column), id: row.text(column + 1), step: row.text(column + 2),
      actor: row.isNull(column + 4)
        ? .agent(row.agent(column + 3)) : .clock(row.text(column + 4)),
      login: row.agentIfAny(column + 5), at: row.moment(column + 6), day: row.day(column + 7),
      from: row.textIfAny(column + 8), to: row.text(column + 9),
      holder: row.agentIfAny(column + 10), recipient: row.agentIfAny(column + 11),
      reason: row.textIfAny(column + 12), undoes: row.integerIfAny(column + 13), values: values)
  }
}

extension [Int] {
  /// Batches of a few fixed lengths, filled up by repeating the last number, so that few statements
  /// are prepared.
  fileprivate var batches: [[Int]] {
    var batches: [[Int]] = []
    var rest = self[...]
    while let last = rest.last {
      let size = [1, 8, 64, 128, 512].first { $0 >= rest.count } ?? 512
      let batch = rest.prefix(size)
      batches.append(Array(batch) + Array(repeating: last, count: size - batch.count))
      rest = rest.dropFirst(size)
    }
    return batches
  }
}
