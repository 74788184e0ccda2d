import Vocabulary

/// An answer to a shift's open question, before it is checked and kept.
public struct AnswerDraft: Hashable, Sendable {
  public let agent: AgentNumber
  /// The day of the shift.
  public let day: Day
  /// Times on the desk's clock; those after midnight of a night shift are taken to be on the next
  /// day. Nil when not stated.
  public let clockedIn: ClockTime?
  public let clockedOut: ClockTime?
  public let absent: Bool
  public let reason: String

  public init(
    agent: AgentNumber, day: Day, clockedIn: ClockTime? = nil, clockedOut: ClockTime? = nil,
    absent: Bool = false, reason: String
  ) {
    self.agent = agent
    self.day = day
    self.clockedIn = clockedIn
    self.clockedOut = clockedOut
    self.absent = absent
    self.reason = reason
  }
}
