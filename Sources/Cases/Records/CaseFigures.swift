import Staff
import Store
import Vocabulary

extension CaseRecords {
  /// Returns the figures of a flow's holds over the cases of a period.
  ///
  /// - Parameter book: the numbers from outside.
  public func figures(
    _ flow: Flow, _ period: Period, _ book: FigureBook = FigureBook(), at now: Moment
  ) throws -> [HoldFigure] {
    try flow.figures(of: counted(flow, period, at: now), in: period, at: now, calendars) {
      book.number($0, in: period)
    }
  }

  /// Returns the figures of each part of a period's cases, months in their order, others as the
  /// parts are called.
  public func figures(
    _ flow: Flow, _ period: Period, by grouping: FigureGrouping,
    _ book: FigureBook = FigureBook(), at now: Moment
  ) throws -> [FigurePart] {
    let cases = try counted(flow, period, at: now)
    let rights = rights(flow)
    if grouping == .month {
      return try period.months.map(Period.init).map { month in
        FigurePart(
          key: month.description, name: Text(same: month.description),
          figures: try flow.figures(of: cases, in: month, at: now, calendars) {
            book.number($0, in: month)
          })
      }.ranked(by: flow.holds)
    }
    let standing = try cases.filter { !$0.standing.isEmpty }.map {
      try $0.standing(at: now, in: flow, calendars)
    }
    let parts = Dictionary(grouping: standing) { grouping.key(of: $0, in: flow) }
    return try parts.sorted {
      ($0.key == nil ? 1 : 0, $0.key ?? "") < ($1.key == nil ? 1 : 0, $1.key ?? "")
    }
    .map { key, cases in
      FigurePart(
        key: key, name: grouping.name(key, flow, rights),
        figures: try flow.figures(of: cases, in: period, isPart: true, at: now, calendars) {
          number in
          key.flatMap { book.number(number, for: $0, in: period) }
        })
    }.ranked(by: flow.holds)
  }

  /// Returns the figures of the board, in its order, each with its flow.
  ///
  /// - Throws: `Refusal` of kind `.refused` for a line whose flow or hold the desk lacks.
  public func board(
    _ book: FigureBook, _ period: Period, at now: Moment
  ) throws -> [(flow: Flow, figure: HoldFigure)] {
    let findings = book.check(against: flows)
    guard findings.isEmpty else { throw Refusal(.refused, findings) }
    var known: [String: (Flow, [HoldFigure])] = [:]
    for id in Set(book.board.map(\.flow)) {
      let flow = try flows.flow(id)
      known[id] = (flow, try figures(flow, period, book, at: now))
    }
    return book.board.compactMap { line in
      known[line.flow].flatMap { flow, figures in
        figures.first { $0.id == line.hold }.map { (flow, $0) }
      }
    }
  }

  /// Returns the cases that some hold may count for a period: those of its days, and those that
  /// name one of them in a field by which a hold counts.
  private func counted(_ flow: Flow, _ period: Period, at now: Moment) throws -> [Case] {
    var query = CaseQuery(flow.id)
    query.days = period.days
    query.order = .newest
    query.limit = .max
    return try store.read { reading in
      var cases = try items(query, at: now, in: reading)
      for field in Set(flow.holds.compactMap(\.on)).sorted() {
        cases += try dated(flow, field, period, in: reading)
      }
      var seen: Set<Int> = []
      return cases.filter { seen.insert($0.number).inserted }
    }
  }

  private func dated(
    _ flow: Flow, _ field: String, _ period: Period, in reading: Reading
  ) throws -> [Case] {
    let isMonth = flow[field: field]?.kind == .month
    let (first, last) = (period.days.lowerBound, period.days.upperBound)
    let keys = try reading.all(
      """
      SELECT number FROM case_key
      WHERE field = $1 AND value >= $2 AND value <= $3 AND flow = $4 ORDER BY number
      """, field, isMonth ? first.month.description : first.description,
      isMonth ? last.month.description : last.description, flow.id,
      make: { CaseKey(flow.id, try $0.integer(0)) })
    return try CaseReader(reading: reading).items(keys)
  }

  /// Returns the words of definitions that stored cases use; they can't vanish from a newer
  /// version.
  public func usedWords() throws -> [String: FlowWorld.UsedWords] {
    try store.read { reading in
      var used: [String: FlowWorld.UsedWords] = [:]
      let states = try reading.all(
        "SELECT DISTINCT flow, state FROM case_entry WHERE is_open = 1",
        make: { (try $0.text(0), try $0.text(1)) })
      for (flow, state) in states {
        used[flow, default: FlowWorld.UsedWords()].states.insert(state)
      }
      let values = try reading.all(
        """
        SELECT DISTINCT k.flow, k.field, k.value FROM case_key k, case_entry e
        WHERE e.flow = k.flow AND e.number = k.number AND e.is_open = 1
        """, make: { (try $0.text(0), try $0.text(1), try $0.text(2)) })
      for (flow, id, value) in values {
        guard try isChoice(flow, id, in: reading) else { continue }
        used[flow, default: FlowWorld.UsedWords()].choices[id, default: []].insert(value)
      }
      return used
    }
  }

  /// Returns true when a field holds choices, by today's definition or any under which a case
  /// began.
  private func isChoice(_ flow: String, _ field: String, in reading: Reading) throws -> Bool {
    if let current = try? flows.flow(flow), let known = current[field: field] {
      return known.kind == .choice
    }
    let digests = try reading.all(
      "SELECT digest FROM flow_definition WHERE flow = $1", flow, make: { try $0.text(0) })
    return try digests.contains { digest in
      try definition(digest, of: flow, in: reading)[field: field]?.kind == .choice
    }
  }

  /// Returns the functions, groups, calendars and words in use against which definitions are
  /// checked.
  ///
  /// - Parameter book: the numbers from outside; nil when they are not to be checked.
  public func world(_ book: FigureBook? = nil) throws -> FlowWorld {
    FlowWorld(
      guards: Set(functions.guards.map(\.name)), effects: Set(functions.effects.map(\.name)),
      functions: Set(functions.computed.map(\.name)), groups: staff.groups, week: calendars.week,
      hasRoster: calendars.roster != nil, flows: Set(flows.ids),
      figures: book.map { Set($0.numbers.map(\.id)) }, used: try usedWords())
  }
}
