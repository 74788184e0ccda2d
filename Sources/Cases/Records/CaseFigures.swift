import Staff
import Store
import Vocabulary

extension CaseRecords {
  /// Returns the figures of a flow's holds over the cases of a month.
  public func figures(
    _ flow: Flow, _ month: Month, at now: Moment
  ) throws -> [HoldFigure] {
    var query = CaseQuery(flow.id)
    query.days = month.first...month.last
    query.order = .newest
    query.limit = .max
    return try flow.figures(of: items(query, at: now), at: now, calendars)
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
  public func world() throws -> FlowWorld {
    FlowWorld(
      guards: Set(functions.guards.map(\.name)), effects: Set(functions.effects.map(\.name)),
      functions: Set(functions.computed.map(\.name)), groups: staff.groups, week: calendars.week,
      hasRoster: calendars.roster != nil, used: try usedWords())
  }
}
