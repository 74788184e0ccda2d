import Vocabulary

/// A clock's run over a case's steps until a moment.
///
/// A clock starts when the case enters one of its states and stops in a state of `until`, or in any
/// last state. The time between is used time, except in states that pause it; a step that changes
/// only the holder or nothing at all leaves it as it is.
struct ClockRun {
  enum Mode { case off, running, paused }

  let clock: FlowClock
  private let item: Case
  private let flow: Flow
  private let calendars: Calendars
  let now: Moment

  private(set) var mode = Mode.off
  private(set) var started: Moment?
  private(set) var stopped: Moment?
  /// Seconds of its calendar during which it ran.
  private(set) var used = 0
  /// Seconds of its calendar during which it stood still between the first start and the last stop.
  private var paused = 0
  /// Days of its calendar at whose end it stood still.
  private var pausedDays = 0
  /// The moment at which it ran out; nil when it has not.
  private(set) var ranOut: Moment?
  /// True once a step of the clock itself records that it ran out.
  private(set) var hasActed = false

  private var holder: AgentNumber
  private var values: [String: String] = [:]

  init(
    _ clock: FlowClock, of item: Case, _ steps: [CaseStep], in flow: Flow,
    _ calendars: Calendars, until now: Moment
  ) throws {
    self.clock = clock
    self.item = item
    self.flow = flow
    self.calendars = calendars
    self.now = now
    holder = item.owner
    var last: Moment?
    for step in steps where step.at <= now {
      if let last { try pass(from: last, to: step.at) }
      apply(step, isOpening: step.step == steps.first?.step)
      last = step.at
    }
    if let last { try pass(from: last, to: now) }
  }

  private var calendar: any WorkCalendar { calendars.calendar(clock.time, of: holder) }

  /// Accounts for the time between two steps.
  private mutating func pass(from start: Moment, to end: Moment) throws {
    switch mode {
    case .off: return
    case .paused: stand(from: start, to: end)
    case .running:
      // A deadline in a field may move, so it is checked only at the end.
      let due = try isField ? nil : self.due(from: start)
      if ranOut == nil, let due, due < end { ranOut = due }
      used += calendar.seconds(from: start, to: end)
    }
  }

  /// Accounts for a time in which it stood still.
  private mutating func stand(from start: Moment, to end: Moment) {
    paused += calendar.seconds(from: start, to: end)
    let zone = calendars.zone
    pausedDays += (zone.day(start).number..<max(zone.day(start).number, zone.day(end).number))
      .count { !calendar.spans(of: Day(number: $0)).isEmpty }
  }

  private var isField: Bool { if case .field = clock.within { true } else { false } }

  private mutating func apply(_ step: CaseStep, isOpening: Bool) {
    if let next = step.holder { holder = next }
    if isOpening { values = [:] }
    values.merge(step.values) { $1 }
    if step.actor == .clock(clock.id) {
      hasActed = true
      ranOut = ranOut ?? step.at
    }
    if mode == .off {
      guard clock.from.contains(step.to) else { return }
      start(at: step.at)
    } else if stops(in: step.to) {
      (mode, stopped) = (.off, step.at)
      return
    }
    mode = clock.pauses.contains(step.to) ? .paused : .running
  }

  private func stops(in state: String) -> Bool {
    if clock.until.contains(state) { return true }
    return flow[state: state]?.isOpen == false && !clock.from.contains(state)
  }

  private mutating func start(at moment: Moment) {
    if started == nil || clock.startsAnew {
      (started, used, ranOut, hasActed) = (moment, 0, nil, false)
      (paused, pausedDays) = (0, 0)
    } else if let stopped {
      stand(from: stopped, to: moment)
    }
    stopped = nil
  }

  /// Returns the moment by which the clock should stop if it keeps running from `moment`, up to
  /// which time is already counted.
  private func due(from moment: Moment) throws -> Moment? {
    guard let started else { return nil }
    switch clock.within {
    case .seconds(let span): return calendar.moment(after: span - used, from: moment)
    case .days(let days):
      let last = calendar.day(after: days, from: calendars.zone.day(started))
      return last.flatMap(extended)
    case .field(let id):
      guard let value = values[id] else { return nil }
      if flow[field: id]?.kind == .day {
        guard let day = Day(value) else { throw Self.damaged(id, value) }
        return extended(day)
      }
      guard let moment = Moment(stored: value) else { throw Self.damaged(id, value) }
      return paused == 0
        ? moment
        : calendar.moment(after: paused, from: moment)
    }
  }

  /// Returns the end of a last day, moved on by the days at whose end the clock stood still: a
  /// pause of two minutes costs nobody a day.
  private func extended(_ last: Day) -> Moment? {
    calendar.day(after: pausedDays, from: last).map(calendar.end)
  }

  private static func damaged(_ field: String, _ value: String) -> Refusal {
    Refusal(.store, FieldTexts.damaged(field, value), fix: .changedOutside)
  }

  /// Returns the moment at which the clock ran out without a step that records it; nil when it has
  /// not run out, has stopped, or was late before the case began, since nothing runs out as a case
  /// is opened.
  func expiry() throws -> Moment? {
    guard clock.then != .nothing, !hasActed, mode != .off, let started else { return nil }
    let due = try ranOut ?? (isField && mode == .running ? due(from: now) : nil)
    guard let due, due > started, due > item.openedAt, due < now else { return nil }
    return due
  }

  func reading() throws -> ClockReading {
    let end = stopped ?? now
    let due = try ranOut ?? (mode == .paused ? nil : due(from: end))
    let isLate = ranOut != nil || due.map { $0 < end } ?? false
    let state = state(due: due, isLate: isLate)
    return ClockReading(
      id: clock.id, name: clock.name, state: state, due: started == nil ? nil : due, used: used,
      left: due.map { calendar.seconds(from: end, to: $0) },
      isWarned: mode == .running && state != .waiting && isWarned(due: due, isLate: isLate),
      mayRemind: calendar.isOpen(at: now), stopped: stopped)
  }

  private func state(due: Moment?, isLate: Bool) -> ClockReading.State {
    if started == nil { return .waiting }
    if isLate { return .late }
    if mode == .paused { return .paused }
    if isField, due == nil { return .waiting }
    return mode == .running ? .running : .met
  }

  private func isWarned(due: Moment?, isLate: Bool) -> Bool {
    if isLate { return true }
    guard let due else { return false }
    return used * 100 >= clock.warn * (used + calendar.seconds(from: now, to: due))
  }
}
