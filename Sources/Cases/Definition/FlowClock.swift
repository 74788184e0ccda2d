import Vocabulary

/// A time within which a case must move on. Its reading is computed from the steps, the definition
/// and a calendar whenever it is needed; nothing of it is stored.
public struct FlowClock: Hashable, Sendable {
  public enum Span: Hashable, Sendable {
    /// Seconds of the calendar.
    case seconds(Int)
    /// Whole days of the calendar; due at the end of the last one.
    case days(Int)
    /// The time until the day or moment in a field.
    case field(String)
  }

  public enum Time: String, CaseIterable, Sendable {
    case always
    /// The desk's opening hours, with breaks.
    case workingHours = "working hours"
    /// Monday to Friday except holidays, plus the lieu days worked instead.
    case workingDays = "working days"
    /// The holder's shifts by the roster.
    case roster
  }

  /// The act of a clock that has run out.
  public enum Then: Hashable, Sendable {
    case nothing
    /// The case is handed to a party.
    case hold(Party)
    case state(String)
  }

  public let id: String
  public let name: Text
  /// The states that start it. Entering one again after it has stopped continues with the time used
  /// so far, unless `startsAnew`.
  public let from: [String]
  /// The states that stop it.
  public let until: [String]
  public let within: Span
  public let time: Time
  /// The states in which it stands still.
  public let pauses: [String]
  /// The share of its span, in per cent, after which people are warned.
  public let warn: Int
  public let then: Then
  /// True when entering a state of `from` after it has stopped resets the time used so far.
  public let startsAnew: Bool
  public let line: Int

  public init(
    id: String, name: Text, from: [String], until: [String], within: Span, time: Time = .always,
    pauses: [String] = [], warn: Int = 75, then: Then = .nothing,
    startsAnew: Bool = false, line: Int = 0
  ) {
    self.id = id
    self.name = name
    self.from = from
    self.until = until
    self.within = within
    self.time = time
    self.pauses = pauses
    self.warn = warn
    self.then = then
    self.startsAnew = startsAnew
    self.line = line
  }
}
