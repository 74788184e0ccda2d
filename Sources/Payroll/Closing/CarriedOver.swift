import Store
import Vocabulary

/// What closed months left open, and what was booked for them since.
extension Closings {
  /// What an agent's last closed wage could not cover.
  struct Remainder {
    let agent: AgentNumber
    let carriedOut: Money
    let finesOwed: Money
  }

  /// The remainders of each agent's last closed month, those of 0 left out.
  static func remainders(in reading: Reading) throws -> [Remainder] {
    try reading.all(
      """
      SELECT agent, carried_out, fines_owed FROM payroll_statement last
      WHERE carried_out <> 0 AND NOT EXISTS (
        SELECT 1 FROM payroll_statement later
        WHERE later.agent = last.agent AND later.month > last.month)
      ORDER BY agent
      """
    ) { row in
      try Remainder(agent: row.agent(0), carriedOut: row.money(1), finesOwed: row.money(2))
    }
  }

  /// What a closed month gave an agent so far: as closed, and with what later closings booked for
  /// it.
  struct Settled {
    var earned: Money
    var fined: Money
    /// The facts that the last of these knew.
    var facts: String
  }

  static func settled(of month: Month, in reading: Reading) throws -> [AgentNumber: Settled] {
    var settled: [AgentNumber: Settled] = [:]
    try reading.each(
      "SELECT agent, earned, fined, facts FROM payroll_statement WHERE month = $1", month
    ) { row in
      settled[try row.agent(0)] = try Settled(
        earned: row.money(1), fined: row.money(2), facts: row.text(3))
    }
    try reading.each(
      """
      SELECT agent, amount, fines, facts FROM payroll_adjustment WHERE of_month = $1 ORDER BY month
      """, month
    ) { row in
      let agent = try row.agent(0)
      guard var before = settled[agent] else { return }
      before.earned += try row.money(1)
      before.fined += try row.money(2)
      before.facts = try row.text(3)
      settled[agent] = before
    }
    return settled
  }
}
