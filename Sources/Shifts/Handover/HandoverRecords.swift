import Staff
import Store
import Vocabulary

/// The handover book: items, and the steps that made them what they are. Every step is a row of its
/// own.
public struct HandoverRecords: Sendable {
  let store: RecordStore
  let staff: Staff

  public init(_ store: RecordStore, staff: Staff) {
    self.store = store
    self.staff = staff
  }

  static let columns = """
    number, id, writer, body, buyer, order_number, promise, due, urgent, written_at, state, holder,
    recipient, changed_at, may_buy
    """
  static let eventColumns = "item, sequence, id, kind, agent, at, recipient, reason, undoes"

  static func item(_ row: Row) throws -> HandoverItem {
    try HandoverItem(
      number: row.integer(0), id: row.text(1), writer: row.agent(2), text: row.text(3),
      buyer: row.textIfAny(4), order: row.orderIfAny(5), promise: row.textIfAny(6),
      due: row.momentIfAny(7), urgent: row.flag(8), mayBuy: row.flag(14), writtenAt: row.moment(9),
      state: row.choice(10), holder: row.agent(11),
      recipient: row.agentIfAny(12), changedAt: row.moment(13))
  }

  static func event(_ row: Row) throws -> HandoverEvent {
    try HandoverEvent(
      item: row.integer(0), sequence: row.integer(1), id: row.text(2),
      kind: row.choice(3), agent: row.agent(4),
      at: row.moment(5), recipient: row.agentIfAny(6), reason: row.textIfAny(7),
      undoes: row.integerIfAny(8))
  }

  /// Throws `Refusal` (nothing found) when there is no such item.
  public func history(of number: Int) throws -> HandoverHistory {
    try store.read { reading in
      HandoverHistory(
        item: try Self.item(number, in: reading), events: try Self.events(of: number, in: reading))
    }
  }

  /// What `takeBackLast` would take back: the agent's last step that was not taken back yet.
  public func last(of agent: AgentNumber) throws -> HandoverEvent? {
    try store.read { try Self.last(of: agent, in: $0) }
  }

  static func item(_ number: Int, in reading: Reading) throws -> HandoverItem {
    let item = try reading.first(
      "SELECT \(columns) FROM handover WHERE number = $1", number, make: item)
    guard let item else {
      throw Refusal(.nothingFound, Texts.noItem(number), fix: Texts.listItems)
    }
    return item
  }

  static func events(of number: Int, in reading: Reading) throws -> [HandoverEvent] {
    try reading.all(
      "SELECT \(eventColumns) FROM handover_event WHERE item = $1 ORDER BY sequence",
      number, make: event)
  }

  static func last(of agent: AgentNumber, in reading: Reading) throws -> HandoverEvent? {
    try reading.first(
      """
      SELECT \(eventColumns) FROM handover_event e
      WHERE agent = $1 AND kind <> 'undo' AND NOT EXISTS (
        SELECT 1 FROM handover_event u WHERE u.item = e.item AND u.undoes = e.sequence)
      ORDER BY id DESC LIMIT 1
      """,
      agent, make: event)
  }
}
