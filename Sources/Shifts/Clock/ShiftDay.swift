import Vocabulary

/// The outcome of one rostered shift.
public struct ShiftDay: Hashable, Codable, Sendable {
  public enum State: String, Codable, Sendable {
    /// Both ends are known.
    case worked
    /// There is no clocking and no leave, or an answer says so.
    case absent
    /// The shift is approved leave; clockings are ignored.
    case leave
    /// The shift has not ended: neither worked, late, early nor absent yet.
    case notYet = "not_yet"
    /// One or both ends are missing: an open question.
    case open
  }

  public let shift: RosteredShift
  public let state: State
  /// The first clock-in and the last clock-out, corrected by answers; nil when missing.
  public let clockedIn: Moment?
  public let clockedOut: Moment?
  /// Seconds from the expected start to the first clock-in; 0 when not late.
  public let lateSeconds: Int
  /// Seconds from the last clock-out to the expected end; 0 when not early.
  public let earlySeconds: Int
  /// The clockings that belong to the shift, by time.
  public let clockings: [Clocking]
  /// The answers, in the order in which they were entered.
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
  /// The nights worked, for which an allowance may be paid.
  public var nights: [ShiftDay] { shifts.filter { $0.state == .worked && $0.shift.isNight } }
}
