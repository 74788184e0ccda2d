import Vocabulary

/// A shift for which an agent is rostered: a cell of a roster with its moments.
public struct RosteredShift: Hashable, Codable, Sendable {
  public let agent: AgentNumber
  /// The day that the shift belongs to, on which it begins.
  public let day: Day
  public let code: String
  public let name: String
  public let isNight: Bool
  public let start: Moment
  public let end: Moment
  /// The times at which the agent is due and may leave: start and end, without the hours at either
  /// end that a substitute covers.
  public let expected: ClosedRange<Moment>
  /// Start to end, with the adjoining hours in which the agent is a substitute.
  let stretch: ClosedRange<Moment>

  init(
    agent: AgentNumber, day: Day, pattern: Pattern, start: Moment, end: Moment, covers: [Cover]
  ) {
    self.agent = agent
    self.day = day
    code = pattern.code
    name = pattern.name
    isNight = pattern.isNight
    self.start = start
    self.end = end
    var due = (from: start, to: end)
    var stretch = (from: start, to: end)
    let covers = covers.sorted { $0.span.lowerBound < $1.span.lowerBound }
    let mine = covers.filter { $0.agent == agent && $0.day == day }
    for cover in mine where cover.span.lowerBound <= due.from {
      due.from = max(due.from, cover.span.upperBound)
    }
    for cover in mine.reversed() where cover.span.upperBound >= due.to {
      due.to = min(due.to, cover.span.lowerBound)
    }
    for cover in covers where cover.substitute == agent {
      if cover.span.upperBound == start { stretch.from = cover.span.lowerBound }
      if cover.span.lowerBound == end { stretch.to = cover.span.upperBound }
    }
    expected = due.from...max(due.from, due.to)
    self.stretch = stretch.from...stretch.to
  }

  /// The span within which clockings may belong to the shift: 3 hours before its start to 6 hours
  /// after its end, both included (HANDBOOK/shifts.md, Attendance).
  public var reach: ClosedRange<Moment> {
    (stretch.lowerBound + -Self.before)...(stretch.upperBound + Self.after)
  }

  static let before = 3 * 3600
  static let after = 6 * 3600

  /// Returns the seconds from a moment to the nearer end of the stretch.
  func distance(to moment: Moment) -> Int {
    min(abs(moment - stretch.lowerBound), abs(moment - stretch.upperBound))
  }
}
