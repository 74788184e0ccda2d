import Staff
import Vocabulary

/// The comparison of two payrolls, two months or two drafts of one: the changes of each agent, with
/// the reasons that both statements give for a figure that differs.
public struct PayrollComparison: Hashable, Codable, Sendable {
  public let before: Month
  public let after: Month
  /// The agents on both payrolls whose figures differ, by number.
  public let agents: [AgentChanges]
  /// The agents who are only on the later one, and only on the earlier one.
  public let joined: [AgentNumber]
  public let left: [AgentNumber]

  public struct AgentChanges: Hashable, Codable, Sendable {
    public let agent: AgentNumber
    public let name: String
    /// In the order of the statement, the wage last.
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

    /// The signed difference, such as `+50.00` or `-5`; nil where either side is not a number.
    var difference: String? {
      guard let old = Points(before), let new = Points(after) else { return nil }
      let isMoney = PayrollComparison.moneyKeys.contains(key)
      let hundredths = (new - old).hundredths
      let text = isMoney ? Money(fen: hundredths).description : (new - old).description
      return (hundredths > 0 ? "+" : "") + text
    }

    /// Returns a value in words where it has any, such as a grade's name.
    func said(_ value: String, _ language: Language) -> String {
      key == "grade" ? Grade(rawValue: value)?.name(language) ?? value : value
    }

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

  private init(_ whole: PayrollComparison, agents: [AgentChanges]) {
    (before, after, joined, left) = (whole.before, whole.after, whole.joined, whole.left)
    self.agents = agents
  }

  /// The changes of points, without any money, as leads see them.
  public var pointsAlone: PayrollComparison {
    let agents = agents.map { agent in
      AgentChanges(
        agent: agent.agent, name: agent.name,
        changes: agent.changes.filter { !Self.moneyKeys.contains($0.key) })
    }
    return PayrollComparison(self, agents: agents.filter { !$0.changes.isEmpty })
  }

  static let moneyKeys: Set = [
    "grade", "base", "bonus", "commission", "allowance", "rewards", "fines", "adjustments",
    "carried_in", "carried_out", "wage",
  ]

  /// A figure of a statement: its key, value and reasons.
  private typealias Figure = (key: String, value: String, because: [String])

  private static func changes(
    _ before: PayrollDocument.AgentStatement, _ after: PayrollDocument.AgentStatement
  ) -> [Change] {
    let (old, new) = (figures(before), figures(after))
    let known = Dictionary(old.map { ($0.key, $0) }) { first, _ in first }
    let added = Set(new.map(\.key))
    // An item that only the earlier policy had is a change too.
    let gone = old.filter { !added.contains($0.key) }.map { change($0.key, $0, nil) }
    return gone
      + new.filter { known[$0.key]?.value != $0.value }.map { change($0.key, known[$0.key], $0) }
  }

  /// Returns the change of a figure. Reasons that both sides give explain no difference and are
  /// left out.
  private static func change(_ key: String, _ old: Figure?, _ new: Figure?) -> Change {
    func only(_ mine: Figure?, _ other: Figure?) -> String? {
      let lines = mine?.because.filter { other?.because.contains($0) != true } ?? []
      return lines.isEmpty ? nil : lines.joined(separator: "; ")
    }
    return Change(
      key: key, before: old?.value ?? "", after: new?.value ?? "", becauseBefore: only(old, new),
      becauseAfter: only(new, old))
  }

  private static func figures(_ agent: PayrollDocument.AgentStatement) -> [Figure] {
    func events(_ key: String, _ events: [PayrollDocument.Event]) -> Figure {
      (
        key, events.map(\.points).sum().description,
        events.map { "\($0.date) \($0.points) \($0.because)" }
      )
    }
    func amount(_ key: String, _ amount: Money, _ because: [String] = []) -> Figure {
      (key, amount.description, because)
    }
    let items: [Figure] = agent.items.map { ($0.key, $0.points.description, [$0.because]) }
    let scored: [Figure] = [
      events("deductions", agent.deductions), events("additions", agent.additions),
      ("score", agent.score.description, []), ("level", agent.level ?? "", []),
      ("grade", agent.grade.rawValue, []),
    ]
    let amounts: [Figure] = [
      amount("base", agent.base), amount("bonus", agent.bonus),
      amount("commission", agent.commission), amount("allowance", agent.allowance),
      amount("rewards", agent.rewards),
      amount(
        "fines", agent.fines.map(\.amount).sum(),
        agent.fines.map { "\($0.date) \($0.amount) \($0.because)" }),
      amount(
        "adjustments", agent.adjustments.map(\.amount).sum(),
        agent.adjustments.map { "\($0.month) \($0.amount) \($0.because)" }),
      amount("carried_in", agent.carriedIn), amount("carried_out", agent.carriedOut),
      amount("wage", agent.wage),
    ]
    return items + scored + amounts
  }

  /// Returns the comparison as text: one line for each figure, under the agent's name.
  public func lines(_ language: Language) -> [String] {
    var lines: [String] = []
    for agent in agents {
      lines.append(Texts.agentLine(agent.agent, agent.name)(language))
      for change in agent.changes {
        let name = Texts.figureName(change.key)(language)
        let more = change.difference.map { " (\($0))" } ?? ""
        let (before, after) = (
          change.said(change.before, language), change.said(change.after, language)
        )
        lines.append("  \(name) \(before) → \(after)\(more)")
        if let because = change.becauseBefore { lines.append("    - \(because)") }
        if let because = change.becauseAfter { lines.append("    + \(because)") }
      }
    }
    if !joined.isEmpty { lines.append(Texts.onlyIn(after, joined)(language)) }
    if !left.isEmpty { lines.append(Texts.onlyIn(before, left)(language)) }
    return lines.isEmpty ? [Texts.noChanges(language)] : lines
  }
}
