import Vocabulary

/// What somebody asks for, before it is checked and kept.
public enum RequestDraft: Hashable, Sendable {
  /// The most characters of a reason.
  static let longestReason = 2000

  /// The acting agent and another trade places on a day, and on a second one if it is named.
  case swap(with: AgentNumber, day: Day, theirDay: Day?)
  /// A substitute serves a part of an agent's shift; times on the desk's clock, after a night's
  /// midnight on the next day by themselves.
  case cover(agent: AgentNumber, by: AgentNumber, day: Day, from: ClockTime, to: ClockTime)
  /// The acting agent's leave, each day of the span that is rostered a request of its own.
  case leave(days: ClosedRange<Day>)
}

/// What a step in the life of a request came to.
public struct RequestReceipt: Sendable {
  public let request: ShiftRequest
  /// What people should know, such as a day that now lacks staff.
  public let notes: [Text]
}
