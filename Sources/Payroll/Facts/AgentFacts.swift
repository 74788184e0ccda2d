import Appraisals
import Staff
import Vocabulary

/// Everything that a month's payroll knows about one agent. Score and wage are functions of these
/// facts, the month's policies and what earlier months left (`Brought`), and of nothing else.
public struct AgentFacts: Hashable, Codable, Sendable {
  public let agent: AgentNumber
  public let name: String
  /// The days of the month on which the agent was employed, cut where the grade changes.
  public let days: [GradedDays]
  public var orders: OrderFacts
  public var attendance: AttendanceFacts
  /// Sorted by day, then in the order recorded.
  public var records: [Record]

  public init(
    agent: AgentNumber, name: String, days: [GradedDays], orders: OrderFacts = OrderFacts(),
    attendance: AttendanceFacts = AttendanceFacts(), records: [Record] = []
  ) {
    self.agent = agent
    self.name = name
    self.days = days
    self.orders = orders
    self.attendance = attendance
    self.records = records
  }

  /// The grade on the last day employed; nil while the agent has none.
  public var grade: Grade? { days.last?.grade }
}
