import Staff
import Vocabulary

/// What concerns an agent on a day (HANDBOOK/shifts.md, Sign-in screen).
extension BookRecords {
  /// Answers to the agent's issues that the agent has not closed yet, the oldest first.
  public func messages(for agent: AgentNumber) throws -> [Entry] {
    try entries(EntryQuery(.issue, states: [.answered], holder: agent))
      .sorted { ($0.last(.answered)?.id ?? "") < ($1.last(.answered)?.id ?? "") }
  }

  /// Visits and calls back that are due, the earliest first.
  public func followUpsDue(for agent: AgentNumber, on day: Day) throws -> [Entry] {
    var query = EntryQuery(states: [.open], holder: agent)
    query.dueBy = day
    return try [BookID.followup, .call].flatMap { book in
      query.book = book.rawValue
      return try entries(query)
    }.sorted { ($0.due ?? day, $0.number) < ($1.due ?? day, $1.number) }
  }

  /// Issues whose answer is due: those the agent wrote, and for a lead those routed to one.
  public func answersDue(for agent: Agent, on day: Day) throws -> [Entry] {
    let book = try shelf.book(.issue)
    var query = EntryQuery(.issue, states: [.open])
    query.dueBy = day
    return try entries(query).filter { issue in
      issue.holder == agent.number || agent.role.leads && BookRights(book).needsLead(issue)
    }.sorted { ($0.due ?? day, $0.number) < ($1.due ?? day, $1.number) }
  }

  /// Goods below the threshold, the fewest pieces first; what a check counted goes before what was
  /// reported.
  public func lowStock() throws -> [Entry] {
    try entries(EntryQuery(.stock, states: Entry.State.unfinished))
      .filter { $0.pieces < shelf.stockThreshold }
      .sorted { ($0.pieces, $0.number) < ($1.pieces, $1.number) }
  }

  /// The agent's plan of a day: what was planned for it, and what is carried over to it from
  /// earlier days because it was not done (HANDBOOK/systems.md, S19).
  public func plan(of agent: AgentNumber, on day: Day) throws -> [PlanItem] {
    var own = EntryQuery(.plan, holder: agent)
    own.days = day...day
    // Those still open, and those that were closed on the day or later: looking back, they were
    // open then.
    let open = EntryQuery(.plan, states: [.open], holder: agent)
    var closed = EntryQuery(.plan, states: [.done, .dropped], holder: agent)
    closed.steps = day...Day(number: day.number + 36_500)
    var items = try (entries(open) + entries(closed)).filter {
      $0.day < day && ($0.isUnfinished || ($0.closing?.day ?? day) >= day)
    }
    items += try entries(own).filter { $0.state != .withdrawn }
    return items.map { PlanItem(entry: $0, on: day) }
      .sorted { ($0.entry.day, $0.entry.number) < ($1.entry.day, $1.entry.number) }
  }
}

extension Entry {
  /// What is known of an entry of the stock watch: counted, else reported.
  public var pieces: Int { (values["counted"] ?? values["pieces"]).flatMap { Int($0) } ?? 0 }
}

/// An item on the plan of a day.
public struct PlanItem: Hashable, Sendable {
  public let entry: Entry
  /// For how many days it has been carried over; 0 when it was planned for this day.
  public let carriedDays: Int
  /// As it was at the end of the day: done, dropped, or still open.
  public let state: Entry.State

  init(entry: Entry, on day: Day) {
    self.entry = entry
    carriedDays = max(0, day.number - entry.day.number)
    let closed = (entry.closing?.day ?? day) <= day
    state = closed ? entry.state : .open
  }
}
