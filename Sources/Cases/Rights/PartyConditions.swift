import Staff
import Store
import Vocabulary

/// Parties as conditions on `case_entry e`, for lists: the engine finds an agent's cases by index.
extension Party {
  /// Returns the condition for cases of which an agent is the party; nil when the agent can't be.
  func condition(
    _ agent: Agent, _ flow: Flow, _ staff: Staff
  ) -> (sql: String, values: [Value])? {
    let number = agent.number
    switch self {
    case .anyone: return ("1 = 1", [])
    case .role(let role): return agent.role == role ? ("1 = 1", []) : nil
    case .writer: return ("e.owner = ?", [number.value])
    case .holder:
      let words = agent.partyWords
      let marks = Array(repeating: "?", count: words.count).joined(separator: ", ")
      return (
        "((e.holder = ? AND e.party IS NULL) OR e.party IN (\(marks)))",
        [number.value] + words.map(\.value)
      )
    case .field(let field): return (CaseQuery.hasKey, [field.value, number.description.value])
    case .took(let step):
      return (
        """
        EXISTS (SELECT 1 FROM case_step s WHERE s.flow = e.flow AND s.number = e.number
        AND s.step = ? AND s.agent = ?)
        """, [step.value, number.value]
      )
    case .group(let name):
      guard let field = flow[field: name] else {
        return agent.groups.contains(name) ? ("1 = 1", []) : nil
      }
      guard !agent.groups.isEmpty, field.kind == .choice else { return nil }
      let parts = agent.groups.map { _ in CaseQuery.hasKey }
      return (
        "(" + parts.joined(separator: " OR ") + ")",
        agent.groups.flatMap { [name.value, $0.value] }
      )
    }
  }
}

extension Agent {
  /// The words of parties (`CaseFacts.party`) to which the agent belongs.
  var partyWords: [String] { ["anyone", role.rawValue] + groups.map { "group " + $0 } }
}

extension CaseRecords {
  /// Adds conditions that leave out cases that an agent may not read.
  func addScope(of reader: Agent, _ query: CaseQuery, to condition: inout CaseCondition) {
    let ids = query.flows.isEmpty ? flows.ids : query.flows
    let closed = ids.compactMap { try? flows.flow($0) }.filter { !$0.readers.isEmpty }
    for flow in closed {
      let parts = flow.readers.compactMap { $0.condition(reader, flow, staff) }
      if parts.contains(where: { $0.sql == "1 = 1" }) { continue }
      let allowed = parts.map(\.sql) + ["e.recipient = ?"]
      condition.add(
        "(e.flow <> ? OR " + allowed.joined(separator: " OR ") + ")",
        values: [flow.id.value] + parts.flatMap(\.values) + [reader.number.value])
    }
  }
}
