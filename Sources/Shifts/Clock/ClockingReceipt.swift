import Vocabulary

/// What a press of the clock at the desk came to.
public struct ClockingReceipt: Hashable, Codable, Sendable {
  public let clocking: Clocking
  /// The rostered shift it belongs to; nil when there is none, or no roster.
  public let shift: RosteredShift?
  /// How long after the shift's start the first clock-in came; 0 when it was in time. The payroll's
  /// grace is not taken off.
  public let lateSeconds: Int
  /// What the agent should know, for people.
  public let notes: [Text]
}
