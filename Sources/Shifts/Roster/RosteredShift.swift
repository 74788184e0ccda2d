import Vocabulary

/// A shift that an agent is rostered for: a cell of a roster with its moments.
public struct RosteredShift: Hashable, Codable, Sendable {
  public let agent: AgentNumber
  /// The day it belongs to: the one on which it begins.
  public let day: Day
  public let code: String
  public let name: String
  public let isNight: Bool
  public let start: Moment
  public let end: Moment

  /// Clockings may belong to a shift from 3 hours before its start to 6 hours after its end, both
  /// included (handbook/shifts.md, Attendance).
  public var reach: ClosedRange<Moment> { (start + -Self.before)...(end + Self.after) }

  static let before = 3 * 3600
  static let after = 6 * 3600

  /// Seconds from a moment to the nearer of start and end.
  func distance(to moment: Moment) -> Int {
    min(abs(moment - start), abs(moment - end))
  }
}
