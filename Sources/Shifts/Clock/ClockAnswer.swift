import Vocabulary

/// A lead's or clerk's statement about a shift whose clockings leave a question open, or are wrong:
/// kept beside the clockings, never in their place (HANDBOOK/shifts.md, Attendance).
///
/// A later answer to the same shift adds to or replaces the earlier ones; `absent` overrides
/// everything stated before it, and is overridden by a later time.
public struct ClockAnswer: Hashable, Codable, Sendable {
  /// The answer's key, made by the client; sorts by the time of entry.
  public let id: String
  public let agent: AgentNumber
  /// The day of the shift.
  public let day: Day
  public let clockedIn: Moment?
  public let clockedOut: Moment?
  /// True when the agent was not there, whatever the clockings say.
  public let absent: Bool
  public let reason: String
  public let by: AgentNumber
  public let enteredAt: Moment

  public init(
    id: String = Key.make(), agent: AgentNumber, day: Day, clockedIn: Moment? = nil,
    clockedOut: Moment? = nil, absent: Bool = false, reason: String, by: AgentNumber,
    enteredAt: Moment
  ) {
    self.id = id
    self.agent = agent
    self.day = day
    self.clockedIn = clockedIn
    self.clockedOut = clockedOut
    self.absent = absent
    self.reason = reason
    self.by = by
    self.enteredAt = enteredAt
  }
}
