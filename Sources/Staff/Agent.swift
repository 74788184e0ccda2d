import Vocabulary

/// A person of the desk, as `Shifts/agents.yaml` states (CONTRACT.md, Desk folder files).
public struct Agent: Hashable, Codable, Sendable {
  public let number: AgentNumber
  public let name: String
  public let role: Role
  public let joined: Day
  /// The last day of employment; nil while it goes on.
  public let left: Day?
  /// The person's login name in the operating system; nil when there is none.
  public let login: String?
  /// Sorted by day; empty for people who are not on the payroll.
  public let grades: [GradeStep]
  /// Groups such as `sales`, which flows refer to. They are not frozen with a closed month.
  public private(set) var groups: [String] = []

  private enum CodingKeys: CodingKey { case number, name, role, joined, left, login, grades }

  public init(
    number: AgentNumber, name: String, role: Role, joined: Day, left: Day? = nil,
    login: String? = nil, grades: [GradeStep] = [], groups: [String] = []
  ) {
    self.number = number
    self.name = name
    self.role = role
    self.joined = joined
    self.left = left
    self.login = login
    self.grades = grades.sorted { $0.from < $1.from }
    self.groups = groups
  }

  /// Returns whether the person is employed on a day, with the first and last day included.
  public func isEmployed(on day: Day) -> Bool { joined <= day && day <= left ?? day }

  /// Returns the grade that holds on a day; nil before the first one.
  public func grade(on day: Day) -> Grade? { grades.last { $0.from <= day }?.grade }

  /// Returns the days of a month on which the person is employed; nil when there are none.
  public func employment(in month: Month) -> ClosedRange<Day>? {
    let first = max(joined, month.first)
    let last = min(left ?? month.last, month.last)
    return first <= last ? first...last : nil
  }

  /// Returns whether a month's payroll includes this person, who must be employed on a day of it
  /// and have a wage grade on the last of those days (HANDBOOK/kpi.md, Decisions; days before the
  /// first grade earn nothing).
  public func isPaid(in month: Month) -> Bool {
    employment(in: month).map { grade(on: $0.upperBound) != nil } ?? false
  }
}
