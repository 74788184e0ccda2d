import Cases
import Vocabulary

/// The week's issues as they are collected for whoever they were routed to
/// (HANDBOOK/systems.md, S6).
public struct IssueCollection: Hashable, Sendable {
  public struct Route: Hashable, Sendable {
    public let id: String
    public let name: Text
    /// Written in the week, answered in it, or still open; by number.
    public let issues: [Case]
  }

  public let week: Week
  /// In the order of the definition; those without an issue left out.
  public let routes: [Route]
}

extension BookRecords {
  public func issues(collectedIn week: Week) throws -> IssueCollection {
    var open = CaseQuery(.issue, [.open])
    open.days = .until(week.days.upperBound)
    var stepped = CaseQuery(.issue, [.answered, .done, .dropped])
    stepped.stepped = week.days
    let issues = try (entries(open) + entries(stepped)).sorted { $0.number < $1.number }
    let choices = try flow(.issue)[field: "route"]?.choices ?? []
    let routes = choices.map { choice in
      IssueCollection.Route(
        id: choice.id, name: choice.name,
        issues: issues.filter { $0.values["route"] == choice.id })
    }
    return IssueCollection(week: week, routes: routes.filter { !$0.issues.isEmpty })
  }
}
