import Store
import Vocabulary

/// The rows of `return_case` and `return_event`.
enum ReturnRows {
  static let columns = """
    number, id, order_number, wish, body, received_on, made_to_order, opened_by, opened_at, state,
    changed_at
    """
  private static let stepColumns = """
    item, sequence, id, kind, agent, at, reason, rule, condition, faulty, freight_out,
    freight_back, insured, amount, undoes
    """

  static func item(_ row: Row) throws -> ReturnCase {
    try ReturnCase(
      number: row.integer(0), id: row.text(1), order: row.order(2), wish: row.choice(3),
      text: row.text(4), receivedOn: row.dayIfAny(5), isMadeToOrder: row.flag(6),
      openedBy: row.agent(7), openedAt: row.moment(8), state: row.choice(9),
      changedAt: row.moment(10))
  }

  private static func step(_ row: Row) throws -> ReturnStep {
    try ReturnStep(
      item: row.integer(0), sequence: row.integer(1), id: row.text(2), kind: row.choice(3),
      agent: row.agent(4), at: row.moment(5), reason: row.text(6), rule: row.choiceIfAny(7),
      facts: ReturnFacts(
        condition: row.choiceIfAny(8), isFaulty: row.flagIfAny(9), freightOut: row.moneyIfAny(10),
        freightBack: row.moneyIfAny(11), insured: row.moneyIfAny(12)),
      amount: row.moneyIfAny(13), undoes: row.integerIfAny(14))
  }

  /// Throws `Refusal` (nothing found) when there is no such case.
  static func item(_ number: Int, in reading: Reading) throws -> ReturnCase {
    let item = try reading.first(
      "SELECT \(columns) FROM return_case WHERE number = $1", number, make: item)
    guard let item else {
      throw Refusal(.nothingFound, Texts.noReturn(number), fix: Texts.listReturns)
    }
    return item
  }

  /// The cases of an order, by number.
  static func all(of order: OrderNumber, in reading: Reading) throws -> [ReturnCase] {
    try reading.all(
      "SELECT \(columns) FROM return_case WHERE order_number = $1 ORDER BY number", order,
      make: item)
  }

  static func steps(of number: Int, in reading: Reading) throws -> [ReturnStep] {
    try reading.all(
      "SELECT \(stepColumns) FROM return_event WHERE item = $1 ORDER BY sequence", number,
      make: step)
  }

  /// The agent's last step that holds.
  static func last(of agent: AgentNumber, in reading: Reading) throws -> ReturnStep? {
    try reading.first(
      """
      SELECT \(stepColumns) FROM return_event e
      WHERE agent = $1 AND kind <> 'undo' AND NOT EXISTS (
        SELECT 1 FROM return_event u WHERE u.item = e.item AND u.undoes = e.sequence)
      ORDER BY at DESC, id DESC LIMIT 1
      """,
      agent, make: step)
  }

  static func add(_ item: ReturnCase, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO return_case (\(columns))
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """,
      item.number, item.id, item.order, item.wish.rawValue, item.text, item.receivedOn,
      item.isMadeToOrder, item.openedBy, item.openedAt, item.state.rawValue, item.changedAt)
  }

  static func add(_ step: ReturnStep, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO return_event (\(stepColumns))
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
      """,
      step.item, step.sequence, step.id, step.kind.rawValue, step.agent, step.at, step.reason,
      step.rule?.rawValue, step.facts.condition?.rawValue, step.facts.isFaulty,
      step.facts.freightOut, step.facts.freightBack, step.facts.insured, step.amount, step.undoes)
  }

  static func set(_ state: ReturnCase.State, of number: Int, in writing: Writing) throws {
    try writing.run(
      "UPDATE return_case SET state = $1, changed_at = $2 WHERE number = $3", state.rawValue,
      writing.now, number)
  }
}
