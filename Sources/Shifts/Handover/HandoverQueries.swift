import Store
import Vocabulary

/// What the desk asks of the handover book. Lists begin with what is urgent, then what is due
/// first, then the oldest.
extension HandoverRecords {
  /// As the index of unfinished items says it: only then is it used.
  private static let unfinished = "state IN ('open', 'accepted')"
  private static let order = "ORDER BY urgent DESC, due IS NULL, due, number"

  /// What is neither done nor dropped; or all items, by number. The first of them, if limited.
  public func list(all: Bool = false, limit: Int = .max) throws -> [HandoverItem] {
    try store.read { reading in
      try reading.all(
        """
        SELECT \(Self.columns) FROM handover
        \(all ? "ORDER BY number" : "WHERE \(Self.unfinished) \(Self.order)") LIMIT $1
        """, limit, make: Self.item)
    }
  }

  private static let concerns =
    "\(unfinished) AND (holder = $1 OR state = 'open' AND (recipient IS NULL OR recipient = $1))"

  /// What concerns an agent: items that they hold, and items that wait to be accepted, by them or
  /// by whoever comes.
  public func open(for agent: AgentNumber, limit: Int = 1000) throws -> [HandoverItem] {
    try store.read { reading in
      try reading.all(
        """
        SELECT \(Self.columns) FROM handover WHERE \(Self.concerns) \(Self.order) LIMIT $2
        """,
        agent, limit, make: Self.item)
    }
  }

  /// How many such items there are.
  public func openCount(for agent: AgentNumber) throws -> Int {
    try store.read { reading in
      try reading.first(
        "SELECT count(*) FROM handover WHERE \(Self.concerns)", agent,
        make: { try $0.integer(0) }) ?? 0
    }
  }

  /// Unfinished items that are due before a moment, the earliest first; of one holder, or of all.
  public func due(before moment: Moment, of agent: AgentNumber? = nil) throws -> [HandoverItem] {
    try store.read { reading in
      try reading.all(
        """
        SELECT \(Self.columns) FROM handover
        WHERE \(Self.unfinished) AND due < $1 AND (CAST($2 AS BIGINT) IS NULL OR holder = $2)
        ORDER BY due, number
        """,
        moment, agent, make: Self.item)
    }
  }

  /// What an agent holds and has not offered to the next shift: what is left to hand over.
  public func notHandedOver(by agent: AgentNumber) throws -> [HandoverItem] {
    try store.read { reading in
      try reading.all(
        """
        SELECT \(Self.columns) FROM handover
        WHERE \(Self.unfinished) AND state = 'accepted' AND holder = $1 \(Self.order)
        """,
        agent, make: Self.item)
    }
  }

  /// Whether an agent wrote an item, or passed one on, within a span of time: the handover of a
  /// shift, when it is asked with the shift's start and end.
  public func isWritten(by agent: AgentNumber, within span: ClosedRange<Moment>) throws -> Bool {
    try store.read { reading in
      try reading.first(
        """
        SELECT 1 FROM handover_event e
        WHERE agent = $1 AND kind IN ('write', 'pass') AND at BETWEEN $2 AND $3 AND NOT EXISTS (
          SELECT 1 FROM handover_event u WHERE u.item = e.item AND u.undoes = e.sequence)
        """,
        agent, span.lowerBound, span.upperBound, make: { _ in true }) ?? false
    }
  }

  /// How much is unfinished, and since when.
  public func backlog(at now: Moment) throws -> HandoverBacklog {
    let day = 86_400
    let backlog = try store.read { reading in
      try reading.first(
        """
        SELECT count(*), count(*) FILTER (WHERE state = 'open'),
          count(*) FILTER (WHERE urgent = 1), count(*) FILTER (WHERE due < $1), min(written_at),
          count(*) FILTER (WHERE written_at > $2),
          count(*) FILTER (WHERE written_at <= $2 AND written_at > $3),
          count(*) FILTER (WHERE written_at <= $3 AND written_at > $4),
          count(*) FILTER (WHERE written_at <= $4)
        FROM handover WHERE \(Self.unfinished)
        """,
        now, now + -day, now + -3 * day, now + -7 * day
      ) { row in
        try HandoverBacklog(
          unfinished: row.integer(0), waiting: row.integer(1), urgent: row.integer(2),
          overdue: row.integer(3), oldest: row.momentIfAny(4),
          ages: [(0, 1), (1, 3), (3, 7), (7, nil)].enumerated().map { index, days in
            HandoverBacklog.Age(from: days.0, to: days.1, count: try row.integer(5 + index))
          })
      }
    }
    return backlog ?? .empty
  }
}
