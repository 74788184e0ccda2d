import Store
import Vocabulary

extension ClockingRecords {
  /// Clocks the acting agent in or out, now.
  ///
  /// A fact is kept rather than refused: a press outside any shift, a clock-out without clock-in, a
  /// second clock-out (somebody stayed on for a buyer: the last one counts) are taken, with a note.
  /// Refused, with the store unchanged:
  /// - a second clock-in of one shift, which would say nothing new; where no roster tells shifts
  ///   apart, one within 12 hours of the first;
  /// - a clock-out at the very second of the one before;
  /// - a press earlier than the agent's last one at the desk: the machine's clock was set back.
  ///
  /// - Parameter timetable: covers the days around today, as far as there are rosters; it may be
  ///   empty.
  /// - Throws: `Refusal` of kind `.refused` in the three cases above.
  public func clock(
    _ direction: Direction, author: Author, timetable: Timetable
  ) throws -> ClockingReceipt {
    try store.write(Act(author, "clock.\(direction.rawValue)")) { writing in
      let agent = author.agent
      let now = writing.now
      let last = try lastTwoDays(of: agent, before: now, in: writing).last
      if let last, last.at > now {
        throw Refusal(Texts.clockSetBack(now, last: last, zone: zone), fix: Texts.setTheClock)
      }
      let duty = timetable.duty(of: agent, holding: now, direction: direction)
      let before = last.map { last in
        (last, shares: share(last, duty, now: now, timetable: timetable))
      }
      var shift: RosteredShift?
      var notes: [Text] = []
      switch duty {
      case .shift(let own): shift = own
      case .cover(let cover): notes.append(Texts.servesFor(cover, zone: zone))
      case nil: notes.append(Texts.outsideShifts)
      }
      switch (direction, before) {
      case (.in, let (last, shares)?) where last.direction == .in:
        if shares { throw Refusal(Texts.alreadyIn(last, zone: zone), fix: Texts.alreadyInFix) }
        notes.append(Texts.earlierStaysOpen(last, zone: zone))
      case (.out, let (last, true)?) where last.direction == .out:
        if last.at == now {
          throw Refusal(Texts.alreadyOut(last, zone: zone), fix: Texts.alreadyOutFix)
        }
        notes.append(Texts.laterOutCounts(last, zone: zone))
      case (.out, let before) where before?.shares != true:
        notes.append(Texts.outWithoutIn)
      default: break
      }
      let isFirst = direction == .in && before?.shares != true
      let late = isFirst ? shift.map { max(0, now - $0.expected.lowerBound) } ?? 0 : 0
      let clocking = try insert(agent, direction, writing)
      writing.detail = "\(direction.rawValue) \(zone.label(now))"
      return ClockingReceipt(clocking: clocking, shift: shift, lateSeconds: late, notes: notes)
    }
  }

  /// Returns the agent's clockings of the last two days, which a press now may follow, by time.
  /// Imported ones that lie ahead are left out.
  func lastTwoDays(
    of agent: AgentNumber, before now: Moment, in reading: Reading
  ) throws -> [Clocking] {
    try reading.all(
      """
      SELECT \(Self.columns) FROM clocking c
      WHERE c.agent = $1 AND c.at > $2 AND (c.at <= $3 OR c.origin = 'desk') AND \(Self.kept)
      """,
      agent, now + -2 * 86_400, now, make: Self.clocking
    ).sorted(by: Clocking.inOrder)
  }

  /// Seconds for which a clock-in without a roster waits for its clock-out.
  static let onePresence = 12 * 3600

  /// Returns true when the agent's last clocking belongs to the same duty as a press now; where
  /// neither belongs to one, when it is less than 12 hours old.
  private func share(
    _ last: Clocking, _ duty: Timetable.Duty?, now: Moment, timetable: Timetable
  ) -> Bool {
    let lastDuty = timetable.duty(
      of: last.agent, holding: last.at, direction: last.direction)
    guard lastDuty == nil, duty == nil else { return lastDuty == duty }
    return now - last.at < Self.onePresence
  }

  private func insert(
    _ agent: AgentNumber, _ direction: Direction, _ writing: Writing
  ) throws -> Clocking {
    let clocking = Clocking(agent: agent, at: writing.now, direction: direction)
    let retracted = try writing.first(
      "SELECT count(*) FROM clocking WHERE at = $1 AND agent = $2 AND direction = $3",
      clocking.at, agent, direction.rawValue, make: { try $0.integer(0) })
    try writing.run(
      """
      INSERT INTO clocking (at, agent, direction, turn, id, origin, entered_by, entered_at)
      VALUES ($1, $2, $3, $4, $5, 'desk', $6, $7)
      """,
      clocking.at, agent, direction.rawValue, retracted, clocking.id, clocking.by,
      clocking.enteredAt)
    return clocking
  }
}
