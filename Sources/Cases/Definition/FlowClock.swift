import Vocabulary

/// A time within which a case must move on. Its reading is worked out from the steps, the
/// definition and a calendar whenever it is asked; nothing of it is stored.
public struct FlowClock: Hashable, Sendable {
  public enum Span: Hashable, Sendable {
    /// Seconds of the calendar.
    case seconds(Int)
    /// Whole days of the calendar; due at the end of the last one.
    case days(Int)
    /// Until the day or time in a field.
    case field(String)
  }

  public enum Time: String, CaseIterable, Sendable {
    case always
    /// The desk's opening hours, with breaks.
    case workingHours = "working hours"
    /// Monday to Friday less holidays, with the lieu days worked instead.
    case workingDays = "working days"
    /// The holder's shifts by the roster.
    case roster
  }

  /// What happens when it has run out, by itself.
  public enum Then: Hashable, Sendable {
    case nothing
    /// The case is somebody else's from then on.
    case hold(Party)
    case state(String)
  }

  public let id: String
  public let name: Text
  /// States that start it. Entering one again after it has stopped goes on with the time used so
  /// far, unless `startsAnew`.
  public let from: [String]
  /// States that stop it.
  public let until: [String]
  public let within: Span
  public let time: Time
  /// States in which it stands still.
  public let pauses: [String]
  /// Per cent of its span after which people are warned.
  public let warn: Int
  public let then: Then
  /// True where entering a state of `from` after it has stopped forgets the time used so far.
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
