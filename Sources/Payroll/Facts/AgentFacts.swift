import Appraisals
import Staff
import Vocabulary

/// All that a month's payroll knows about one agent. A score and a wage are functions of this, of
/// the month's policies and of what earlier months left (`Brought`), and of nothing else.
public struct AgentFacts: Hashable, Codable, Sendable {
  public let agent: AgentNumber
  public let name: String
  /// The days of the month on which the agent was employed, cut where the grade changes.
  public let days: [GradedDays]
  public var orders: OrderFacts
  public var attendance: AttendanceFacts
  /// By day, then in the order recorded.
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

  /// The grade on the last day employed.
  public var grade: Grade? { days.last?.grade }
}

/// Employed days in a row with one grade; nil before the first grade, which earns nothing.
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

  /// A month's employed days of an agent.
  static func spans(of agent: Agent, in month: Month) -> [GradedDays] {
    guard let employment = agent.employment(in: month) else { return [] }
    var starts = agent.grades.map(\.from).filter { employment.contains($0) }
    if starts.first != employment.lowerBound { starts.insert(employment.lowerBound, at: 0) }
    let ends = starts.dropFirst().map { $0 - 1 } + [employment.upperBound]
    return zip(starts, ends).map { GradedDays(from: $0, to: $1, grade: agent.grade(on: $0)) }
  }
}

/// Orders of an agent and month (handbook/kpi.md, Decisions: refund rate).
public struct OrderFacts: Hashable, Codable, Sendable {
  /// Orders tagged in the month, whatever their status.
  public var tagged: Int
  /// Orders with the agent's tag on which a refund was made in the month.
  public var refunded: Int
  /// What buyers paid for the tagged ones; what was refunded in the month.
  public var paid: Money
  public var refunds: Money

  public init(
    tagged: Int = 0, refunded: Int = 0, paid: Money = .zero, refunds: Money = .zero
  ) {
    self.tagged = tagged
    self.refunded = refunded
    self.paid = paid
    self.refunds = refunds
  }
}

/// What the clock and the roster say (handbook/shifts.md, Attendance).
public struct AttendanceFacts: Hashable, Codable, Sendable {
  /// A shift begun late or left early, by how much, and whose clocking says so.
  public struct Lateness: Hashable, Codable, Sendable {
    public let day: Day
    public let seconds: Int
    public let by: AgentNumber?
    public let enteredAt: Moment?

    public init(day: Day, seconds: Int, by: AgentNumber? = nil, enteredAt: Moment? = nil) {
      self.day = day
      self.seconds = seconds
      self.by = by
      self.enteredAt = enteredAt
    }
  }

  public var late: [Lateness]
  public var early: [Lateness]
  public var leave: [Day]
  public var absence: [Day]
  public var nights: [Day]
  /// Shifts worked, nights included.
  public var shifts: Int

  public init(
    late: [Lateness] = [], early: [Lateness] = [], leave: [Day] = [], absence: [Day] = [],
    nights: [Day] = [], shifts: Int = 0
  ) {
    self.late = late
    self.early = early
    self.leave = leave
    self.absence = absence
    self.nights = nights
    self.shifts = shifts
  }
}
