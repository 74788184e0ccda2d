import Store
import Vocabulary

/// Names a case in records.
public struct CaseKey: Hashable, Comparable, Sendable {
  public let flow: String
  public let number: Int

  public init(_ flow: String, _ number: Int) {
    self.flow = flow
    self.number = number
  }

  public static func < (a: Self, b: Self) -> Bool { (a.flow, a.number) < (b.flow, b.number) }
}

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
      let number = row.integer(1)
      let cells = CaseCells(row: row, table: "case_entry") { "\(flow) \(number)" }
      return Case(
        flow: flow, number: number, id: try cells.text(2, "id"),
        owner: try cells.agent(3, "owner"), day: try cells.day(4, "day"),
        definition: try cells.text(5, "definition"), steps: steps[number]?.map(\.step) ?? [])
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
      let (number, sequence) = (row.integer(1), row.integer(2))
      let cells = CaseCells(row: row, table: "case_step") {
        "\(row.text(0)) \(number) \(sequence)"
      }
      let step = CaseStep(
        sequence: sequence, id: try cells.text(3, "id"), step: try cells.text(4, "step"),
        actor: row.isNull(6)
          ? .agent(try cells.agent(5, "agent")) : .clock(try cells.text(6, "clock")),
        login: try cells.agentIfAny(7, "login"), at: try cells.moment(8, "at"),
        day: try cells.day(9, "day"), from: try cells.textIfAny(10, "state_from"),
        to: try cells.text(11, "state_to"), holder: try cells.agentIfAny(12, "holder"),
        recipient: try cells.agentIfAny(13, "recipient"),
        reason: try cells.textIfAny(14, "reason"), undoes: try cells.wholeIfAny(15, "undoes"),
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
        let key = StepKey(number: row.integer(0), sequence: row.integer(1))
        return (key, row.text(2), row.text(3))
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
