import Store
import Vocabulary

/// The recorded clockings: pressed at the desk or imported, never changed, retracted by a record of
/// their own.
public struct ClockingRecords: Sendable {
  let store: RecordStore
  let zone: DeskZone

  public init(_ store: RecordStore, zone: DeskZone) {
    self.store = store
    self.zone = zone
  }

  static let columns = "c.id, c.agent, c.at, c.direction, c.origin, c.entered_by, c.entered_at"
  static let kept =
    "NOT EXISTS (SELECT 1 FROM clocking_retraction r WHERE r.clocking = c.id)"

  static func clocking(_ row: Row) throws -> Clocking {
    try Clocking(
      id: row.text(0), agent: row.agent(1), at: row.moment(2),
      // Some machines don't record the direction.
      direction: row.text(3).isEmpty ? nil : row.choice(3), origin: row.choice(4),
      by: row.agent(5), enteredAt: row.moment(6))
  }

  /// Returns the clockings that a month's attendance reads, by time: those of its days, of the day
  /// before and of two days after, without retracted ones.
  ///
  /// A shift of the last day may last until the end of the next, and its reach 6 hours more.
  public static func span(
    of month: Month, zone: DeskZone, in reading: Reading
  ) throws -> [Clocking] {
    try reading.all(
      """
      SELECT \(columns) FROM clocking c WHERE c.at >= $1 AND c.at < $2 AND \(kept)
      ORDER BY c.at, c.agent
      """,
      zone.moment(month.first - 1), zone.moment(month.next.first + 2), make: clocking)
  }

  public func span(of month: Month) throws -> [Clocking] {
    try store.read { try Self.span(of: month, zone: zone, in: $0) }
  }

  /// Returns an agent's latest clockings, newest first.
  public func recent(of agent: AgentNumber, limit: Int = 10) throws -> [Clocking] {
    try store.read { reading in
      try reading.all(
        """
        SELECT \(Self.columns) FROM clocking c WHERE c.agent = $1 AND \(Self.kept)
        ORDER BY c.at DESC, c.direction DESC LIMIT $2
        """,
        agent, limit, make: Self.clocking)
    }
  }

  /// Returns the agent's last press at the desk, the one that `takeBackLast` takes back; nil when
  /// there is none.
  public func last(of agent: AgentNumber) throws -> Clocking? {
    try store.read { try Self.last(of: agent, in: $0) }
  }

  private static func last(of agent: AgentNumber, in reading: Reading) throws -> Clocking? {
    try reading.first(
      """
      SELECT \(columns) FROM clocking c
      WHERE c.agent = $1 AND c.origin = 'desk' AND \(kept) ORDER BY c.at DESC, c.id DESC LIMIT 1
      """,
      agent, make: clocking)
  }

  /// Retracts the acting agent's last press at the desk and returns it; nil when there is none.
  /// Imported clockings stay: an answer puts them right (`AnswerRecords`).
  public func takeBackLast(_ author: Author) throws -> Clocking? {
    try store.write(Act(author, "clock.undo")) { writing in
      guard let clocking = try Self.last(of: author.agent, in: writing) else { return nil }
      try writing.run(
        "INSERT INTO clocking_retraction (clocking, entered_by, entered_at) VALUES ($1, $2, $3)",
        clocking.id, author.agent, writing.now)
      writing.detail = "\(clocking.direction?.rawValue ?? "") \(zone.label(clocking.at))"
      return clocking
    }
  }
}
