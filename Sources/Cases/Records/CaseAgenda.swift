import Staff
import Store
import Vocabulary

/// What waits in cases, without the flows whose cases stand in lists of a room.
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

/// Cases that wait for an agent: near their deadline or over, waiting for an approval, held.
extension CaseRecords: AgendaSource {
  public func waiting(for agent: Agent, at now: Moment) throws -> [WaitingList] {
    try waiting(for: agent, at: now, besides: [])
  }

  func waiting(
    for agent: Agent, at now: Moment, besides others: Set<String>
  ) throws -> [WaitingList] {
    try store.read { reading in
      let held = try Waits(flows, agent).held(staff)
      var offered = try Waits(flows, agent).offered(staff)
      offered?.leave(out: others)
      var near = held.all
      near.leave(out: others)
      near.add("e.warns <= ?", now)
      var far = held.moving
      far.leave(out: others)
      far.add("e.warns > ?", now)
      return [
        try list(.due, near, at: now, in: reading) { moved in
          !others.contains(moved.flow.id) && moved.facts.warns.map { $0 <= now } == true
            && holds(agent, moved)
        },
        try list(.offered, offered, at: now, in: reading) { moved in
          !others.contains(moved.flow.id) && !holds(agent, moved)
            && isOffered(moved.item, moved.flow, to: agent, at: now)
        },
        try list(.held, far, at: now, in: reading) { moved in
          !others.contains(moved.flow.id) && moved.facts.warns.map { $0 <= now } != true
            && holds(agent, moved)
            && held.states[moved.flow.id]?.contains(moved.facts.state) == true
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

    var command: String {
      switch self {
      case .due: "case list --mine --overdue"
      case .offered: "case list --waiting"
      case .held: "case list --mine"
      }
    }
  }

  private func list(
    _ kind: WaitingKind, _ condition: CaseCondition?, at now: Moment, in reading: Reading,
    fits: (Moved) throws -> Bool
  ) throws -> WaitingList {
    let (items, total) = try page(condition, WaitingList.shown, at: now, in: reading, fits: fits)
    return WaitingList(
      kind.rawValue, kind.title, total: total,
      items: try items.map { try waitingItem($0, at: now, in: reading) }, command: kind.command)
  }

  /// Cases that wait for a step of an agent without being theirs, such as approvals.
  public func offered(to agent: Agent, limit: Int, at now: Moment) throws -> [Case] {
    try store.read { reading in
      try page(Waits(flows, agent).offered(staff), limit, at: now, in: reading) { moved in
        !holds(agent, moved) && isOffered(moved.item, moved.flow, to: agent, at: now)
      }.items
    }
  }

  /// An agent's cases near their deadline or over.
  public func warned(of agent: Agent, limit: Int, at now: Moment) throws -> [Case] {
    try store.read { reading in
      var near = try Waits(flows, agent).held(staff).all
      near.add("e.warns <= ?", now)
      return try page(near, limit, at: now, in: reading) { moved in
        moved.facts.warns.map { $0 <= now } == true && holds(agent, moved)
      }.items
    }
  }

  /// Whether people may be reminded of a case now: not in hours that all its running clocks leave
  /// out.
  public func mayRemind(_ item: Case, _ flow: Flow, at now: Moment) -> Bool {
    let readings = (try? clocks(item, at: now, in: flow)) ?? []
    let running = readings.filter { $0.stopped == nil && $0.due != nil }
    return running.isEmpty || running.contains(where: \.mayRemind)
  }

  private func page(
    _ condition: CaseCondition?, _ limit: Int, at now: Moment, in reading: Reading,
    fits: (Moved) throws -> Bool
  ) throws -> (items: [Case], total: Int) {
    var keys: [CaseRow] = []
    var total = 0
    if var condition {
      condition.add("e.is_open = 1 AND e.expires >= ?", now)
      total =
        try reading.all(
          "SELECT count(*) FROM case_entry e WHERE \(condition.sql)", values: condition.values,
          make: { $0.integer(0) }
        ).first ?? 0
      keys = try reading.all(
        """
        SELECT e.flow, e.number, e.urgent, e.due FROM case_entry e WHERE \(condition.sql)
        ORDER BY e.urgent DESC, e.due, e.number LIMIT $\(condition.values.count + 1)
        """, values: condition.values + [limit.value]
      ) { CaseRow(CaseKey($0.text(0), $0.integer(1)), isUrgent: $0.flag(2), due: $0.integer(3)) }
    }
    let moved = try self.moved(CaseCondition(), at: now, in: reading)
      .filter { try $0.facts.isOpen && fits($0) }
    let rows = (keys + moved.map(\.row)).sorted(.waiting).prefix(limit)
    let worked = Dictionary(moved.map { ($0.row.key, $0.item) }) { first, _ in first }
    let read = try CaseReader(reading: reading).items(rows.map(\.key))
    return (read.map { worked[CaseKey($0.flow, $0.number)] ?? $0 }, total + moved.count)
  }

  private func waitingItem(
    _ item: Case, at now: Moment, in reading: Reading
  ) throws -> WaitingItem {
    let flow = try self.flow(of: item, in: reading)
    let facts = try CaseFacts(item, flow, calendars, at: now)
    let title = flow.title(item, zone: zone)
    return WaitingItem(
      "\(item.number)", CaseTexts.waitingItem(flow.name, flow.stateName(item.state), title),
      due: facts.due)
  }

  private func holds(_ agent: Agent, _ moved: Moved) -> Bool {
    CaseParties(moved.flow, staff, moved.item).includes(agent.number, .holder, role: agent.role)
  }

  private func isOffered(_ item: Case, _ flow: Flow, to agent: Agent, at now: Moment) -> Bool {
    let hand = CaseHand(Author(agent.number, claimed: false), role: agent.role, day: item.day)
    let rights = self.rights(flow)
    return flow.waits(in: item.state).contains { rights.admits($0, hand, item, item.values) }
  }
}
