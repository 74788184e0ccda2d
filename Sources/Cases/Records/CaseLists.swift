import Staff
import Store
import Vocabulary

/// Lists of cases. The index gives the keys of a page; only the cases on it are read whole.
extension CaseRecords {
  /// - Throws: `Refusal` of kind `.nothingFound` when there is no such case.
  public func item(_ key: CaseKey, in reading: Reading) throws -> Case {
    guard let item = try CaseReader(reading: reading).items([key]).first else {
      let flow = try? flows.flow(key.flow)
      throw Refusal(
        .nothingFound, CaseTexts.noCase(key.number, flow?.name),
        fix: CaseTexts.listCases(of: flow?.id))
    }
    return item
  }

  /// Returns true when the store has no step of a case beyond those in it.
  func hasNoFurtherStep(_ item: Case, in reading: Reading) throws -> Bool {
    let last = try reading.first(
      """
      SELECT sequence FROM case_step WHERE flow = $1 AND number = $2
      ORDER BY sequence DESC LIMIT 1
      """, item.flow, item.number
    ) { try $0.integer(0) }
    return last == item.steps.last?.sequence
  }

  public func item(_ key: CaseKey) throws -> Case { try store.read { try item(key, in: $0) } }

  /// Returns the case with a number: the one of a shop's own flows, which share a series, else that
  /// of the only other flow that has the number.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when no flow has the number, of kind `.usage` when
  ///   several other flows do.
  public func key(_ number: Int) throws -> CaseKey {
    let ids = try store.read { reading in
      try reading.all(
        "SELECT flow FROM case_entry WHERE number = $1 ORDER BY flow", number,
        make: { try $0.text(0) })
    }
    let shared = ids.filter { (try? flows.flow($0))?.counter == Flow.counter }
    if let id = shared.first ?? (ids.count == 1 ? ids.first : nil) { return CaseKey(id, number) }
    guard !ids.isEmpty else {
      throw Refusal(.nothingFound, CaseTexts.noCase(number, nil), fix: CaseTexts.listCases(of: nil))
    }
    throw Refusal(.usage, CaseTexts.severalFlows(number), fix: CaseTexts.nameFlow(ids, number))
  }

  func item(_ flow: String, subjectKey: String, in reading: Reading) throws -> Case? {
    let number = try reading.first(
      "SELECT number FROM case_entry WHERE flow = $1 AND subject_key = $2", flow, subjectKey,
      make: { try $0.integer(0) })
    return try number.map { try item(CaseKey(flow, $0), in: reading) }
  }

  /// Returns a page of the cases that fit, as they stand at a moment.
  ///
  /// - Parameter reader: the agent who looks; nil sees everything.
  public func items(
    _ query: CaseQuery, for reader: Agent? = nil, at now: Moment
  ) throws -> [Case] {
    try store.read { try items(query, for: reader, at: now, in: $0) }
  }

  /// Returns the number of cases that fit.
  public func count(
    _ query: CaseQuery, for reader: Agent? = nil, at now: Moment
  ) throws -> Int {
    try store.read { try count(query, for: reader, at: now, in: $0) }
  }

  /// Returns a page of the cases that fit, within one view of the store.
  public func items(
    _ query: CaseQuery, for reader: Agent? = nil, at now: Moment, in reading: Reading
  ) throws -> [Case] {
    let base = condition(query, reader)
    let late = try moved(base, at: now, in: reading)
    let rows = try query.parts.flatMap { part in
      try self.rows(part, steady(part, base, at: now, besides: late), in: reading)
    }
    let moved = late.filter { query.fits($0.facts) }
    var worked: [CaseKey: Case] = [:]
    for one in moved { worked[one.row.key] = one.item }
    let isSorted = moved.isEmpty && query.parts.count == 1
    let page = (isSorted ? rows : (rows + moved.map(\.row)).sorted(query.order))
      .dropFirst(query.skip).prefix(query.limit)
    let read = try CaseReader(reading: reading).items(
      page.map(\.key).filter { worked[$0] == nil })
    let known = Dictionary(read.map { ($0.key, $0) }) { first, _ in first }
    return page.compactMap { worked[$0.key] ?? known[$0.key] }
  }

