import Staff
import Store
import Vocabulary

/// Checks this room's table, for the command `check`: agents that nobody knows, versions without
/// their first. `ComplaintBook` compares complaints with the records that count them.
public struct AppraisalCheck: Checked {
  private let store: RecordStore
  private let staff: Staff

  public init(_ store: RecordStore, staff: Staff) {
    self.store = store
    self.staff = staff
  }

  public func check() throws -> [Finding] {
    try store.read { reading in
      try strangers(in: reading, staff: staff) + beginnings(in: reading)
    }
  }

  /// Agents that records name and agents.yaml does not: people who left stay in it.
  private func strangers(in reading: Reading, staff: Staff) throws -> [Finding] {
    try ["agent", "author"].flatMap { column in
      // Names of columns are ours; no value enters the statement.
      try reading.all(
        "SELECT \(column), count(*) FROM appraisal GROUP BY \(column) ORDER BY \(column)"
      ) { try (agent: $0.agent(0), rows: $0.integer(1)) }
      .filter { staff[$0.agent] == nil }
      .map { Finding(nil, Texts.ofNobody($0.agent, rows: $0.rows), fix: .staysListed) }
    }
  }

  private func beginnings(in reading: Reading) throws -> [Finding] {
    try reading.all(
      "SELECT number FROM appraisal GROUP BY number HAVING max(version) <> count(*) ORDER BY number"
    ) { row in
      let number = try row.integer(0)
      return Finding(nil, Texts.versionsMissing(number, in: "appraisal"), fix: .changedOutside)
    }
  }
}
