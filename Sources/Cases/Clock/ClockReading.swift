import Vocabulary

/// The reading of a case's clock at a moment, computed from the steps, the definition and the
/// calendars; nothing of it is stored.
public struct ClockReading: Hashable, Sendable {
  public enum State: String, CaseIterable, Sendable {
    /// The clock was never started, or the field with its deadline has no value.
    case waiting
    case running
    case paused
    /// The clock stopped in time.
    case met
    /// The clock ran out, whether it has stopped since or not.
    case late
  }

  /// The id of the flow's clock.
  public let id: String
  public let name: Text
  public let state: State
  /// The moment by which it should stop, or should have stopped; nil while it waits or is paused,
  /// and when its calendar never gets there.
  public let due: Moment?
  /// Seconds of its calendar that have passed, without pauses.
  public let used: Int
  /// Seconds of its calendar until `due`; 0 once that has passed, nil when `due` is.
  public let left: Int?
  /// True once the warning share of its span has passed while it runs.
  public let isWarned: Bool
  /// False at a moment outside its calendar, such as a night, when nobody is reminded of it.
  public let mayRemind: Bool
  /// The moment at which it stopped; nil while it goes on.
  public let stopped: Moment?

  /// True when the clock ran out and has not stopped.
  public var isOverdue: Bool { state == .late && stopped == nil }
}

extension Case {
  /// Returns the readings of its flow's clocks at a moment, in the order of the definition.
  ///
  /// - Throws: `Refusal` of kind `.store` when a stored deadline can't be read.
  public func clocks(
    at now: Moment, in flow: Flow, _ calendars: Calendars
  ) throws -> [ClockReading] {
    let steps = try standing(at: now, in: flow, calendars).standing
    return try flow.clocks.map { clock in
      let run = try ClockRun(clock, of: self, steps, in: flow, calendars, until: now)
      return try run.reading()
    }
  }
}