  /// Returns the places of the first cases that fit, as many as the query's page needs.
  private func rows(
    _ query: CaseQuery, _ steady: CaseCondition, in reading: Reading
  ) throws -> [CaseRow] {
    try reading.all(
      """
      SELECT e.flow, e.number, e.urgent, e.due FROM case_entry e
      WHERE \(steady.sql) ORDER BY \(query.orderBy) LIMIT $\(steady.values.count + 1)
      """, values: steady.values + [(query.skip + query.limit).value]
    ) {
      CaseRow(
        CaseKey(try $0.text(0), try $0.integer(1)), isUrgent: try $0.flag(2), due: try $0.integer(3)
      )
    }
  }

  /// Returns the number of cases that fit, within one view of the store.
  public func count(
    _ query: CaseQuery, for reader: Agent? = nil, at now: Moment, in reading: Reading
  ) throws -> Int {
    let base = condition(query, reader)
    let late = try moved(base, at: now, in: reading)
    let counts = try query.parts.flatMap { part in
      let steady = steady(part, base, at: now, besides: late)
      return try reading.all(
        "SELECT count(*) FROM case_entry e WHERE \(steady.sql)", values: steady.values,
        make: { try $0.integer(0) })
    }
    return counts.reduce(0, +) + late.count { query.fits($0.facts) }
  }

  /// Returns the condition for cases that stand as their rows say.
  private func steady(
    _ query: CaseQuery, _ base: CaseCondition, at now: Moment, besides late: [Moved]
  ) -> CaseCondition {
    var steady = base
    query.addMoving(to: &steady)
    if !late.isEmpty { steady.add("e.expires >= ?", now) }
    return steady
  }

  func condition(_ query: CaseQuery, _ reader: Agent?) -> CaseCondition {
    var condition = query.lasting(flows)
    if let reader, query.isOwn || !reader.role.leads { addScope(of: reader, query, to: &condition) }
    return condition
  }

  /// A case whose clock ran out since its last write.
  struct Moved {
    let item: Case
    let flow: Flow
    let facts: CaseFacts
    let row: CaseRow
  }

  /// Returns the cases that no longer stand as their rows say, since a clock ran out. They are few,
  /// for each write stores some.
  func moved(
    _ condition: CaseCondition, at now: Moment, in reading: Reading
  ) throws -> [Moved] {
    // The index of expiries says at once that there is none, which is usual; otherwise the cases
    // are looked up by the rest of the query.
    let isSome = try reading.first(
      "SELECT 1 FROM case_entry WHERE expires < $1", now, make: { _ in true })
    guard isSome == true else { return [] }
    var late = condition
    late.add("e.expires < ?", now)
    let keys = try reading.all(
      "SELECT e.flow, e.number FROM case_entry e WHERE \(late.sql) ORDER BY e.expires",
      values: late.values, make: { CaseKey(try $0.text(0), try $0.integer(1)) })
    return try CaseReader(reading: reading).items(keys).map { stored in
      let flow = try self.flow(of: stored, in: reading)
      let item = try stored.standing(at: now, in: flow, calendars)
      let facts = try CaseFacts(item, flow, calendars, at: now)
      let row = CaseRow(
        item.key, isUrgent: facts.isUrgent,
        due: facts.due?.seconds ?? CaseTables.never)
      return Moved(item: item, flow: flow, facts: facts, row: row)
    }
  }
}

/// The place of a case in a list.
struct CaseRow: Hashable {
  let key: CaseKey
  let isUrgent: Bool
  let due: Int

  init(_ key: CaseKey, isUrgent: Bool, due: Int) {
    self.key = key
    self.isUrgent = isUrgent
    self.due = due
  }
}

extension [CaseRow] {
  func sorted(_ order: CaseQuery.Order) -> [CaseRow] {
    switch order {
    case .newest: sorted { ($1.key.number, $0.key.flow) < ($0.key.number, $1.key.flow) }
    case .waiting:
      sorted {
        ($1.isUrgent ? 1 : 0, $0.due, $0.key.number, $0.key.flow)
          < ($0.isUrgent ? 1 : 0, $1.due, $1.key.number, $1.key.flow)
      }
    }
  }
}
