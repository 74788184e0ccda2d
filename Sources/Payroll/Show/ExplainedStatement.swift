/// One agent's statement with its explanation and attendance calendar.
public struct ExplainedStatement: Sendable {
  public let statement: PayrollDocument.AgentStatement
  public let tree: Explanation
  public let attendance: AttendanceCalendar?
}
