import Vocabulary

/// The week's issues as they are collected for whoever they were routed to
/// (HANDBOOK/systems.md, S6).
public struct IssueCollection: Hashable, Sendable {
  public struct Route: Hashable, Sendable {
    public let id: String
    public let name: Text
    /// Written in the week, answered in it, or still open; by number.
    public let issues: [Entry]
  }

  public let week: Week
  /// In the order of the definition; those without an issue left out.
  public let routes: [Route]
}

extension BookRecords {
  public func issues(collectedIn week: Week) throws -> IssueCollection {
    var open = EntryQuery(.issue, states: [.open])
    open.until = week.days.upperBound
    var stepped = EntryQuery(.issue, states: [.answered, .done, .dropped])
    stepped.steps = week.days
    let issues = try (entries(open) + entries(stepped)).sorted { $0.number < $1.number }
    let choices = try shelf.book(.issue)["route"]?.choices ?? []
    let routes = choices.map { choice in
      IssueCollection.Route(
        id: choice.id, name: choice.name,
        issues: issues.filter { $0.values["route"] == choice.id })
    }
    return IssueCollection(week: week, routes: routes.filter { !$0.issues.isEmpty })
  }
}
