import Shifts
import Vocabulary

/// The facts of the clock and the roster (HANDBOOK/shifts.md, Attendance).
public struct AttendanceFacts: Hashable, Codable, Sendable {
  /// A shift begun late or left early: the seconds, and who entered the clocking or answer that
  /// says so, and when.
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

  /// An approved change to the roster that these facts follow, and who approved it.
  public struct Change: Hashable, Codable, Sendable {
    public let day: Day
    public let kind: ShiftRequest.Kind
    public let what: Text
    public let by: AgentNumber
    public let enteredAt: Moment
  }

  public var late: [Lateness]
  public var early: [Lateness]
  public var leave: [Day]
  public var absence: [Day]
  public var nights: [Day]
  /// Shifts worked, nights included.
  public var shifts: Int
  /// Swaps, substitutes and leave of the month; nil when there were none, and in months frozen
  /// before changes existed.
  public var changes: [Change]?

  public init(
    late: [Lateness] = [], early: [Lateness] = [], leave: [Day] = [], absence: [Day] = [],
    nights: [Day] = [], shifts: Int = 0, changes: [Change]? = nil
  ) {
    self.late = late
    self.early = early
    self.leave = leave
    self.absence = absence
    self.nights = nights
    self.shifts = shifts
    self.changes = changes
  }
}
