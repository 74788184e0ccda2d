import Store
import Vocabulary

/// The parts of a case's steps that its row repeats, for quick lists.
struct CaseFacts: Hashable {
  let state: String
  let isOpen: Bool
  let holder: AgentNumber
  /// The word of the party that holds the case; nil when an agent does.
  let party: String?
  let recipient: AgentNumber?
  let isUrgent: Bool
  let due: Moment?
  /// The moment at which people are warned of the earliest deadline.
  let warns: Moment?
  /// The moment at which a clock acts by itself; nil when none will.
  let expires: Moment?
  let changedAt: Moment

  init(_ item: Case, _ flow: Flow, _ calendars: Calendars, at now: Moment) throws {
    state = item.state
    let isOpen = flow[state: item.state]?.isOpen == true
    self.isOpen = isOpen
    holder = item.holder
    let party = item.holdingParty(in: flow)
    self.party = party == .holder ? nil : party?.word(item.values, flow)
    recipient = item.recipient
    let values = item.values
    isUrgent = isOpen && values["urgent"] == "yes"
    changedAt = item.changedAt
    let times: Times = isOpen ? try Self.times(item, flow, calendars, now) : ([], [], [])
    due = times.due.min() ?? (isOpen ? Self.fieldDue(values, flow, calendars.zone) : nil)
    let day = 86_400
    warns = times.warns.min() ?? due.map { $0 + -day }
    expires = times.expires.min()
  }

  private typealias Times = (due: [Moment], warns: [Moment], expires: [Moment])

  private static func times(
    _ item: Case, _ flow: Flow, _ calendars: Calendars, _ now: Moment
  ) throws -> Times {
    var times: Times = ([], [], [])
    let steps = item.standing
    for clock in flow.clocks {
      let run = try ClockRun(clock, of: item, steps, in: flow, calendars, until: now)
      let reading = try run.reading()
      guard run.mode == .running, let due = reading.due else { continue }
      times.due.append(due)
      times.warns.append(warning(clock, reading, due, item, calendars, now))
      let begun = max(run.started ?? item.openedAt, item.openedAt)
      if clock.then != .nothing, !run.hasActed, due > begun { times.expires.append(due) }
    }
    return times
  }

  private static func warning(
    _ clock: FlowClock, _ reading: ClockReading, _ due: Moment, _ item: Case,
    _ calendars: Calendars, _ now: Moment
  ) -> Moment {
    if reading.isWarned { return min(now, due) }
    let span = reading.used + (reading.left ?? 0)
    let rest = (clock.warn * span + 99) / 100 - reading.used
    let calendar = calendars.calendar(clock.time, of: item.holder)
    return min(calendar.moment(after: max(0, rest), from: now) ?? due, due)
  }

  /// Returns the moment in a field called `due`, which counts as a deadline without a clock; nil
  /// when a clock goes by that field, which counts only while it runs.
  private static func fieldDue(
    _ values: [String: String], _ flow: Flow, _ zone: DeskZone
  ) -> Moment? {
    guard let field = flow[field: "due"], let value = values["due"],
      !flow.clocks.contains(where: { $0.within == .field("due") })
    else { return nil }
    switch field.kind {
    case .day: return Day(value).map { zone.moment($0 + 1) + -1 }
    case .time: return Moment(stored: value)
    default: return nil
    }
  }

  /// Returns true when two agree. Deadlines by the desk's calendar are left out: a holiday that was
  /// added to the file is no damage.
  func agrees(with other: CaseFacts, in flow: Flow) -> Bool {
    let isPlain = flow.clocks.allSatisfy { $0.time == .always }
    return state == other.state && isOpen == other.isOpen && holder == other.holder
      && party == other.party && recipient == other.recipient && isUrgent == other.isUrgent
      && changedAt == other.changedAt && (!isPlain || due == other.due)
  }
}

extension CaseFacts {
  /// Reads the columns `state` to `changed_at` of a row, beginning at a 0-based column.
  init(_ row: Row, from column: Int) throws {
    state = try row.text(column)
    isOpen = try row.integer(column + 1) != 0
    holder = try row.agent(column + 2)
    party = try row.textIfAny(column + 3)
    recipient = try row.agentIfAny(column + 4)
    isUrgent = try row.integer(column + 5) != 0
    func moment(_ offset: Int) throws -> Moment? {
      let seconds = try row.integer(column + offset)
      return seconds == CaseTables.never ? nil : Moment(seconds: seconds)
    }
    due = try moment(6)
    warns = try moment(7)
    expires = try moment(8)
    changedAt = try row.moment(column + 9)
  }

  static let columns =
    "state, is_open, holder, party, recipient, urgent, due, warns, expires, changed_at"

  var values: [Value] {
    func moment(_ moment: Moment?) -> Value { (moment?.seconds ?? CaseTables.never).value }
    return [
      state.value, isOpen.value, holder.value, party.value, recipient.value, isUrgent.value,
      moment(due), moment(warns), moment(expires), changedAt.value,
    ]
  }
}

extension Party {
  /// Returns the word of a party that is no single agent; for a group, with the group's name.
  func word(_ values: [String: String], _ flow: Flow) -> String {
    switch self {
    case .anyone: "anyone"
    case .role(let role): role.rawValue
    case .writer: "writer"
    case .holder: "holder"
    case .field(let field): "field \(field)"
    case .took(let step): "took \(step)"
    case .group(let name): "group " + (flow[field: name] == nil ? name : values[name] ?? name)
    }
  }
}
