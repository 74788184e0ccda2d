import Store
import Vocabulary

/// The activity fund's records; closings and the settling of debts write them.
enum Fund {
  /// Returns the entries that a closed statement books: each fine and each late change of fines as
  /// owed, then the part that the wage could cover as paid.
  static func entries(
    _ statement: Statement, month: Month, at: Moment, author: AgentNumber
  ) -> [FundEntry] {
    func entry(_ amount: Money, _ to: FundEntry.Account, _ from: FundEntry.Account, _ why: Text)
      -> FundEntry?
    {
      FundEntry(
        month: month, at: at, author: author, agent: statement.agent, moving: amount, to: to,
        from: from, because: why)
    }
    let fines = statement.fines.map { fine in
      let why = Text(zh: fine.because(.chinese), en: fine.because(.english))
      return entry(fine.amount, .owed, .fines, why)
    }
    let late = statement.brought.adjustments.map {
      entry($0.fines, .owed, .fines, Texts.lateFines($0))
    }
    let paid = entry(
      statement.settlement.finesPaid, .fund, .owed, Texts.finesPaid(statement.settlement.finesPaid))
    return (fines + late + [paid]).compactMap { $0 }
  }

  /// Adds entries of one month.
  ///
  /// - Parameter sequence: the number of the month's last entry so far.
  static func insert(
    _ entries: [FundEntry], after sequence: Int, in writing: Writing
  ) throws {
    for (index, entry) in entries.enumerated() {
      try writing.run(
        """
        INSERT INTO fund_entry (month, sequence, at, author, agent, debit, credit, amount,
          because_zh, because_en)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
        entry.month, sequence + index + 1, entry.at, entry.author, entry.agent,
        entry.debit.rawValue, entry.credit.rawValue, entry.amount, entry.because.chinese,
        entry.because.english)
    }
  }

  /// Returns the number of a month's last entry; 0 for none.
  static func last(of month: Month, in reading: Reading) throws -> Int {
    try reading.first("SELECT max(sequence) FROM fund_entry WHERE month = $1", month) {
      try $0.integerIfAny(0)
    }.flatMap(\.self) ?? 0
  }

  private static let columns =
    "month, at, author, agent, debit, credit, amount, because_zh, because_en, sequence"

  static func book(in reading: Reading) throws -> FundBook {
    FundBook(
      entries: try reading.all(
        "SELECT \(columns) FROM fund_entry ORDER BY month, sequence", make: entry))
  }

  static func entries(of month: Month, in reading: Reading) throws -> [FundEntry] {
    try reading.all(
      "SELECT \(columns) FROM fund_entry WHERE month = $1 ORDER BY sequence", month, make: entry)
  }

  private static func entry(_ row: Row) throws -> FundEntry {
    try FundEntry(
      month: row.month(0), at: row.moment(1), author: row.agent(2), agent: row.agent(3),
      debit: row.choice(4), credit: row.choice(5), amount: row.money(6),
      because: Text(zh: row.text(7), en: row.text(8)))
  }
}
