import Staff
import Vocabulary

/// What a week's books come to, for one agent or the group (HANDBOOK/systems.md, S22).
public struct WeekFigures: Hashable, Sendable {
  public struct Issues: Hashable, Sendable {
    public var written = 0
    public var answered = 0
    /// Open at the end of the week, or now.
    public var open = 0
  }
  public struct Calls: Hashable, Sendable {
    public var count = 0
    /// Longer than the aim.
    public var long = 0
  }
  public struct FollowUps: Hashable, Sendable {
    public var done = 0
    public var moved = 0
    /// Due by the end of the week and open.
    public var due = 0
  }
  public struct Plan: Hashable, Sendable {
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
}

extension BookRecords {
  /// A week's figures of one agent, or with nil of everybody.
  public func figures(_ week: Week, of agent: AgentNumber?) throws -> WeekFigures {
    var figures = WeekFigures()
    figures.service = try service(week.days, of: agent).sum()
    figures.issues = try issues(week, agent)
    figures.calls = try calls(week, agent)
    figures.followUps = try followUps(week, agent)
    figures.plan = try plan(week, agent)
    figures.rewards = try stepped(.reward, week, .answered).count {
      agent == nil || $0.values["agent"] == agent?.description
    }
    return figures
  }

  /// Entries with a standing step of a kind made in the week.
  func stepped(
    _ book: BookID, _ week: Week, _ kind: EntryEvent.Kind, of agent: AgentNumber? = nil
  ) throws -> [Entry] {
    var query = EntryQuery(book, holder: agent)
    query.steps = week.days
    return try entries(query).filter { entry in
      entry.standing.contains { $0.kind == kind && week.days.contains($0.day) }
    }
  }

  private func issues(_ week: Week, _ agent: AgentNumber?) throws -> WeekFigures.Issues {
    var open = EntryQuery(.issue, states: [.open], holder: agent)
    open.until = week.days.upperBound
    return WeekFigures.Issues(
      written: try stepped(.issue, week, .written, of: agent).count,
      answered: try stepped(.issue, week, .answered, of: agent).count,
      open: try entries(open).count)
  }

  private func calls(_ week: Week, _ agent: AgentNumber?) throws -> WeekFigures.Calls {
    var query = EntryQuery(.call, holder: agent)
    query.days = week.days
    let calls = try entries(query).filter { $0.state != .withdrawn }
    return WeekFigures.Calls(
      count: calls.count, long: calls.count { $0.isLongCall(shelf.callMinutes) })
  }

  private func followUps(_ week: Week, _ agent: AgentNumber?) throws -> WeekFigures.FollowUps {
    var due = EntryQuery(.followup, states: [.open], holder: agent)
    due.dueBy = week.days.upperBound
    return WeekFigures.FollowUps(
      done: try stepped(.followup, week, .done, of: agent).count,
      moved: try stepped(.followup, week, .moved, of: agent).count,
      due: try entries(due).count)
  }

  private func plan(_ week: Week, _ agent: AgentNumber?) throws -> WeekFigures.Plan {
    var open = EntryQuery(.plan, states: [.open], holder: agent)
    open.until = week.days.upperBound
    return WeekFigures.Plan(
      done: try stepped(.plan, week, .done, of: agent).count,
      open: try entries(open).count,
      dropped: try stepped(.plan, week, .dropped, of: agent).count)
  }
}

extension Entry {
  /// How long a call took, in seconds; nil when this is none.
  public var callSeconds: Int? {
    let values = values
    guard let began = values["began"].flatMap({ Int($0) }),
      let ended = values["ended"].flatMap({ Int($0) })
    else { return nil }
    return ended - began
  }

  /// Whether a call took longer than the aim (HANDBOOK/systems.md, S20: within 5 minutes).
  public func isLongCall(_ minutes: Int) -> Bool { (callSeconds ?? 0) > minutes * 60 }
}
