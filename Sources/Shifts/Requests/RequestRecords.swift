import Staff
import Store
import Vocabulary

/// Requests on record: what is asked for, and the steps that agree to it, decide it, take it back.
public struct RequestRecords {
  let store: RecordStore
  let book: RosterBook
  /// The months whose payroll is closed: nothing of them changes any more.
  let closed: (Reading) throws -> [Month]

  public init(
    _ store: RecordStore, book: RosterBook, closed: @escaping (Reading) throws -> [Month]
  ) {
    self.store = store
    self.book = book
    self.closed = closed
  }

  static let columns = """
    number, kind, agent, day, other, other_day, own_code, other_code, own_code_then,
    other_code_then, starts, ends, reason
    """
  static let stepColumns = "request, sequence, id, kind, agent, at, reason, undoes"

  static func step(_ row: Row) throws -> RequestStep {
    try RequestStep(
      request: row.integer(0), sequence: row.integer(1), id: row.text(2),
      kind: row.choice(3), agent: row.agent(4),
      at: row.moment(5), reason: row.textIfAny(6), undoes: row.integerIfAny(7))
  }

  static func request(_ row: Row, steps: [RequestStep]) throws -> ShiftRequest {
    var trades: [ShiftRequest.Trade] = []
    let day = try row.day(3)
    if let own = try row.textIfAny(6) {
      trades.append(ShiftRequest.Trade(day: day, own: own, other: try row.text(7)))
    }
    if let other = try row.dayIfAny(5) {
      trades.append(ShiftRequest.Trade(day: other, own: try row.text(8), other: try row.text(9)))
    }
    return try ShiftRequest(
      number: row.integer(0), kind: row.choice(1), agent: row.agent(2), day: day,
      other: row.agentIfAny(4), trades: trades, span: span(row),
      reason: row.text(12), steps: steps)
  }

  private static func span(_ row: Row) throws -> ClosedRange<Moment>? {
    guard let start = try row.momentIfAny(10) else { return nil }
    let end = try row.moment(11)
    guard start <= end else { throw row.damage(11) }
    return start...end
  }

  /// The requests that a condition on `shift_request` finds, by number.
  private static func requests(
    where condition: String, _ values: [Value], in reading: Reading
  ) throws -> [ShiftRequest] {
    let steps = Dictionary(
      grouping: try reading.all(
        """
        SELECT \(stepColumns) FROM shift_request_step
        WHERE request IN (SELECT number FROM shift_request WHERE \(condition))
        ORDER BY request, sequence
        """, values: values, make: step),
      by: \.request)
    return try reading.all(
      "SELECT \(columns) FROM shift_request WHERE \(condition) ORDER BY number", values: values
    ) { try request($0, steps: steps[$0.integer(0)] ?? []) }
  }

  /// The requests that change a span of days, in any state.
  public static func all(
    of days: ClosedRange<Day>, in reading: Reading
  ) throws -> [ShiftRequest] {
    try requests(
      where: "(day BETWEEN $1 AND $2 OR other_day BETWEEN $1 AND $2)",
      [days.lowerBound.value, days.upperBound.value], in: reading)
  }

  /// What was approved for a month and its neighbours: all that its payroll takes into account.
  public static func approved(around month: Month, in reading: Reading) throws -> RosterChanges {
    RosterChanges(try all(of: month.previous.first...month.next.last, in: reading))
  }

  public func approved(around month: Month) throws -> RosterChanges {
    try store.read { try Self.approved(around: month, in: $0) }
  }

  public func all(of days: ClosedRange<Day>) throws -> [ShiftRequest] {
    try store.read { try Self.all(of: days, in: $0) }
  }

  /// Those that nobody has decided yet, by number.
  public func pending() throws -> [ShiftRequest] {
    try store.read { reading in
      try Self.requests(
        where: """
          number NOT IN (
            SELECT s.request FROM shift_request_step s
            WHERE s.kind IN ('approve', 'refuse', 'withdraw') AND NOT EXISTS (
              SELECT 1 FROM shift_request_step u
              WHERE u.request = s.request AND u.undoes = s.sequence))
          """, [], in: reading)
    }.filter(\.isPending)
  }

  /// Those that wait for an agent: swaps to agree to, requests that they may decide.
  public func waiting(for agent: AgentNumber) throws -> [ShiftRequest] {
    try pending().filter { request in
      let awaitsAgreement = request.kind == .swap && request.state == .asked
      return awaitsAgreement ? request.other == agent : mayDecide(agent, request)
    }
  }

  /// Throws `Refusal` (nothing found) when there is no such request of that kind.
  public func request(_ number: Int, _ kind: ShiftRequest.Kind) throws -> ShiftRequest {
    try store.read { try Self.request(number, kind, in: $0) }
  }

  /// - Parameter kind: nil for any.
  static func request(
    _ number: Int, _ kind: ShiftRequest.Kind?, in reading: Reading
  ) throws -> ShiftRequest {
    let found = try requests(where: "number = $1", [number.value], in: reading).first
    guard let found, found.kind == kind ?? found.kind else {
      let kind = kind ?? .swap
      throw Refusal(.nothingFound, Texts.noRequest(number, kind), fix: Texts.listRequests(kind))
    }
    return found
  }

  /// A lead decides what is not their own; what a lead is party to, another lead or a clerk
  /// decides.
  func mayDecide(_ agent: AgentNumber, _ request: ShiftRequest) -> Bool {
    switch book.staff[agent]?.role {
    case .lead: !request.isParty(agent)
    case .clerk:
      [request.agent, request.other].contains { party in
        party.flatMap { book.staff[$0] }?.role == .lead
      }
    case .agent, nil: false
    }
  }

  /// What `takeBackLast` would take back: the agent's last step that was not taken back yet.
  public static func last(
    of agent: AgentNumber, in reading: Reading
  ) throws -> (request: ShiftRequest, step: RequestStep)? {
    guard let step = try lastStep(of: agent, in: reading) else { return nil }
    return try requests(where: "number = $1", [step.request.value], in: reading).first
      .map { ($0, step) }
  }

  static func lastStep(of agent: AgentNumber, in reading: Reading) throws -> RequestStep? {
    try reading.first(
      """
      SELECT \(stepColumns) FROM shift_request_step s
      WHERE agent = $1 AND kind <> 'undo' AND NOT EXISTS (
        SELECT 1 FROM shift_request_step u WHERE u.request = s.request AND u.undoes = s.sequence)
      ORDER BY id DESC LIMIT 1
      """,
      agent, make: step)
  }
}
