import Store
import Vocabulary

/// An agent's place in a shift that begins soon or runs: due, here, late or gone
/// (HANDBOOK/board.md, People). The outcome that payroll counts waits for the shift's end
/// (`Judgement`).
public struct Presence: Hashable, Sendable {
  public enum State: String, Encodable, Sendable {
    /// Nobody has clocked in, and the shift has not begun.
    case due
    case here
    /// The shift has begun without a clock-in.
    case late
    /// The last press is a clock-out, before the shift's end.
    case left
    case onLeave = "on_leave"
  }

  public let agent: AgentNumber
  /// The rostered shift; nil for hours served for another.
  public let shift: RosteredShift?
  /// The time at which the agent is due, and that until which the shift lasts.
  public let start: Moment
  public let end: Moment
  public let state: State
  /// Seconds from the start to the first clock-in, or until now without one; 0 within the grace.
  public let lateSeconds: Int
}

extension ClockingRecords {
  /// Returns the agents of the shifts that run now or begin within half an hour, by start and
  /// number. A night still counts by the shift on whose day it began.
  ///
  /// - Parameters:
  ///   - timetable: covers the days around today.
  ///   - leave: each agent's days of leave.
  ///   - grace: seconds after the start that do not count as late.
  public func presences(
    at now: Moment, timetable: Timetable, leave: [AgentNumber: Set<Day>], grace: Int
  ) throws -> [Presence] {
    let today = zone.day(now)
    return try store.read { reading in
      let presses = Dictionary(grouping: try Self.lately(now, in: reading), by: \.agent)
      let answers = Dictionary(
        grouping: try AnswerRecords.all(of: (today - 1).month, in: reading)
          + (today.month == (today - 1).month
            ? [] : AnswerRecords.all(of: today.month, in: reading)),
        by: \.agent)
      return timetable.everybody.compactMap { agent in
        guard let duty = timetable.duty(of: agent, holding: now, direction: .in),
          duty.span.lowerBound + -MissingPress.early <= now, now < duty.span.upperBound
        else { return nil }
        let own = (presses[agent] ?? []).filter {
          timetable.duty(of: agent, holding: $0.at, direction: $0.direction) == duty
        }
        let stated = (answers[agent] ?? []).filter { $0.day == duty.shift?.day }
        let isOnLeave = duty.shift.map { leave[agent]?.contains($0.day) == true } ?? false
        return Presence(
          agent, duty, ends: Ends(own, answers: stated), isOnLeave: isOnLeave, at: now, grace)
      }.sorted { ($0.start, $0.agent) < ($1.start, $1.agent) }
    }
  }

  /// Returns everybody's clockings that a shift around a moment may hold.
  private static func lately(_ now: Moment, in reading: Reading) throws -> [Clocking] {
    try reading.all(
      """
      SELECT \(columns) FROM clocking c WHERE c.at >= $1 AND c.at <= $2 AND \(kept)
      ORDER BY c.at, c.agent
      """, now + -2 * 86_400, now, make: clocking)
  }
}

extension Presence {
  fileprivate init(
    _ agent: AgentNumber, _ duty: Timetable.Duty, ends: Ends, isOnLeave: Bool, at now: Moment,
    _ grace: Int
  ) {
    self.agent = agent
    shift = duty.shift
    start = duty.span.lowerBound
    end = duty.span.upperBound
    let late = (ends.first ?? now) - start
    lateSeconds = isOnLeave || late <= grace ? 0 : late
    state =
      if isOnLeave {
        .onLeave
      } else if ends.first == nil {
        lateSeconds > 0 ? .late : .due
      } else {
        ends.last == nil ? .here : .left
      }
  }
}
