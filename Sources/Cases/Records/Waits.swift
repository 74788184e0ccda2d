import Staff
import Store
import Vocabulary

/// Conditions for cases that wait for one agent, over all flows. The conditions of a list exclude
/// each other, so that each is answered by one index.
struct Waits {
  private let flows: [Flow]
  private let staff: Staff
  private let agent: Agent
  private let besides: Set<String>

  /// Reads the flows that have cases. A flow whose file has a fault is left out; `check` reports
  /// it.
  ///
  /// - Parameter besides: ids of flows whose cases are left out.
  init(
    _ flows: Flows, _ staff: Staff, _ agent: Agent, besides: Set<String> = [],
    in reading: Reading
  ) throws {
    let used = try reading.all(
      "SELECT DISTINCT flow FROM flow_definition ORDER BY flow", make: { try $0.text(0) })
    self.flows = used.filter { flows.ids.contains($0) && !besides.contains($0) }
      .compactMap { try? flows.flow($0) }
    self.besides = besides
    self.staff = staff
    self.agent = agent
  }

  /// Returns the conditions for open cases that the agent holds, alone or as one of a party.
  private func held() -> [CaseCondition] {
    var own = CaseCondition()
    own.add("e.holder = ? AND e.party IS NULL AND e.is_open = 1", agent.number)
    var shared = CaseCondition()
    shared.add("e.party", in: agent.partyWords)
    shared.add("e.is_open = 1")
    return [own, shared].map { condition in
      var condition = condition
      for flow in besides.sorted() { condition.add("e.flow <> ?", flow) }
      return condition
    }
  }

  /// Returns the conditions for held cases of whose deadline people are warned by a moment.
  func held(warnedBy now: Moment) -> [CaseCondition] {
    held().map { condition in
      var condition = condition
      condition.add("e.warns <= ?", now)
      return condition
    }
  }

  /// Returns the conditions for the other held cases that the agent can take on, not those that
  /// wait for somebody else.
  func held(movableAfter now: Moment) -> [CaseCondition] {
    held().map { condition in
      var condition = condition
      condition.add("e.warns > ?", now)
      for flow in flows {
        let stuck = flow.states.filter { $0.isOpen && !isMovable($0.id, flow) }.map(\.id)
        guard !stuck.isEmpty else { continue }
        let marks = Array(repeating: "?", count: stuck.count).joined(separator: ", ")
        condition.add(
          "NOT (e.flow = ? AND e.state IN (\(marks)))",
          values: [flow.id.value] + stuck.map(\.value))
      }
      return condition
    }
  }

  /// Returns true when the agent can take on a case in a state that they hold: a lead takes a
  /// lead's steps, a member of a group its group's. A field may name whoever holds it.
  func isMovable(_ state: String, _ flow: Flow) -> Bool {
    if flow.waits(in: state).isEmpty { return true }
    return flow.forward(from: state).contains { rule in
      !rule.not.contains(.holder)
        && rule.by.contains { party in
          switch party {
          case .role(let role): role == agent.role
          case .group(let name): flow[field: name] != nil || agent.groups.contains(name)
          case .field: true
          case .anyone, .writer, .holder, .took: false
          }
        }
    }
  }

  /// Returns the conditions for cases of others that wait for a step of the agent, such as
  /// approvals.
  func offered() -> [CaseCondition] {
    flows.flatMap { flow in
      // States that wait for the same parties share one condition.
      let states = flow.states.filter(\.isOpen).map { state in
        (state.id, flow.waits(in: state.id).map { Waiting(by: $0.by, not: $0.not) })
      }
      return Dictionary(grouping: states) { $0.1 }.compactMap { waiting, group in
        condition(waiting, group.map(\.0).sorted(), flow)
      }
    }
  }

  private struct Waiting: Hashable {
    let by: [Party]
    let not: [Party]
  }

  /// Returns nil when the agent can be none of the parties.
  private func condition(
    _ waiting: [Waiting], _ states: [String], _ flow: Flow
  ) -> CaseCondition? {
    let parts = waiting.compactMap { part($0, flow) }
    guard !parts.isEmpty else { return nil }
    var condition = CaseCondition()
    condition.add("e.flow = ?", flow.id)
    condition.add("e.state", in: states)
    condition.add("(e.holder <> ? OR e.party IS NOT NULL)", agent.number)
    let words = agent.partyWords
    let marks = Array(repeating: "?", count: words.count).joined(separator: ", ")
    condition.add("(e.party IS NULL OR e.party NOT IN (\(marks)))", values: words.map(\.value))
    // A case that is addressed to one agent waits for that one.
    condition.add("(e.recipient IS NULL OR e.recipient = ?)", agent.number)
    condition.add(
      "(" + parts.map(\.sql).joined(separator: " OR ") + ")", values: parts.flatMap(\.values))
    return condition
  }

  private func part(_ waiting: Waiting, _ flow: Flow) -> (sql: String, values: [Value])? {
    let by = (waiting.by.isEmpty ? [.anyone] : waiting.by)
      .compactMap { $0.condition(agent, flow, staff) }
    guard !by.isEmpty else { return nil }
    var sql = ["(" + by.map(\.sql).joined(separator: " OR ") + ")"]
    var values = by.flatMap(\.values)
    for party in waiting.not where party != .holder {
      guard let excluded = party.condition(agent, flow, staff) else { continue }
      sql.append("NOT (\(excluded.sql))")
      values += excluded.values
    }
    return ("(" + sql.joined(separator: " AND ") + ")", values)
  }
}
