import Cases
import Vocabulary

/// The week's issues, collected by route for those to whom they were routed
/// (HANDBOOK/systems.md, S6).
public struct IssueCollection: Hashable, Sendable {
  public struct Route: Hashable, Sendable {
    public let id: String
    public let name: Text
    /// The issues written in the week, answered in it, or still open, by number.
    public let issues: [Case]
  }

  public let week: Week
  /// The routes in the order of the definition, without those that have no issue.
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
