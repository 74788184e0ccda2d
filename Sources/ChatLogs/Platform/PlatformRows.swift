import Imports
import Store
import Vocabulary

/// The rows of platforms' own figures: each import adds its own, of which the latest holds.
enum PlatformRows {
  static let table = SchemaChange.table(
    "chat_platform",
    [
      .integer("import_number"), .month("month"), .agent("agent"),
      .word("platform", of: ChatPlatform.allCases.map(\.rawValue)),
      .word("figure", of: PlatformFigure.Kind.allCases.map(\.rawValue)), .made("value"),
    ], key: ["month", "agent", "platform", "figure", "import_number"])

  static func add(
    _ month: Month, _ agent: AgentNumber, _ platform: ChatPlatform, _ kind: PlatformFigure.Kind,
    _ value: Ratio, from number: Int, in writing: Writing
  ) throws {
    try writing.run(
      """
      INSERT INTO chat_platform (import_number, month, agent, platform, figure, value)
      VALUES ($1, $2, $3, $4, $5, $6)
      """, number, month, agent, platform.rawValue, kind.rawValue, value.decimal(9))
  }

  /// Returns the figures of a month that hold, by agent, platform and kind.
  static func figures(of month: Month, in reading: Reading) throws -> [PlatformFigure] {
    try reading.all(
      """
      SELECT agent, platform, figure, value, import_number FROM chat_platform held
      WHERE month = $1 AND NOT EXISTS (
        SELECT 1 FROM chat_platform later
        WHERE later.month = held.month AND later.agent = held.agent
          AND later.platform = held.platform AND later.figure = held.figure
          AND later.import_number > held.import_number)
      ORDER BY agent, platform, figure
      """, month
    ) { row in
      guard let value = Ratio(decimal: try row.text(3)) else { throw row.damage(3) }
      return PlatformFigure(
        month: month, agent: try row.agent(0), platform: try row.choice(1),
        kind: try row.choice(2), value: value, importNumber: try row.integer(4))
    }
  }
}

extension ChatLogRecords {
  /// Returns the figures of a month that platforms' own reports state, by agent and platform.
  public func platformFigures(of month: Month) throws -> [PlatformFigure] {
    try store.read { try PlatformRows.figures(of: month, in: $0) }
  }
}

/// Takes an import of platforms' figures back; what an earlier one said holds again.
public struct PlatformWithdrawal: WithdrawingRoom {
  public init() {}

  public func takeBack(
    _ item: Import, reason: String, by author: Author, in writing: Writing
  ) throws -> WithdrawalOutcome {
    var outcome = WithdrawalOutcome()
    outcome.taken = try writing.run(
      "DELETE FROM chat_platform WHERE import_number = $1", item.number)
    return outcome
  }

  public func concerned(by item: Import, in reading: Reading) throws -> Concerned { .nobody }

  public func changes(of item: Import, limit: Int, in reading: Reading) throws -> ImportChanges {
    ImportChanges(
      added: try reading.all(
        """
        SELECT month, agent, platform, figure, value FROM chat_platform
        WHERE import_number = $1 ORDER BY month, agent, platform, figure LIMIT $2
        """, item.number, limit
      ) { row in
        ImportChanges.Fact(
          "\(try row.month(0)) \(try row.agent(1))",
          after: "\(try row.text(2)) \(try row.text(3)) \(try row.text(4))")
      })
  }
}
