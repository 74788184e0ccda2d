import Staff
import Store
import Vocabulary

/// The agenda of waiting cases, without the flows whose cases are in lists of a room.
public struct CaseAgenda: AgendaSource {
  private let cases: CaseRecords
  private let others: Set<String>

  public init(_ cases: CaseRecords, besides others: Set<String>) {
    self.cases = cases
    self.others = others
  }

  public func waiting(for agent: Agent, at now: Moment) throws -> [WaitingList] {
    try cases.waiting(for: agent, at: now, besides: others)
  }
}

/// Cases that wait for an agent: near or past their deadline, waiting for an approval, held.
extension CaseRecords: AgendaSource {
  public func waiting(for agent: Agent, at now: Moment) throws -> [WaitingList] {
    try waiting(for: agent, at: now, besides: [])
  }

  /// Returns the same lists without the cases of flows that have a list of their own.
  func waiting(
    for agent: Agent, at now: Moment, besides: Set<String>
  ) throws -> [WaitingList] {
    try store.read { reading in
      let waits = try Waits(flows, staff, agent, besides: besides, in: reading)
      return [
        try list(.due, waits.held(warnedBy: now), at: now, in: reading) { moved in
          moved.facts.warns.map { $0 <= now } == true && holds(agent, moved)
        },
        try list(.offered, waits.offered(), at: now, in: reading) { moved in
          !holds(agent, moved) && isOffered(moved.item, moved.flow, to: agent)
        },
        try list(.held, waits.held(movableAfter: now), at: now, in: reading) { moved in
          moved.facts.warns.map { $0 <= now } != true && holds(agent, moved)
            && waits.isMovable(moved.facts.state, moved.flow)
        },
      ].filter { $0.total > 0 }
    }
  }

  enum WaitingKind: String {
    case due = "cases_due"
    case offered = "cases_waiting"
    case held = "cases_held"

    var title: Text {
      switch self {
      case .due: CaseTexts.dueTitle
      case .offered: CaseTexts.waitingTitle
      case .held: CaseTexts.heldTitle
      }
    }

    var command: Text {
      switch self {
      case .due, .held: CaseTexts.listMine
      case .offered: CaseTexts.listWaiting
      }
    }
  }

  private func list(
    _ kind: WaitingKind, _ conditions: [CaseCondition], at now: Moment, in reading: Reading,
    fits: (Moved) throws -> Bool
  ) throws -> WaitingList {
    let (items, total) = try page(conditions, WaitingList.shown, at: now, in: reading, fits: fits)
    return WaitingList(
      kind.rawValue, kind.title, total: total,
      items: try items.map { try waitingItem($0, at: now, in: reading) }, command: kind.command)
  }

  /// Returns cases that wait for a step of an agent who does not hold them, such as approvals.
  public func offered(to agent: Agent, limit: Int, at now: Moment) throws -> [Case] {
    try store.read { reading in
      try page(Waits(flows, staff, agent, in: reading).offered(), limit, at: now, in: reading) {
        moved in
        !holds(agent, moved) && isOffered(moved.item, moved.flow, to: agent)
      }.items
    }
  }

  /// Returns an agent's cases near or past their deadline.
  ///
  /// - Parameter besides: ids of flows whose cases are left out.
  public func warned(
    of agent: Agent, besides: Set<String> = [], limit: Int, at now: Moment
  ) throws -> [Case] {
    try store.read { reading in
      let waits = try Waits(flows, staff, agent, besides: besides, in: reading)
      let near = waits.held(warnedBy: now)
      return try page(near, limit, at: now, in: reading) { moved in
        moved.facts.warns.map { $0 <= now } == true && holds(agent, moved)
      }.items
    }
  }

  /// Returns true when people may be reminded of a case now: not in hours that lie outside the
  /// calendars of all its running clocks.
  public func mayRemind(_ item: Case, _ flow: Flow, at now: Moment) -> Bool {
    let readings = (try? clocks(item, at: now, in: flow)) ?? []
    let running = readings.filter { $0.stopped == nil && $0.due != nil }
    return running.isEmpty || running.contains(where: \.mayRemind)
  }

  /// Returns the first cases that fit one of several conditions, and the total. No two of the
  /// conditions may hold for one case.
  private func page(
    _ conditions: [CaseCondition], _ limit: Int, at now: Moment, in reading: Reading,
    fits: (Moved) throws -> Bool
  ) throws -> (items: [Case], total: Int) {
    var rows: [CaseRow] = []
    var total = 0
    for var condition in conditions {
      condition.add("e.expires >= ?", now)
      total +=
        try reading.all(
          "SELECT count(*) FROM case_entry e WHERE \(condition.sql)", values: condition.values,
          make: { try $0.integer(0) }
        ).first ?? 0
      // The sums make the engine look the cases up instead of walking all in their order.
      rows += try reading.all(
        """
        SELECT e.flow, e.number, e.urgent, e.due FROM case_entry e WHERE \(condition.sql)
        ORDER BY e.urgent + 0 DESC, e.due + 0, e.number + 0
        LIMIT $\(condition.values.count + 1)
        """, values: condition.values + [limit.value]
      ) {
        CaseRow(
          CaseKey(try $0.text(0), try $0.integer(1)), isUrgent: try $0.flag(2),
          due: try $0.integer(3))
      }
    }
    let moved = try self.moved(CaseCondition(), at: now, in: reading)
      .filter { try $0.facts.isOpen && fits($0) }
    let first = (rows + moved.map(\.row)).sorted(.waiting).prefix(limit)
    let worked = Dictionary(moved.map { ($0.row.key, $0.item) }) { first, _ in first }
    let read = try CaseReader(reading: reading).items(first.map(\.key))
    return (read.map { worked[$0.key] ?? $0 }, total + moved.count)
  }

  private func waitingItem(
    _ item: Case, at now: Moment, in reading: Reading
  ) throws -> WaitingItem {
    let flow = try self.flow(of: item, in: reading)
    let facts = try CaseFacts(item, flow, calendars, at: now)
    let title = self.title(item, flow)
    return WaitingItem(
      "\(item.number)", CaseTexts.waitingItem(flow.name, flow.stateName(item.state), title),
      due: facts.due)
  }

  private func holds(_ agent: Agent, _ moved: Moved) -> Bool {
    CaseParties(moved.flow, staff, moved.item).includes(agent.number, .holder, role: agent.role)
  }

  private func isOffered(_ item: Case, _ flow: Flow, to agent: Agent) -> Bool {
    let hand = CaseHand(Author(agent.number, claimed: false), role: agent.role, day: item.day)
    let rights = self.rights(flow)
    return flow.waits(in: item.state).contains { rights.admits($0, hand, item, item.values) }
  }
}
