import Cases
import Staff
import Vocabulary

/// The entries that concern an agent on a day (HANDBOOK/shifts.md, Sign-in screen).
extension BookRecords {
  /// Returns answers to the agent's issues that the agent has not closed yet, oldest first.
  public func messages(for agent: AgentNumber) throws -> [Case] {
    try entries(CaseQuery(.issue, [.answered], holder: agent))
      .sorted { ($0.last("answer")?.id ?? "") < ($1.last("answer")?.id ?? "") }
  }

  /// Returns visits and calls back that are due, the earliest first.
  public func followUpsDue(for agent: AgentNumber, on day: Day) throws -> [Case] {
    var query = due(CaseQuery(.followup, [.open], holder: agent), on: day)
    query.flows.append(Book.call.rawValue)
    return try entries(query).sorted {
      ($0.dueDay ?? day, $0.number) < ($1.dueDay ?? day, $1.number)
    }
  }

  /// Returns issues whose answer is due: those the agent wrote, and for a lead those that wait for
  /// one.
  public func answersDue(for agent: Agent, on day: Day) throws -> [Case] {
    try entries(due(CaseQuery(.issue, [.open]), on: day)).filter { issue in
      try issue.holder == agent.number || isForLeads(issue, agent)
    }.sorted { ($0.dueDay ?? day, $0.number) < ($1.dueDay ?? day, $1.number) }
  }

  /// Returns true when answering an issue takes the agent's role rather than anybody.
  private func isForLeads(_ issue: Case, _ agent: Agent) throws -> Bool {
    let flow = try cases.flow(of: issue)
    let rule = try flow[step: "answer"]?.rules.first { rule in
      try rule.from.contains(issue.state)
        && rule.when.map { try $0.holds(issue.values, in: flow) } ?? true
    }
    return rule?.by.contains(.role(agent.role)) == true
  }

  private func due(_ query: CaseQuery, on day: Day) -> CaseQuery {
    var query = query
    query.dueBefore = zone.moment(day + 1)
    return query
  }

  /// Returns goods below the threshold, the fewest pieces first. A count by a check takes
  /// precedence over the report.
  public func lowStock() throws -> [Case] {
    let threshold = try flow(.stock).number("threshold")
    // An entry's pieces are the fold of its steps, so they are worked out once.
    return try entries(CaseQuery(.stock, EntryState.unfinished))
      .map { (pieces: $0.pieces, entry: $0) }.filter { $0.pieces < threshold }
      .sorted { ($0.pieces, $0.entry.number) < ($1.pieces, $1.entry.number) }.map(\.entry)
  }

  /// Returns the agent's plan of a day: the items planned for it, and those carried over to it from
  /// earlier days because they were not done (HANDBOOK/systems.md, S19).
  public func plan(of agent: AgentNumber, on day: Day) throws -> [PlanItem] {
    var own = CaseQuery(.plan, [.open, .done, .dropped], holder: agent)
    own.days = day...day
    // Items still open, and those closed on the day or later: looking back, they were open then.
    let open = CaseQuery(.plan, [.open], holder: agent)
    var closed = CaseQuery(.plan, [.done, .dropped], holder: agent)
    closed.stepped = day...Day(number: day.number + 36_500)
    var items = try (entries(open) + entries(closed)).filter {
      $0.day < day && ($0.isUnfinished || ($0.closing?.day ?? day) >= day)
    }
    items += try entries(own)
    return try items.map { try PlanItem(entry: $0, on: day) }
      .sorted { ($0.entry.day, $0.entry.number) < ($1.entry.day, $1.entry.number) }
  }

  /// Returns the open part of a plan, for a day that has not passed.
  public func openPlan(of agent: AgentNumber, on day: Day) throws -> [PlanItem] {
    var open = CaseQuery(.plan, [.open], holder: agent)
    open.days = .until(day)
    return try entries(open).map { try PlanItem(entry: $0, on: day) }
      .sorted { ($0.entry.day, $0.entry.number) < ($1.entry.day, $1.entry.number) }
  }
}

/// An item on the plan of a day.
public struct PlanItem: Hashable, Sendable {
  public let entry: Case
  /// The number of days for which it has been carried over; 0 when it was planned for this day.
  public let carriedDays: Int
  /// The state at the end of the day: done, dropped, or still open.
  public let state: EntryState

  /// - Throws: `Refusal` of kind `.store` when the entry's state is no word of a plan.
  init(entry: Case, on day: Day) throws {
    guard let now = EntryState(rawValue: entry.state) else {
      throw Refusal(.store, Texts.unknownState(entry.number, entry.state), fix: .changedOutside)
    }
    self.entry = entry
    carriedDays = max(0, day.number - entry.day.number)
    let closed = (entry.closing?.day ?? day) <= day
    state = closed ? now : .open
  }

  /// The days for which it was carried over, in words; nil when it was planned for this day.
  public var age: Text? { carriedDays > 0 ? Texts.carriedOver(carriedDays) : nil }
}
