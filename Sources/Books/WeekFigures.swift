import Cases
import Staff
import Vocabulary

/// The sums of a week's books, for one agent or the group (HANDBOOK/systems.md, S22).
public struct WeekFigures: Hashable, Sendable {
  public struct Issues: Hashable, Encodable, Sendable {
    public var written = 0
    public var answered = 0
    /// The number open at the end of the week, or now.
    public var open = 0
  }
  public struct Calls: Hashable, Encodable, Sendable {
    public var count = 0
    /// The number of calls longer than the aim.
    public var long = 0
  }
  public struct FollowUps: Hashable, Encodable, Sendable {
    public var done = 0
    public var moved = 0
    /// The number due by the end of the week and still open.
    public var due = 0
  }
  public struct Plan: Hashable, Encodable, Sendable {
    public var done = 0
    public var open = 0
    public var dropped = 0
  }

  public var service = ServiceFigures()
  public var issues = Issues()
  public var calls = Calls()
  public var followUps = FollowUps()
  public var plan = Plan()
  public var rewards = 0

  public init() {}
}

extension BookRecords {
  /// Returns a week's figures of one agent; of everybody when `agent` is nil.
  ///
  /// - Parameter chats: what chats say of days that nobody typed.
  public func figures(
    _ week: Week, of agent: AgentNumber?, chats: [ServiceDay] = []
  ) throws -> WeekFigures {
    var figures = WeekFigures()
    figures.service =
      try service(week.days, of: agent).sum()
      + chats.filter { agent == nil || $0.agent == agent }.sum()
    figures.issues = try issues(week, agent)
    figures.calls = try calls(week, agent)
    figures.followUps = try followUps(week, agent)
    figures.plan = try plan(week, agent)
    figures.rewards = try stepped(.reward, week, "answer").count {
      agent == nil || $0.values["agent"] == agent?.description
    }
    return figures
  }

  /// Returns entries with a standing step of a kind made in the week.
  private func stepped(
    _ book: Book, _ week: Week, _ step: String, of agent: AgentNumber? = nil
  ) throws -> [Case] {
    var query = CaseQuery(book, holder: agent)
    query.stepped = week.days
    return try entries(query).filter { entry in
      entry.standing.contains { $0.step == step && week.days.contains($0.day) }
    }
  }

  private func issues(_ week: Week, _ agent: AgentNumber?) throws -> WeekFigures.Issues {
    WeekFigures.Issues(
      written: try stepped(.issue, week, "write", of: agent).count,
      answered: try stepped(.issue, week, "answer", of: agent).count,
      open: try open(.issue, agent) { $0.days = .until(week.days.upperBound) })
  }

  private func calls(_ week: Week, _ agent: AgentNumber?) throws -> WeekFigures.Calls {
    var query = CaseQuery(.call, [.open, .done, .noted], holder: agent)
    query.days = week.days
    let calls = try entries(query)
    let minutes = try flow(.call).number("minutes")
    return WeekFigures.Calls(
      count: calls.count, long: calls.count { $0.isLongCall(minutes) })
  }

  private func followUps(_ week: Week, _ agent: AgentNumber?) throws -> WeekFigures.FollowUps {
    WeekFigures.FollowUps(
      done: try stepped(.followup, week, "done", of: agent).count,
      moved: try stepped(.followup, week, "move", of: agent).count,
      due: try open(.followup, agent) {
        $0.dueBefore = zone.moment(week.days.upperBound + 1)
      })
  }

  private func plan(_ week: Week, _ agent: AgentNumber?) throws -> WeekFigures.Plan {
    WeekFigures.Plan(
      done: try stepped(.plan, week, "done", of: agent).count,
      open: try open(.plan, agent) { $0.days = .until(week.days.upperBound) },
      dropped: try stepped(.plan, week, "drop", of: agent).count)
  }

  private func open(
    _ book: Book, _ agent: AgentNumber?, _ narrow: (inout CaseQuery) -> Void
  ) throws -> Int {
    var query = CaseQuery(book, [.open], holder: agent)
    narrow(&query)
    return try cases.count(query, at: now)
  }
}

extension ClosedRange<Day> {
  /// Returns every day up to the last, included.
  static func until(_ last: Day) -> Self { Day(number: 0)...last }
}
