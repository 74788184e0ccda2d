import Store
import Vocabulary

/// A press of the clock that an agent lacks at a moment: the clock-in of a shift that begins or has
/// begun, the clock-out of whoever leaves.
public struct MissingPress: Hashable, Encodable, Sendable {
  public let direction: Direction
  /// The rostered shift; nil for hours served for another, and without a roster.
  public let shift: RosteredShift?
  /// The time at which the agent is due, or may leave; nil without a roster.
  public let due: Moment?
  /// True for a clock-out whose clock-in is missing too.
  public let lacksBoth: Bool
  /// Seconds after the time due for a clock-in, before it for a clock-out; 0 when in time.
  public let seconds: Int

  /// Seconds before a shift's start from which its clock-in is missing: the next shift arrives
  /// early (HANDBOOK/shifts.md, Handover).
  static let early = 30 * 60

  private enum CodingKeys: String, CodingKey {
    case direction = "missing"
    case seconds
  }
}

extension ClockingRecords {
  /// Returns the press that an agent lacks now; nil when there is none.
  ///
  /// - Parameters:
  ///   - direction: in for an agent who begins to work, out for one who leaves.
  ///   - timetable: covers the days around today; it may be empty.
  ///   - leave: the agent's days of leave, whose shifts need no press.
  public func missing(
    _ direction: Direction, of agent: AgentNumber, at now: Moment, timetable: Timetable,
    leave: Set<Day> = []
  ) throws -> MissingPress? {
    try store.read { reading in
      let presses = try lastTwoDays(of: agent, before: now, in: reading)
      guard let duty = timetable.duty(of: agent, holding: now, direction: direction) else {
        return direction == .out ? Self.unrostered(presses, timetable, now) : nil
      }
      let own = presses.filter {
        timetable.duty(of: agent, holding: $0.at, direction: $0.direction) == duty
      }
      let ends = Ends(own, answers: try answers(to: duty, in: reading))
      let (shift, span) = (duty.shift, duty.span)
      guard shift.map({ !leave.contains($0.day) }) ?? true else { return nil }
      switch direction {
      case .in:
        guard ends.first == nil, span.lowerBound + -MissingPress.early <= now,
          now < span.upperBound
        else { return nil }
        return MissingPress(
          direction: .in, shift: shift, due: span.lowerBound, lacksBoth: false,
          seconds: max(0, now - span.lowerBound))
      case .out:
        guard ends.last == nil, span.lowerBound <= now || ends.first != nil else { return nil }
        return MissingPress(
          direction: .out, shift: shift, due: span.upperBound, lacksBoth: ends.first == nil,
          seconds: max(0, span.upperBound - now))
      }
    }
  }

  /// Returns the clock-out that a clock-in of the last 12 hours outside all duties lacks.
  private static func unrostered(
    _ presses: [Clocking], _ timetable: Timetable, _ now: Moment
  ) -> MissingPress? {
    guard let last = presses.last, last.direction == .in, now - last.at < onePresence,
      timetable.duty(of: last.agent, holding: last.at, direction: .in) == nil
    else { return nil }
    return MissingPress(direction: .out, shift: nil, due: nil, lacksBoth: false, seconds: 0)
  }

  private func answers(
    to duty: Timetable.Duty, in reading: Reading
  ) throws -> [ClockAnswer] {
    guard let shift = duty.shift else { return [] }
    return try AnswerRecords.all(of: shift.day.month, in: reading)
      .filter { $0.agent == shift.agent && $0.day == shift.day }
  }
}

extension Timetable.Duty {
  /// The shift; nil for hours served for another.
  var shift: RosteredShift? {
    if case .shift(let shift) = self { shift } else { nil }
  }

  /// The times between which the agent is due.
  var span: ClosedRange<Moment> {
    switch self {
    case .shift(let shift): shift.expected
    case .cover(let cover): cover.span
    }
  }
}
