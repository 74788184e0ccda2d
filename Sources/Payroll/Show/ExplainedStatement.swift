/// One agent's statement with all that explains it.
public struct ExplainedStatement: Sendable {
  public let statement: PayrollDocument.AgentStatement
  public let tree: Explanation
  public let attendance: AttendanceCalendar?
}
