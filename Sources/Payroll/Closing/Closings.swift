import Orders
import Store
import Vocabulary

/// The closings' tables: rows that are written once, in the transaction that closes a month.
public enum Closings {
  public static let migrations = [
    Migration(
      "payroll", 1,
      [
        .table(
          "payroll_closing",
          [
            .month("month"), .moment("at"), .agent("author"), .made("texts"), .made("findings"),
            .made("assent"), .made("orders"), .made("document_zh"), .made("document_en"),
            .made("head").orNull, .made("digest"),
          ], key: ["month"]),
        // `score` feeds the list of past scores; it is null in rows written before scores were
        // kept.
        .table(
          "payroll_statement",
          [
            .month("month"), .agent("agent"), .money("earned"), .money("fined"), .money("wage"),
            .money("carried_out"), .money("fines_owed"), .money("fines_paid"), .made("facts"),
            .points("score").orNull,
          ], key: ["month", "agent"]),
        // Amounts booked for months closed before; `facts` are the facts of that earlier month as
        // this closing knew them.
        .table(
          "payroll_adjustment",
          [
            .month("month"), .agent("agent"), .month("of_month"), .money("amount"),
            .money("fines"), .made("facts"),
          ], key: ["month", "agent", "of_month"]),
        // The counted orders of months closed before as this closing knew them, where they changed:
        // `CountedOrders.text`.
        .table(
          "payroll_late_orders",
          [.month("month"), .month("of_month"), .made("orders")], key: ["month", "of_month"]),
        // The activity fund's book: each entry moves an amount from the credited to the debited
        // account.
        .table(
          "fund_entry",
          [
            .month("month"), .integer("sequence"), .moment("at"), .agent("author"),
            .agent("agent"), .word("debit"), .word("credit"), .money("amount"),
            .made("because_zh"), .made("because_en"),
          ], key: ["month", "sequence"]),
      ] + DebtRows.tables + [Preparation.table])
  ]

  /// Returns the closed months, the earliest first.
  public static func months(in reading: Reading) throws -> [Month] {
    try reading.all("SELECT month FROM payroll_closing ORDER BY month") { try $0.month(0) }
  }

  static func closing(of month: Month, in reading: Reading) throws -> Closing? {
    try reading.first(
      "SELECT at, author, head, digest, month FROM payroll_closing WHERE month = $1", month
    ) { row in
      try Closing(
        month: month, at: row.moment(0), author: row.agent(1), head: head(row, 2),
        digest: row.text(3))
    }
  }

  private static func head(_ row: Row, _ column: Int) throws -> JournalHead? {
    try row.textIfAny(column).map { text in
      guard let head = JournalHead(text) else { throw row.damage(column) }
      return head
    }
  }

  /// Returns the heads of the journal that closed months keep.
  public static func heads(in reading: Reading) throws -> [KeptHead] {
    try reading.all("SELECT month, head FROM payroll_closing ORDER BY month") { row in
      let month = try row.month(0)
      return try head(row, 1).map { KeptHead($0, source: Texts.closingOf(month)) }
    }.compactMap(\.self)
  }

  /// Returns everything that was frozen of a month; nil when the month is open.
  static func frozen(_ month: Month, in reading: Reading) throws -> FrozenMonth? {
    guard let closing = try closing(of: month, in: reading) else { return nil }
    let agents = try agents(of: month, in: reading)
    let adjustments = try adjustments(bookedIn: month, in: reading)
    let debts = try DebtRows.of(month, in: reading)
    let fund = try Fund.entries(of: month, in: reading)
    return try reading.first(
      """
      SELECT texts, findings, assent, document_zh, document_en, orders FROM payroll_closing
      WHERE month = $1
      """, month
    ) { row in
      try FrozenMonth(
        closing: closing, textsJSON: row.text(0), findingsJSON: row.text(1),
        assentJSON: row.text(2), chinese: row.text(3), english: row.text(4), agents: agents,
        orders: row.text(5), adjustments: adjustments, debts: debts, fund: fund)
    }
  }

