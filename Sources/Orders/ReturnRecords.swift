import Staff
import Store
import Vocabulary

/// The returns and exchanges of the record store. Every step is a row of its own; what is not
/// possible now is refused with what is.
public struct ReturnRecords: Sendable {
  let store: RecordStore
  let zone: DeskZone
  let staff: Staff
  let rules: ReturnRules

  public init(_ store: RecordStore, zone: DeskZone, staff: Staff, days: Int = 7) {
    self.store = store
    self.zone = zone
    self.staff = staff
    rules = ReturnRules(days: days, zone: zone)
  }

  /// Cases that are not closed, the longest untouched first: all, or those that an agent opened or
  /// whose order bears the agent's tag. With `all` closed ones too, by number.
  public func list(of agent: AgentNumber? = nil, all: Bool = false) throws -> [ReturnCase] {
    let columns = ReturnRows.columns
    return try store.read { reading in
      try reading.all(
        """
        SELECT \(columns) FROM return_case c
        WHERE \(all ? "" : "state NOT IN ('closed', 'withdrawn') AND ") (CAST($1 AS BIGINT) IS NULL
          OR opened_by = $1 OR EXISTS (
            SELECT 1 FROM orders o WHERE o.order_number = c.order_number AND o.agent = $1))
        ORDER BY \(all ? "number" : "changed_at, number")
        """,
        agent, make: ReturnRows.item)
    }
  }

  /// Throws `Refusal` (nothing found) when there is no such case.
  public func history(of number: Int) throws -> ReturnHistory {
    try store.read { try history(of: number, in: $0) }
  }

  /// What `takeBackLast` would take back.
  public func last(of agent: AgentNumber) throws -> ReturnStep? {
    try store.read { try ReturnRows.last(of: agent, in: $0) }
  }

  func history(of number: Int, in reading: Reading) throws -> ReturnHistory {
    let item = try ReturnRows.item(number, in: reading)
    let steps = try ReturnRows.steps(of: number, in: reading)
    return ReturnHistory(item: item, steps: steps, verdicts: rules.verdicts(on: item, steps.facts))
  }
}
