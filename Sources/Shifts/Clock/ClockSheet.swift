import Vocabulary

/// An agent's clockings of a month, day by day: each shift with its clockings and the answers to
/// it, hours served for another, and clockings that belong to nothing.
public struct ClockSheet: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public let day: Day
    /// The shift; nil for clockings that belong to no shift of the agent's own.
    public let shift: ShiftDay?
    /// The agent for whom the hours were served; nil when they are the agent's own or nobody's.
    public let servedFor: AgentNumber?
    /// The clockings of the line, by time.
    public let clockings: [Clocking]
  }

  public let agent: AgentNumber
  /// The lines by day, the shift before clockings that belong to none. Days without either, and
  /// shifts to come without clockings, are left out.
  public let lines: [Line]

  /// Makes the sheet from a month's attendance.
  ///
  /// - Parameters:
  ///   - clockings: those of all agents, from `ClockingRecords.span(of:)`.
  ///   - timetable: covers the month's days and some on either side.
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