  private static func agents(of month: Month, in reading: Reading) throws -> [FrozenAgent] {
    try reading.all(
      """
      SELECT agent, earned, fined, wage, carried_out, fines_owed, fines_paid, facts,
        score
      FROM payroll_statement WHERE month = $1 ORDER BY agent
      """, month
    ) { row in
      try FrozenAgent(
        agent: row.agent(0), earned: row.money(1), fined: row.money(2), wage: row.money(3),
        carriedOut: row.money(4), finesOwed: row.money(5), finesPaid: row.money(6),
        facts: row.text(7), score: row.pointsIfAny(8))
    }
  }

  /// Returns the scores of closed months by agent, the oldest first.
  ///
  /// - Parameter months: values of `Month.index`.
  static func scores(of months: Range<Int>, in reading: Reading) throws -> [AgentNumber: [Points]] {
    var scores: [AgentNumber: [Points]] = [:]
    try reading.each(
      """
      SELECT agent, score FROM payroll_statement
      WHERE month >= $1 AND month < $2 AND score IS NOT NULL ORDER BY month
      """, Month(index: months.lowerBound), Month(index: months.upperBound)
    ) { row in
      scores[try row.agent(0), default: []].append(try row.points(1))
    }
    return scores
  }

  private static func adjustments(
    bookedIn month: Month, in reading: Reading
  ) throws -> [FrozenAdjustment] {
    try reading.all(
      """
      SELECT agent, of_month, amount, fines, facts FROM payroll_adjustment WHERE month = $1
      ORDER BY agent, of_month
      """, month
    ) { row in
      try FrozenAdjustment(
        agent: row.agent(0), month: row.month(1), amount: row.money(2),
        fines: row.money(3), facts: row.text(4))
    }
  }

  /// Returns the frozen document alone, byte for byte; nil when the month is open.
  static func document(
    of month: Month, _ language: Language, in reading: Reading
  ) throws -> String? {
    let column = language == .chinese ? "document_zh" : "document_en"
    return try reading.first(
      "SELECT \(column) FROM payroll_closing WHERE month = $1", month, make: { try $0.text(0) })
  }

  /// Returns the texts that a month was closed with; nil when the month is open.
  static func texts(of month: Month, in reading: Reading) throws -> DeskTexts? {
    try reading.first(
      "SELECT texts FROM payroll_closing WHERE month = $1", month, make: { try $0.text(0) }
    ).map(FrozenMonth.decode)
  }

  /// Returns the counted orders of a closed month as the latest closing knew them.
  static func countedOrders(of month: Month, in reading: Reading) throws -> CountedOrders {
    let late = try reading.first(
      """
      SELECT orders FROM payroll_late_orders WHERE of_month = $1 ORDER BY month DESC
      """, month, make: { try $0.text(0) })
    let own =
      try late
      ?? reading.first(
        "SELECT orders FROM payroll_closing WHERE month = $1", month, make: { try $0.text(0) })
    return try CountedOrders(text: own ?? "")
  }

  static func keep(
    _ orders: CountedOrders, of earlier: Month, at month: Month, in writing: Writing
  ) throws {
    try writing.run(
      "INSERT INTO payroll_late_orders (month, of_month, orders) VALUES ($1, $2, $3)", month,
      earlier, orders.text)
  }

  static func insert(_ month: FrozenMonth, in writing: Writing) throws {
    let closing = month.closing
    try writing.run(
      """
      INSERT INTO payroll_closing (month, at, author, texts, findings, assent, document_zh,
        document_en, head, digest, orders)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """,
      closing.month, closing.at, closing.author, month.textsJSON, month.findingsJSON,
      month.assentJSON, month.chinese, month.english, closing.head?.description, closing.digest,
      month.orders)
    for agent in month.agents {
      try writing.run(
        """
        INSERT INTO payroll_statement (month, agent, earned, fined, wage, carried_out, fines_owed,
          fines_paid, facts, score)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
        closing.month, agent.agent, agent.earned, agent.fined, agent.wage, agent.carriedOut,
        agent.finesOwed, agent.finesPaid, agent.facts, agent.score)
    }
    for adjustment in month.adjustments {
      try writing.run(
        """
        INSERT INTO payroll_adjustment (month, agent, of_month, amount, fines, facts)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        closing.month, adjustment.agent, adjustment.month, adjustment.amount, adjustment.fines,
        adjustment.facts)
    }
  }
}
