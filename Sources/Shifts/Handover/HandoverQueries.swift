import Cases
import Vocabulary

/// Queries of the desk about the handover book. Lists begin with urgent items, then those due
/// first, then the oldest.
extension HandoverRecords {
  /// Returns an item, its steps, the first step first, and the definition that names the steps.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when there is no such item.
  public func history(of number: Int) throws -> (
    item: HandoverItem, steps: [CaseStep], flow: Flow
  ) {
    let stored = try cases.item(CaseKey(HandoverItem.flow, number))
    let flow = try cases.flow(of: stored)
    let item = try HandoverItem(CaseSummary(stored), HandoverStates(flow))
    return (item, stored.steps, flow)
  }

  /// Returns the unfinished items, at most `limit` of them; with `all`, every item by number.
  public func list(all: Bool = false, limit: Int = .max) throws -> [HandoverItem] {
    guard all else { return try items(limit) { $0.isOpen = true } }
    return try items { $0.order = .newest }.reversed()
  }

  /// Returns the unfinished items, the oldest first.
  public func oldest(limit: Int) throws -> [HandoverItem] {
    try list().sorted { ($0.writtenAt, $0.number) < ($1.writtenAt, $1.number) }
      .prefix(limit).map(\.self)
  }

  /// Returns items that concern an agent: those that the agent holds, and those that wait to be
  /// accepted, by the agent or by anyone.
  public func open(for agent: AgentNumber, limit: Int = 1000) throws -> [HandoverItem] {
    try items(limit) { $0.concern = concern(of: agent) }
  }

  /// Returns the number of items that concern an agent.
  public func openCount(for agent: AgentNumber) throws -> Int {
    var query = CaseQuery(HandoverItem.flow)
    query.concern = concern(of: agent)
    return try cases.count(query, at: cases.now)
  }

  /// Returns items that wait for an agent by name.
  public func addressed(to agent: AgentNumber, limit: Int = 1000) throws -> [HandoverItem] {
    try items(limit) { query in
      query.isOpen = true
      query.recipient = agent
    }
  }

  /// Returns unfinished items due before a moment, the earliest first, of one holder, or of all for
  /// nil.
  public func due(before moment: Moment, of agent: AgentNumber? = nil) throws -> [HandoverItem] {
    let items = try items { query in
      query.isOpen = true
      query.dueBefore = moment
      query.holder = agent
    }
    return items.sorted { ($0.due ?? moment, $0.number) < ($1.due ?? moment, $1.number) }
  }

  /// Returns items that an agent holds and has not offered to the next shift, which are left to
  /// hand over.
  public func notHandedOver(by agent: AgentNumber) throws -> [HandoverItem] {
    try items { query in
      query.states = states.open.subtracting(states.waiting)
      query.holder = agent
    }
  }

  /// Returns true when an agent wrote an item, or passed one on, within a span of time. For a
  /// shift's start and end this tells whether the shift was handed over.
  public func isWritten(by agent: AgentNumber, within span: ClosedRange<Moment>) throws -> Bool {
    let steps: [HandoverItem.Step] = [.write, .pass]
    return try cases.hasTaken(
      steps.map(\.rawValue), of: HandoverItem.flow, by: agent, within: span)
  }

  /// Returns the number of unfinished items and their ages; nil when there are none.
  public func backlog(at now: Moment) throws -> CaseBacklog? {
    let backlog = try cases.backlog(
      of: HandoverItem.flow, waitingIn: states.waiting, at: now)
    return backlog.flatMap { $0.unfinished > 0 ? $0 : nil }
  }

  private func concern(of agent: AgentNumber) -> CaseConcern {
    CaseConcern(of: agent, waitingIn: states.waiting)
  }

  private func items(
    _ limit: Int = .max, _ wanted: (inout CaseQuery) -> Void
  ) throws -> [HandoverItem] {
    var query = CaseQuery(HandoverItem.flow)
    query.limit = limit
    wanted(&query)
    // Neighbouring items mostly began with the same definition.
    var known = (definition: flow.source.digest, states: states)
    return try cases.summaries(of: flow, query, at: cases.now).map { item in
      if item.definition != known.definition {
        known = (item.definition, HandoverStates(try cases.flow(of: item)))
      }
      return try HandoverItem(item, known.states)
    }
  }
}
