import Vocabulary

/// A wage grade (HANDBOOK/kpi.md, Wage).
public enum Grade: String, Codable, CaseIterable, Sendable {
  case ordinary
  case senior
  case leader

  public var name: Text {
    switch self {
    case .ordinary: Texts.ordinary
    case .senior: Texts.senior
    case .leader: Texts.leader
    }
  }
}

/// A grade and the day from which it holds.
public struct GradeStep: Hashable, Codable, Sendable {
  public let from: Day
  public let grade: Grade

  public init(from: Day, grade: Grade) {
    self.from = from
    self.grade = grade
  }
}
