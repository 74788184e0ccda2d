import Vocabulary

/// The outcome of a press of the clock at the desk.
public struct ClockingReceipt: Hashable, Codable, Sendable {
  public let clocking: Clocking
  /// The rostered shift that the clocking belongs to; nil when there is none, or no roster.
  public let shift: RosteredShift?
  /// Seconds from the shift's start to the first clock-in; 0 when it was in time. The payroll's
  /// grace is not subtracted.
  public let lateSeconds: Int
  /// Remarks that the agent should know.
  public let notes: [Text]
}
