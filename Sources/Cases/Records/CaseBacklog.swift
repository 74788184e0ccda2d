import Store
import Vocabulary

/// The unfinished cases of a flow, by age. Cases that nobody looks at grow old unseen.
public struct CaseBacklog: Hashable, Sendable {
  /// The cases of a span of ages, in days since they were opened.
  public struct Age: Hashable, Sendable {
    public let from: Int
    /// The end of the span, excluded; nil for the oldest cases.
    public let to: Int?
    public let count: Int
  }

  public let unfinished: Int
  /// The cases in a state in which they wait to be taken over.
  public let waiting: Int
  public let urgent: Int
  public let overdue: Int
  /// The moment at which the oldest case was opened; nil when there is none.
  public let oldest: Moment?
  /// The cases under a day old, 1 to 3 days, 3 to 7 days, and older.
  public let ages: [Age]

  static let days = [1, 3, 7]

  init(_ row: Row) throws {
    unfinished = try row.integer(0)
    waiting = try row.integer(1)
    urgent = try row.integer(2)
    overdue = try row.integer(3)
    oldest = try row.momentIfAny(4)
    let (starts, ends) = ([0] + Self.days, Self.days.map(Int?.some) + [nil])
    let older = try [unfinished] + Self.days.indices.map { try row.integer(5 + $0) } + [0]
    ages = starts.indices.map { index in
      Age(from: starts[index], to: ends[index], count: older[index] - older[index + 1])
    }
  }
}

extension CaseRecords {
  /// Returns the numbers of a flow's open cases, from the index alone, as of their last steps.
  ///
  /// - Parameter states: the states in which a case waits to be taken over; at least one.
  public func backlog(
    of flow: String, waitingIn states: [String], at now: Moment
  ) throws -> CaseBacklog? {
    let marks = states.indices.map { "$\($0 + 6)" }.joined(separator: ", ")
    let values =
      [flow.value, now.value] + CaseBacklog.days.map { (now + -86_400 * $0).value }
      + states.map(\.value)
    return try store.read { reading in
      try reading.all(
        """
        SELECT count(*), count(*) FILTER (WHERE state IN (\(marks))),
          count(*) FILTER (WHERE urgent = 1), count(*) FILTER (WHERE due < $2), min(opened_at),
          count(*) FILTER (WHERE opened_at <= $3), count(*) FILTER (WHERE opened_at <= $4),
          count(*) FILTER (WHERE opened_at <= $5)
        FROM case_entry WHERE flow = $1 AND is_open = 1
        """, values: values, make: { try CaseBacklog($0) }
      ).first
    }
  }

  /// Returns true when an agent took one of some steps within a span of time, and it was not taken
  /// back.
  public func hasTaken(
    _ steps: [String], of flow: String, by agent: AgentNumber, within span: ClosedRange<Moment>
  ) throws -> Bool {
    let marks = steps.indices.map { "$\($0 + 5)" }.joined(separator: ", ")
    let values =
      [agent.value, flow.value, span.lowerBound.value, span.upperBound.value]
      + steps.map(\.value)
    let found = try store.read { reading in
      try reading.all(
        """
        SELECT 1 FROM case_step s
        WHERE s.agent = $1 AND s.flow = $2 AND s.at BETWEEN $3 AND $4 AND s.step IN (\(marks))
          AND NOT EXISTS (
            SELECT 1 FROM case_step u
            WHERE u.flow = s.flow AND u.number = s.number AND u.undoes = s.sequence)
        LIMIT 1
        """, values: values, make: { _ in true })
    }
    return !found.isEmpty
  }
}
