import Imports
import Store
import Vocabulary

/// Takes an import of clockings back: each gets a row that retracts it. One that a later import
/// holds too stays. Answers about a shift stay, since they were stated beside the clockings.
public struct ClockingWithdrawal: WithdrawingRoom {
  private let zone: DeskZone

  public init(zone: DeskZone) { self.zone = zone }

  public func concerned(by item: Import, in reading: Reading) throws -> Concerned {
    Concerned(
      gaining: Set(
        try reading.all(
          "SELECT DISTINCT agent FROM clocking WHERE import_number = $1", item.number,
          make: { try $0.agent(0) })))
  }

  public func takeBack(
    _ item: Import, reason: String, by author: Author, in writing: Writing
  ) throws -> WithdrawalOutcome {
    var outcome = WithdrawalOutcome()
    let heir = ImportLog.restated(.clockings, "c.id")
    let held = try writing.all(
      """
      SELECT id, agent, at, heir FROM (
        SELECT c.id, c.agent, c.at, \(heir) AS heir FROM clocking c WHERE c.import_number = $1) mine
      WHERE heir IS NOT NULL ORDER BY at, agent
      """, item.number
    ) { row in
      (
        id: try row.text(0), name: shown(try row.agent(1), try row.moment(2)),
        heir: try row.integer(3)
      )
    }
    for row in held {
      outcome.leave(ImportTexts.restated(row.name, by: row.heir))
      try writing.run("UPDATE clocking SET import_number = $2 WHERE id = $1", row.id, row.heir)
      try ImportLog.forget(row.id, of: row.heir, in: writing)
    }
    outcome.taken = try writing.run(
      """
      INSERT INTO clocking_retraction (clocking, entered_by, entered_at, import_number)
      SELECT id, $2, $3, $1 FROM clocking WHERE import_number = $1
      ON CONFLICT (clocking) DO NOTHING
      """, item.number, author.agent, writing.now)
    return outcome
  }

  public func changes(
    of item: Import, limit: Int, in reading: Reading
  ) throws -> ImportChanges {
    ImportChanges(
      added: try reading.all(
        """
        SELECT agent, at, direction FROM clocking WHERE import_number = $1
        ORDER BY at, agent LIMIT $2
        """, item.number, limit
      ) { row in
        ImportChanges.Fact(
          shown(try row.agent(0), try row.moment(1)), after: try row.text(2))
      })
  }

  private func shown(_ agent: AgentNumber, _ at: Moment) -> String {
    "\(agent)号 \(zone.label(at))"
  }
}
