import Store
import Vocabulary

/// Reads whole cases by their keys: entries, steps and values of a page, in a few statements.
struct CaseReader {
  let reading: Reading

  /// In the order of the keys; those that are not there are left out.
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
      SELECT flow, number, sequence, id, step, agent, clock, login, at, day, state_from, state_to,
        holder, recipient, reason, undoes
      FROM case_step WHERE flow = $1 AND number IN (\(list)) ORDER BY number, sequence
      """, values: given
    ) { row in
      let (number, sequence) = (try row.integer(1), try row.integer(2))
      let step = CaseStep(
        sequence: sequence, id: try row.text(3), step: try row.text(4),
        actor: row.isNull(6)
          ? .agent(try row.agent(5)) : .clock(try row.text(6)),
        login: try row.agentIfAny(7), at: try row.moment(8),
        day: try row.day(9), from: try row.textIfAny(10),
        to: try row.text(11), holder: try row.agentIfAny(12),
        recipient: try row.agentIfAny(13),
        reason: try row.textIfAny(14), undoes: try row.integerIfAny(15),
        values: said[StepKey(number: number, sequence: sequence)] ?? [:])
      return (number, step)
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

extension [Int] {
  /// Lists of a few lengths only, the last number repeated, so that few statements are prepared.
  fileprivate var batches: [[Int]] {
    var batches: [[Int]] = []
    var rest = self[...]
    while let last = rest.last {
      let size = [1, 8, 64, 512].first { $0 >= rest.count } ?? 512
      let batch = rest.prefix(size)
      batches.append(Array(batch) + Array(repeating: last, count: size - batch.count))
      rest = rest.dropFirst(size)
    }
    return batches
  }
}
