import Staff
import Store
import Vocabulary

/// Checks this room's tables, for the command `check`: agents that nobody knows, versions without
/// their first, and complaints that say something else than the record which counts them.
public enum AppraisalCheck {
  public static func findings(in reading: Reading, staff: Staff) throws -> [Finding] {
    let broken = try beginnings(in: reading)
    let strangers = try strangers(in: reading, staff: staff)
    // Where versions are missing, a case can't be read as a whole.
    return try strangers + broken + (broken.isEmpty ? cases(in: reading) : [])
  }

  /// Agents that records name and agents.yaml does not: people who left stay in it.
  private static func strangers(in reading: Reading, staff: Staff) throws -> [Finding] {
    let sources = [
      ("appraisal", "agent"), ("appraisal", "author"), ("complaint_case", "agent"),
      ("complaint_case", "author"),
    ]
    return try sources.flatMap { table, column in
      // Names of tables and columns are ours; no value enters the statement.
      try reading.all(
        "SELECT \(column), count(*) FROM \(table) GROUP BY \(column) ORDER BY \(column)"
      ) { try (agent: $0.agent(0), rows: $0.integer(1)) }
      .filter { staff[$0.agent] == nil }
      .map { Finding(nil, Texts.ofNobody($0.agent, rows: $0.rows), fix: .staysListed) }
    }
  }

  private static func beginnings(in reading: Reading) throws -> [Finding] {
    try ["appraisal", "complaint_case"].flatMap { table in
      try reading.all(
        """
        SELECT number FROM \(table) GROUP BY number HAVING max(version) <> count(*)
        ORDER BY number
        """
      ) { try Finding(nil, Texts.versionsMissing($0.integer(0), in: table), fix: .changedOutside) }
    }
  }

  /// A case that was judged true and about service has a record that says the same; another has
  /// none that holds.
  private static func cases(in reading: Reading) throws -> [Finding] {
    let standing = try ComplaintRows.cases(
      where: ComplaintRows.isLatest, order: "number", values: [], in: reading)
    return try standing.compactMap { complaint in
      let event = try complaint.record.flatMap {
        try RecordBook.history(of: $0, in: reading).last
      }
      let counted = event.flatMap { $0.retracted ? nil : $0.record.entry }
      let isSame =
        counted?.points == complaint.verdict?.points
        && (counted.map { $0.agent == complaint.agent && $0.day == complaint.day } ?? true)
      return isSame ? nil : Finding(nil, Texts.caseDiffers(complaint.number), fix: .changedOutside)
    }
  }
}
