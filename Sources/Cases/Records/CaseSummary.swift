import Staff
import Store
import Vocabulary

/// A case as it stands, without its steps, for long lists.
public struct CaseSummary: Hashable, Sendable {
  let flow: String
  public let number: Int
  public let owner: AgentNumber
  /// SHA-256 of the definition under which the case began.
  public let definition: String
  public let openedAt: Moment
  public let changedAt: Moment
  public let state: String
  public let holder: AgentNumber
  public let recipient: AgentNumber?
  /// The values by field id, in stored form; for a case whose opening was taken back, those that it
  /// was opened with. Erased values are absent.
  public let values: [String: String]

  public init(_ item: Case) {
    flow = item.flow
    number = item.number
    owner = item.owner
    definition = item.definition
    openedAt = item.openedAt
    changedAt = item.changedAt
    state = item.state
    holder = item.holder
    recipient = item.recipient
    values = item.lastValues
  }

  public subscript(_ field: String) -> String? { values[field] }

  /// Reads the columns that `columns` names.
  fileprivate init(_ row: Row, of flow: String, _ values: [Int: [String: String]]) throws {
    self.flow = flow
    number = try row.integer(0)
    owner = try row.agent(1)
    definition = try row.text(2)
    openedAt = try row.moment(3)
    changedAt = try row.moment(4)
    state = try row.text(5)
    holder = try row.agent(6)
    recipient = try row.agentIfAny(7)
    self.values = values[number] ?? [:]
  }

  fileprivate static let columns = """
    e.number, e.owner, e.definition, e.opened_at, e.changed_at, e.state, e.holder, e.recipient
    """
}

extension Case {
  /// The current values of its fields; for a case whose opening was taken back, those that it was
  /// opened with.
  public var lastValues: [String: String] {
    standing.isEmpty ? steps.first?.values ?? [:] : values
  }
}

extension CaseRecords {
  /// Returns the definition under which a case began.
  ///
  /// - Throws: `Refusal` of kind `.store` when it is missing or changed.
  public func flow(of item: CaseSummary) throws -> Flow {
    try store.read { try definition(item.definition, of: item.flow, in: $0) }
  }

  /// Returns the first cases of one flow that fit, as they stand at a moment.
  ///
  /// - Parameter reader: the agent who looks; nil sees everything.
  public func summaries(
    of flow: Flow, _ query: CaseQuery, for reader: Agent? = nil, at now: Moment
  ) throws -> [CaseSummary] {
    try store.read { try summaries(of: flow, query, for: reader, at: now, in: $0) }
  }

  /// Returns the first cases that fit, within one view of the store. Rows and values are enough,
  /// unless clocks have run out since or opening a case again replaces its values.
  public func summaries(
    of flow: Flow, _ query: CaseQuery, for reader: Agent? = nil, at now: Moment,
    in reading: Reading
  ) throws -> [CaseSummary] {
    var condition = condition(query, reader)
    guard try moved(condition, at: now, in: reading).isEmpty, flow.once.isEmpty, query.skip == 0
    else { return try items(query, for: reader, at: now, in: reading).map(CaseSummary.init) }
    query.addMoving(to: &condition)
    let page = """
      FROM case_entry e WHERE \(condition.sql)
      ORDER BY \(query.orderBy) LIMIT $\(condition.values.count + 1)
      """
    let given = condition.values + [query.limit.value]
    let values = try values(of: page, given, in: reading)
    let found = try reading.all(
      "SELECT \(CaseSummary.columns) \(page)", values: given,
      make: { try CaseSummary($0, of: flow.id, values) })
    return try completed(found, flow, in: reading)
  }

  /// Returns the values that still count, by number and field id, of the cases of a page.
  private func values(
    of page: String, _ given: [Value], in reading: Reading
  ) throws -> [Int: [String: String]] {
    var values: [Int: [String: String]] = [:]
    for table in ["case_value", "case_personal"] {
      let rows = try reading.all(
        """
        SELECT v.number, v.field, v.value FROM (SELECT e.flow, e.number \(page)) p
        JOIN \(table) v ON v.flow = p.flow AND v.number = p.number
        WHERE v.value IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM case_step u
          WHERE u.flow = v.flow AND u.number = v.number AND u.undoes = v.sequence)
        ORDER BY v.number, v.sequence
        """, values: given
      ) { (try $0.integer(0), try $0.text(1), try $0.text(2)) }
      for (number, field, value) in rows { values[number, default: [:]][field] = value }
    }
    return values
  }

  /// Returns the summaries, with those of withdrawn cases taken from the whole case, since none of
  /// their values counts any more.
  private func completed(
    _ found: [CaseSummary], _ flow: Flow, in reading: Reading
  ) throws -> [CaseSummary] {
    let withdrawn = found.filter { $0.state == Case.withdrawn && $0.values.isEmpty }
    guard !withdrawn.isEmpty else { return found }
    let items = try CaseReader(reading: reading).items(
      withdrawn.map { CaseKey(flow.id, $0.number) })
    let whole = Dictionary(items.map { ($0.number, CaseSummary($0)) }) { first, _ in first }
    return found.map { whole[$0.number] ?? $0 }
  }
}
