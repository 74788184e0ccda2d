import Vocabulary

/// A clock of a case as it stands at a moment. It is worked out from the steps, the definition and
/// the calendars; nothing of it is stored.
public struct ClockReading: Hashable, Sendable {
  public enum State: String, CaseIterable, Sendable {
    /// No state has started it, or the field that it goes by has no value.
    case waiting
    case running
    case paused
    /// It stopped in time.
    case met
    /// It ran out, whether it has stopped since or not.
    case late
  }

  /// The id of the flow's clock.
  public let id: String
  public let name: Text
  public let state: State
  /// The moment by which it should stop, or should have stopped; nil while it waits or is paused,
  /// and where its calendar never gets there.
  public let due: Moment?
  /// Seconds of its calendar that have passed, pauses left out.
  public let used: Int
  /// Seconds of its calendar until `due`; 0 once that has passed, nil where that is nil.
  public let left: Int?
  /// True once the share of its span after which people are warned has passed, while it runs.
  public let isWarned: Bool
  /// False at a moment that its calendar leaves out, such as a night: nobody is reminded of it
  /// then.
  public let mayRemind: Bool
  /// Nil while it goes on.
  public let stopped: Moment?

  /// True when it ran out and goes on.
  public var isOverdue: Bool { state == .late && stopped == nil }
}

extension Case {
  /// The readings of its flow's clocks at a moment, in the order of the definition.
  ///
  /// - Throws: `Refusal` of kind `.store` when a stored deadline is none.
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
