import Vocabulary

/// Two payrolls side by side, two months or two drafts of one: what changed for whom, and why.
public struct PayrollComparison: Hashable, Codable, Sendable {
  public let before: Month
  public let after: Month
  /// Those on both whose figures differ, by number.
  public let agents: [AgentChanges]
  /// Those who are only on the later one, and only on the earlier one.
  public let joined: [AgentNumber]
  public let left: [AgentNumber]

  public struct AgentChanges: Hashable, Codable, Sendable {
    public let agent: AgentNumber
    public let name: String
    /// In the order of the statement; the wage is the last.
    public let changes: [Change]
  }

  /// A figure that differs, with the reasons that the two statements give.
  public struct Change: Hashable, Codable, Sendable {
    /// The key of the figure in the document.
    public let key: String
    public let before: String
    public let after: String
    public let becauseBefore: String?
    public let becauseAfter: String?

    enum CodingKeys: String, CodingKey {
      case key, before, after
      case becauseBefore = "because_before"
      case becauseAfter = "because_after"
    }
  }

  public init(_ before: PayrollDocument, _ after: PayrollDocument) {
    self.before = before.month
    self.after = after.month
    let old = Dictionary(before.agents.map { ($0.agent, $0) }) { first, _ in first }
    let new = Set(after.agents.map(\.agent))
    agents = after.agents.compactMap { statement in
      guard let earlier = old[statement.agent] else { return nil }
      let changes = Self.changes(earlier, statement)
      return changes.isEmpty
        ? nil : AgentChanges(agent: statement.agent, name: statement.name, changes: changes)
    }
    joined = after.agents.map(\.agent).filter { old[$0] == nil }
    left = before.agents.map(\.agent).filter { !new.contains($0) }
  }

  /// A figure of a statement: its key, its value, its reasons.
  private typealias Figure = (key: String, value: String, because: String?)

  private static func changes(
    _ before: PayrollDocument.AgentStatement, _ after: PayrollDocument.AgentStatement
  ) -> [Change] {
    let (old, new) = (figures(before), figures(after))
    let known = Dictionary(old.map { ($0.key, $0) }) { first, _ in first }
    let added = Set(new.map(\.key))
    // An item that only the earlier policy had is a change too.
    let gone = old.filter { !added.contains($0.key) }.map {
      Change(
        key: $0.key, before: $0.value, after: "", becauseBefore: $0.because, becauseAfter: nil)
    }
    return gone
      + new.compactMap { figure in
        let earlier = known[figure.key]
        guard earlier?.value != figure.value else { return nil }
        return Change(
          key: figure.key, before: earlier?.value ?? "", after: figure.value,
          becauseBefore: earlier?.because, becauseAfter: figure.because)
      }
  }

  private static func figures(_ agent: PayrollDocument.AgentStatement) -> [Figure] {
    func events(_ key: String, _ events: [PayrollDocument.Event]) -> Figure {
      (
        key, events.map(\.points).sum().description,
        list(events.map { "\($0.date) \($0.points) \($0.because)" })
      )
    }
    let items: [Figure] = agent.items.map { ($0.key, $0.points.description, $0.because) }
    let scored: [Figure] = [
      events("deductions", agent.deductions), events("additions", agent.additions),
      ("score", agent.score.description, nil), ("level", agent.level ?? "", nil),
      ("grade", agent.grade.rawValue, nil),
    ]
    let amounts: [Figure] = [
      ("base", agent.base.description, nil), ("bonus", agent.bonus.description, nil),
      ("commission", agent.commission.description, nil),
      ("allowance", agent.allowance.description, nil),
      ("rewards", agent.rewards.description, nil),
      (
        "fines", agent.fines.map(\.amount).sum().description,
        list(agent.fines.map { "\($0.date) \($0.amount) \($0.because)" })
      ),
      (
        "adjustments", agent.adjustments.map(\.amount).sum().description,
        list(agent.adjustments.map { "\($0.month) \($0.amount) \($0.because)" })
      ),
      ("carried_in", agent.carriedIn.description, nil),
      ("carried_out", agent.carriedOut.description, nil), ("wage", agent.wage.description, nil),
    ]
    return items + scored + amounts
  }

  private static func list(_ lines: [String]) -> String? {
    lines.isEmpty ? nil : lines.joined(separator: "; ")
  }

  /// One line a figure, under the agent's name.
  public func lines(_ language: Language) -> [String] {
    var lines: [String] = []
    for agent in agents {
      lines.append(Texts.agentLine(agent.agent, agent.name)(language))
      for change in agent.changes {
        let name = Texts.figureName(change.key)(language)
        lines.append("  \(name) \(change.before) → \(change.after)")
        if let because = change.becauseBefore { lines.append("    - \(because)") }
        if let because = change.becauseAfter { lines.append("    + \(because)") }
      }
    }
    if !joined.isEmpty { lines.append(Texts.onlyIn(after, joined)(language)) }
    if !left.isEmpty { lines.append(Texts.onlyIn(before, left)(language)) }
    return lines.isEmpty ? [Texts.noChanges(language)] : lines
  }
}
