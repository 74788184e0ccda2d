import Staff
import Store
import Vocabulary

/// Conditions for what waits for one agent, over all flows.
struct Waits {
  let flows: [Flow]
  let agent: Agent

  init(_ flows: Flows, _ agent: Agent) throws {
    self.flows = flows.ids.compactMap { try? flows.flow($0) }
    self.agent = agent
  }

  struct Held {
    /// Every open case that the agent holds.
    let all: CaseCondition
    /// Those whose holder can take them on.
    let moving: CaseCondition
    let states: [String: Set<String>]
  }

  func held(_ staff: Staff) throws -> Held {
    var all = CaseCondition()
    if let first = flows.first, let mine = Party.holder.condition(agent, first, staff) {
      all.add(mine.sql, values: mine.values)
    } else {
      all.add("1 = 0")
    }
    var moving = all
    var states: [String: Set<String>] = [:]
    // Words that wait for others are few; states of the holder's own are the rule.
    for flow in flows {
      let own = flow.states.filter {
        $0.isOpen && (flow.waits(in: $0.id).isEmpty || isOwnRole(flow, $0.id))
      }
      states[flow.id] = Set(own.map(\.id))
      let others = flow.states.filter { $0.isOpen }.map(\.id).filter {
        !states[flow.id, default: []].contains($0)
      }
      guard !others.isEmpty else { continue }
      let marks = Array(repeating: "?", count: others.count).joined(separator: ", ")
      moving.add(
        "NOT (e.flow = ? AND e.state IN (\(marks)))",
        values: [flow.id.value] + others.map(\.value))
    }
    return Held(all: all, moving: moving, states: states)
  }

  /// A lead who holds a case takes a lead's steps.
  private func isOwnRole(_ flow: Flow, _ state: String) -> Bool {
    flow.forward(from: state).contains { rule in
      !rule.not.contains(.holder) && rule.by.contains(.role(agent.role))
    }
  }

  /// Nil where nothing can wait for the agent.
  func offered(_ staff: Staff) throws -> CaseCondition? {
    var parts: [String] = []
    var values: [Value] = []
    for flow in flows {
      for state in flow.states where state.isOpen {
        for rule in flow.waits(in: state.id) {
          guard let part = part(rule, state.id, flow, staff) else { continue }
          parts.append(part.sql)
          values += part.values
        }
      }
    }
    guard !parts.isEmpty else { return nil }
    var condition = CaseCondition()
    condition.add("(" + parts.joined(separator: " OR ") + ")", values: values)
    return condition
  }

  private func part(
    _ rule: StepRule, _ state: String, _ flow: Flow, _ staff: Staff
  ) -> (sql: String, values: [Value])? {
    let by = (rule.by.isEmpty ? [.anyone] : rule.by)
      .compactMap { $0.condition(agent, flow, staff) }
    guard !by.isEmpty else { return nil }
    var sql = ["e.flow = ?", "e.state = ?"]
    var values = [flow.id.value, state.value]
    addNotHeld(&sql, &values)
    // What is addressed to one agent waits for that one.
    sql.append("(e.recipient IS NULL OR e.recipient = ?)")
    values.append(agent.number.value)
    sql.append("(" + by.map(\.sql).joined(separator: " OR ") + ")")
    values += by.flatMap(\.values)
    for party in rule.not where party != .holder {
      guard let excluded = party.condition(agent, flow, staff) else { continue }
      sql.append("NOT (\(excluded.sql))")
      values += excluded.values
    }
    return ("(" + sql.joined(separator: " AND ") + ")", values)
  }

  /// Leaves out what the agent holds, alone or as one of a party.
  private func addNotHeld(_ sql: inout [String], _ values: inout [Value]) {
    let words = agent.partyWords
    let marks = Array(repeating: "?", count: words.count).joined(separator: ", ")
    sql.append("(e.holder <> ? OR e.party IS NOT NULL)")
    sql.append("(e.party IS NULL OR e.party NOT IN (\(marks)))")
    values += [agent.number.value] + words.map(\.value)
  }
}
