import Store
import Vocabulary

/// The amounts that closed months left open, and those booked for these months since.
extension Closings {
  /// The amounts in fen that an agent's last closed wage could not cover.
  struct Remainder {
    let agent: AgentNumber
    let carriedOut: Money
    let finesOwed: Money
  }

  /// Returns the remainders of each agent's last closed month, or of the settling of debts since;
  /// those of 0 are left out.
  static func remainders(in reading: Reading) throws -> [Remainder] {
    let settled = try settledDebts(in: reading)
    let carried = try reading.all(
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
    return
      (carried.filter { settled[$0.agent] == nil }
      + settled.values.filter { $0.carriedOut != .zero }).sorted { $0.agent < $1.agent }
  }

  /// Returns the remainders of the agents whose debts were settled since their last closed month.
  private static func settledDebts(in reading: Reading) throws -> [AgentNumber: Remainder] {
    let debts = try reading.all(
      """
      SELECT d.agent, d.carried_out, d.fines_owed FROM payroll_debt d
      WHERE NOT EXISTS (
        SELECT 1 FROM payroll_statement s WHERE s.agent = d.agent AND s.month >= d.month)
      ORDER BY d.number
      """
    ) { row in
      try Remainder(agent: row.agent(0), carriedOut: row.money(1), finesOwed: row.money(2))
    }
    return Dictionary(debts.map { ($0.agent, $0) }) { $1 }
  }

  /// The amounts that a closed month has given an agent so far: as closed, plus what was booked for
  /// it later, by closings and by the settling of debts.
  struct Settled {
    var earned: Money
    var fined: Money
    /// `FrozenFacts.json`: the facts as the latest of these knew them.
    var facts: String
    /// The months that booked something, with the amounts in fen.
    var booked: [(month: Month, amount: Money)] = []
  }

  static func settled(of month: Month, in reading: Reading) throws -> [AgentNumber: Settled] {
    var settled: [AgentNumber: Settled] = [:]
    try reading.each(
      "SELECT agent, earned, fined, facts FROM payroll_statement WHERE month = $1", month
    ) { row in
      settled[try row.agent(0)] = try Settled(
        earned: row.money(1), fined: row.money(2), facts: row.text(3))
    }
    // Debts are settled before the month is closed in which they are.
    try reading.each(
      """
      SELECT agent, amount, fines, facts, month, 1 AS later, 0 AS number FROM payroll_adjustment
      WHERE of_month = $1
      UNION ALL
      SELECT agent, amount, fines, facts, month, 0, number FROM payroll_debt_part
      WHERE of_month = $1
      ORDER BY month, later, number
      """, month
    ) { row in
      let agent = try row.agent(0)
      var before = settled[agent] ?? Settled(earned: .zero, fined: .zero, facts: "")
      before.earned += try row.money(1)
      before.fined += try row.money(2)
      before.facts = try row.text(3)
      before.booked.append((try row.month(4), try row.money(1)))
      settled[agent] = before
    }
    return settled
  }
}
