import Vocabulary

/// What a lead or clerk says of a shift whose clockings leave a question open, or say it wrong:
/// kept beside the clockings, never in their place (HANDBOOK/shifts.md, Attendance).
///
/// Of several answers to one shift a later one adds to or replaces what the earlier ones said;
/// `absent` puts aside all that was said before it, and is put aside by a time that comes after it.
public struct ClockAnswer: Hashable, Codable, Sendable {
  /// Made by the client; sorts by when it was entered.
  public let id: String
  public let agent: AgentNumber
  /// The day of the shift.
  public let day: Day
  public let clockedIn: Moment?
  public let clockedOut: Moment?
  /// The agent was not there, whatever the clockings say.
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
