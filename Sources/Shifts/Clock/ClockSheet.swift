import Vocabulary

/// What an agent clocked in a month, day by day: each shift with its clockings and what was stated
/// beside them, hours served for another, and clockings that belong to nothing.
public struct ClockSheet: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public let day: Day
    /// Nil for clockings that belong to no shift of the agent's own.
    public let shift: ShiftDay?
    /// Whose hours the clockings served, where they are not the agent's own.
    public let servedFor: AgentNumber?
    /// By time.
    public let clockings: [Clocking]
  }

  public let agent: AgentNumber
  /// By day, the shift before what belongs to none. Days without either, and shifts to come, are
  /// left out.
  public let lines: [Line]

  /// - Parameters:
  ///   - clockings: of all agents, from `ClockingRecords.span(of:)`.
  ///   - timetable: around the month's days.
  public init(
    of agent: AgentNumber, in attendance: Attendance, clockings: [Clocking], timetable: Timetable,
    zone: DeskZone
  ) {
    self.agent = agent
    let shifts = (attendance[agent]?.shifts ?? [])
      .filter { $0.state != .notYet || !$0.clockings.isEmpty }
      .map { Line(day: $0.day, shift: $0, servedFor: nil, clockings: $0.clockings) }
    let month = zone.span(attendance.month)
    let others = clockings.sorted(by: Clocking.inOrder).compactMap { clocking -> Line? in
      guard clocking.agent == agent, month.contains(clocking.at) else { return nil }
      let duty = timetable.duty(of: agent, holding: clocking.at, direction: clocking.direction)
      if case .shift = duty { return nil }
      let served: AgentNumber? = if case .cover(let cover) = duty { cover.agent } else { nil }
      return Line(
        day: zone.day(clocking.at), shift: nil, servedFor: served, clockings: [clocking])
    }
    lines = (shifts + others).enumerated().sorted {
      ($0.element.day.number, $0.offset) < ($1.element.day.number, $1.offset)
    }.map(\.element)
  }
}
