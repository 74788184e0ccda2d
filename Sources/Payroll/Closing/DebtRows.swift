import Store
import Vocabulary

/// The rows of `payroll_debt`, the settlings, and of `payroll_debt_part`, the changes of closed
/// months that they took in.
enum DebtRows {
  static let tables: [SchemaChange] = [
    .table(
      "payroll_debt",
      [
        .integer("number"), .agent("agent"), .month("month"), .moment("at"), .agent("author"),
        .word("way"), .money("amount"), .money("carried_out"), .money("fines_owed"),
        .money("fines_paid"), .made("reason"),
      ], key: ["number"]),
    .table(
      "payroll_debt_part",
      [
        .integer("number"), .month("of_month"), .agent("agent"), .month("month"),
        .money("amount"), .money("fines"), .made("facts"),
      ], key: ["number", "of_month"]),
  ]

  /// Returns all settlings, the earliest first.
  static func all(in reading: Reading) throws -> [SettledDebt] {
    try reading.all(
      """
      SELECT number, agent, month, at, author, way, amount, carried_out, fines_owed, fines_paid,
        reason
      FROM payroll_debt ORDER BY number
      """
    ) { row in
      try SettledDebt(
        number: row.integer(0), agent: row.agent(1), month: row.month(2), at: row.moment(3),
        author: row.agent(4), way: row.choice(5), amount: row.money(6), carriedOut: row.money(7),
        finesOwed: row.money(8), finesPaid: row.money(9), reason: row.text(10))
    }
  }

  /// Returns the settlings that were booked in a month.
  static func of(_ month: Month, in reading: Reading) throws -> [SettledDebt] {
    try all(in: reading).filter { $0.month == month }
  }

  static func insert(
    _ debt: SettledDebt, _ parts: [FrozenAdjustment], in writing: Writing
  ) throws {
    try writing.run(
      """
      INSERT INTO payroll_debt (number, agent, month, at, author, way, amount, carried_out,
        fines_owed, fines_paid, reason)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """,
      debt.number, debt.agent, debt.month, debt.at, debt.author, debt.way.rawValue, debt.amount,
      debt.carriedOut, debt.finesOwed, debt.finesPaid, debt.reason)
    for part in parts {
      try writing.run(
        """
        INSERT INTO payroll_debt_part (number, of_month, agent, month, amount, fines, facts)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
        debt.number, part.month, part.agent, debt.month, part.amount, part.fines, part.facts)
    }
  }
}
