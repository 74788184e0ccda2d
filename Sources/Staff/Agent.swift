import Vocabulary

/// A person of the desk, as `Shifts/agents.yaml` states (CONTRACT.md, Desk folder files).
public struct Agent: Hashable, Codable, Sendable {
  public let number: AgentNumber
  public let name: String
  public let role: Role
  public let joined: Day
  /// The last day of employment; nil while it goes on.
  public let left: Day?
  /// The operating system's user that is this person.
  public let login: String?
  /// By day; empty for people who are not on the payroll.
  public let grades: [GradeStep]
  /// Groups such as `sales`, which flows name. A closed month does not freeze them.
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

  /// Employed on that day, first and last day included.
  public func isEmployed(on day: Day) -> Bool { joined <= day && day <= left ?? day }

  /// The grade that holds on a day; nil before the first one.
  public func grade(on day: Day) -> Grade? { grades.last { $0.from <= day }?.grade }

  /// The days of a month on which this person is employed; nil when there is none.
  public func employment(in month: Month) -> ClosedRange<Day>? {
    let first = max(joined, month.first)
    let last = min(left ?? month.last, month.last)
    return first <= last ? first...last : nil
  }

  /// True when a month's payroll includes this person: employed on a day of it, with a wage grade
  /// on the last of those days (HANDBOOK/kpi.md, Decisions; days before the first grade earn
  /// nothing).
  public func isPaid(in month: Month) -> Bool {
    employment(in: month).map { grade(on: $0.upperBound) != nil } ?? false
  }
}
