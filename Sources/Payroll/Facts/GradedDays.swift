import Staff
import Vocabulary

/// Consecutive employed days with one grade; nil before the first grade, which earns nothing.
public struct GradedDays: Hashable, Codable, Sendable {
  public let from: Day
  public let to: Day
  public let grade: Grade?

  public init(from: Day, to: Day, grade: Grade?) {
    self.from = from
    self.to = to
    self.grade = grade
  }

  var count: Int { to.number - from.number + 1 }

  /// Returns an agent's employed days of a month, cut where the grade changes.
  static func spans(of agent: Agent, in month: Month) -> [GradedDays] {
    guard let employment = agent.employment(in: month) else { return [] }
    var starts = agent.grades.map(\.from).filter { employment.contains($0) }
    if starts.first != employment.lowerBound { starts.insert(employment.lowerBound, at: 0) }
    let ends = starts.dropFirst().map { $0 - 1 } + [employment.upperBound]
    return zip(starts, ends).map { GradedDays(from: $0, to: $1, grade: agent.grade(on: $0)) }
  }
}
