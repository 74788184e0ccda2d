import Vocabulary

/// An approved substitute, who serves a part of another agent's shift.
///
/// Decisions, where the handbook is silent:
/// - The covered hours are neither late nor early for the agent who is covered: where they begin
///   the shift, the agent is due at their end; where they end it, the agent may leave at their
///   beginning. The rest of the shift is theirs as ever; not to come at all is an absence.
/// - The substitute's clockings for these hours are expected, and belong to no shift. A substitute
///   of whom no clocking says that they came is a finding and costs nobody anything.
/// - Covered hours that touch the substitute's own shift make one stretch with it: nobody clocks
///   out and in between.
public struct Cover: Hashable, Codable, Sendable {
  /// The maximum number of seconds that substitutes serve of one shift, in all (HANDBOOK/shifts.md,
  /// Patterns).
  public static let longest = 4 * 3600

  /// The request's number.
  public let request: Int
  /// The agent to whom the shift belongs.
  public let agent: AgentNumber
  /// The day of that shift.
  public let day: Day
  public let substitute: AgentNumber
  public let span: ClosedRange<Moment>

  /// Returns nil unless the request is for a substitute.
  init?(_ request: ShiftRequest) {
    guard request.kind == .cover, let other = request.other, let span = request.span else {
      return nil
    }
    self.request = request.number
    agent = request.agent
    day = request.day
    substitute = other
    self.span = span
  }

  var seconds: Int { span.upperBound - span.lowerBound }

  /// The span within which clockings may belong to these hours, as with a shift.
  var reach: ClosedRange<Moment> {
    (span.lowerBound + -RosteredShift.before)...(span.upperBound + RosteredShift.after)
  }

  func distance(to moment: Moment) -> Int {
    min(abs(moment - span.lowerBound), abs(moment - span.upperBound))
  }

  func touches(_ shift: RosteredShift) -> Bool {
    span.lowerBound == shift.end || span.upperBound == shift.start
  }

  func overlaps(_ shift: RosteredShift) -> Bool {
    span.lowerBound < shift.end && shift.start < span.upperBound
  }

  func overlaps(_ other: Cover) -> Bool {
    span.lowerBound < other.span.upperBound && other.span.lowerBound < span.upperBound
  }
}
