import Vocabulary

/// What became of one rostered shift.
public struct ShiftDay: Hashable, Codable, Sendable {
  public enum State: String, Codable, Sendable {
    /// Both ends are known.
    case worked
    /// No clocking and no leave, or an answer says so.
    case absent
    /// Approved leave; clockings are ignored.
    case leave
    /// The shift has not ended: neither worked, late, early nor absent yet.
    case notYet = "not_yet"
    /// One end is missing: an open question.
    case open
  }

  public let shift: RosteredShift
  public let state: State
  /// First clock-in and last clock-out, as answers have them.
  public let clockedIn: Moment?
  public let clockedOut: Moment?
  /// From the shift's start to the first clock-in; 0 when not late.
  public let lateSeconds: Int
  /// From the last clock-out to the shift's end; 0 when not early.
  public let earlySeconds: Int
  /// Those that belong to the shift, by time.
  public let clockings: [Clocking]
  /// In the order in which they were entered.
  public let answers: [ClockAnswer]

  public var day: Day { shift.day }
}

/// One agent's shifts of a month, by day.
public struct AgentAttendance: Hashable, Codable, Sendable {
  public let agent: AgentNumber
  public let shifts: [ShiftDay]

  public var late: [ShiftDay] { shifts.filter { $0.lateSeconds > 0 } }
  public var early: [ShiftDay] { shifts.filter { $0.earlySeconds > 0 } }
  public var leaves: [ShiftDay] { shifts.filter { $0.state == .leave } }
  public var absences: [ShiftDay] { shifts.filter { $0.state == .absent } }
  /// Nights worked: what an allowance may be paid for.
  public var nights: [ShiftDay] { shifts.filter { $0.state == .worked && $0.shift.isNight } }
}
