import Books
import Shifts
import Staff
import Vocabulary

/// The reminders that an open session shows by itself while somebody types, each once.
package final class Reminders {
  /// The time between two looks into the store within a minute of the desk's clock.
  private static let interval = Duration.seconds(5)
  /// Seconds before the end of a shift at which its handover begins (HANDBOOK/shifts.md, Handover).
  static let beforeEnd = 30 * 60
  /// Seconds before a promise falls due at which it is announced.
  private static let beforeDue = 10 * 60

  private let desk: Desk
  private var agent: AgentNumber?
  private var lastLook: (at: ContinuousClock.Instant, minute: Int)?
  private var said: Set<String> = []
  /// Numbers of the items addressed to the agent that need no reminder: those that the sign-in
  /// screen showed, and those announced since.
  private var known: Set<Int> = []

  package init(desk: Desk) { self.desk = desk }

  /// Returns the reminders for this agent now; none when the store can't be read, which the next
  /// command will explain.
  package func due(for number: AgentNumber?) -> [Text] {
    let now = desk.now
    guard let number else { return [] }
    attend(number)
    // A due time is to the minute, so the store is read at once when the minute turns.
    let minute = now.seconds / 60
    if let lastLook, lastLook.minute == minute,
      lastLook.at.duration(to: .now) < Self.interval
    {
      return []
    }
    lastLook = (.now, minute)
    guard let person = try? desk.staff()[number] else { return [] }
    let handovers = (try? desk.handovers()).map { records in
      handover(of: person, records, now) + promises(of: number, records, now)
        + handedOver(to: number, records)
    }
    return clock(of: number) + (handovers ?? []) + requests(to: person) + cases(of: person, now)
  }

  /// Turns to this agent. Items that wait already were on the sign-in screen; only later ones are
  /// announced.
  package func attend(_ number: AgentNumber?) {
    guard let number, agent != number else { return }
    agent = number
    lastLook = nil
    let addressed = try? desk.handovers().addressed(to: number)
    known = Set((addressed ?? []).map(\.number))
    let person = try? desk.staff()[number]
    said = Set(person.map(waiting)?.map(Self.key) ?? [])
    // The sign-in screen offered the clock-in of a shift that had begun.
    _ = clock(of: number)
  }

  /// Returns a reminder of the clock-in of a shift that began while the session was open.
  private func clock(of number: AgentNumber) -> [Text] {
    guard let press = try? desk.missingPress(.in, of: number), let due = press.due,
      due <= desk.now, isNew("in \(due.seconds)")
    else { return [] }
    return [Texts.clockReminder(press.shift?.name ?? "", desk.zone.time(due))]
  }

  /// Returns true the first time that a key is given.
  private func isNew(_ key: String) -> Bool { said.insert(key).inserted }

  private func handover(of person: Agent, _ records: HandoverRecords, _ now: Moment) -> [Text] {
    guard let shift = desk.shift(of: person.number, at: now),
      (shift.end + -Self.beforeEnd..<shift.end).contains(now),
      (try? records.isWritten(by: person.number, within: shift.start...now)) == false,
      isNew("end \(shift.end.seconds)")
    else { return [] }
    return [Texts.handoverReminder(shift.name, desk.zone.time(shift.end))]
  }

  private func promises(
    of number: AgentNumber, _ records: HandoverRecords, _ now: Moment
  ) -> [Text] {
    let items = (try? records.due(before: now + (Self.beforeDue + 1), of: number)) ?? []
    return items.compactMap { item -> Text? in
      guard let due = item.due else { return nil }
      if due <= now {
        return isNew("due \(item.number)") ? Texts.dueNow(item.number, item.text ?? "") : nil
      }
      guard isNew("soon \(item.number)") else { return nil }
      return Texts.dueSoon(item.number, desk.zone.label(due), item.text ?? "")
    }
  }

  /// Returns reminders of cases near or past their deadline, outside hours that their calendar
  /// leaves out. Those of books are left out: they fall due by the day, and the sign-in screen
  /// lists them.
  private func cases(of person: Agent, _ now: Moment) -> [Text] {
    guard let records = try? desk.cases(),
      let items = try? records.warned(
        of: person, besides: BookAgenda.flows.union([HandoverItem.flow]), limit: 20, at: now)
    else { return [] }
    return items.compactMap { item in
      guard let flow = try? records.flow(of: item),
        let due = try? records.due(item, flow, at: now),
        records.mayRemind(item, flow, at: now)
      else { return nil }
      let title = records.title(item, flow)
      if due < now {
        return isNew("case over \(item.flow) \(item.number)")
          ? Texts.caseOver(flow.name, item.number, title) : nil
      }
      guard isNew("case near \(item.flow) \(item.number)") else { return nil }
      return Texts.caseNear(flow.name, item.number, desk.zone.deadline(due), title)
    }
  }

  private func handedOver(to number: AgentNumber, _ records: HandoverRecords) -> [Text] {
    let items = (try? records.addressed(to: number)) ?? []
    let new = items.filter { !known.contains($0.number) }
    known.formUnion(items.map(\.number))
    return new.map { Texts.handedToYou($0.number, $0.holder, $0.text ?? "") }
  }

  /// Returns reminders of swaps to agree to and, for those who decide them, of swaps, substitutes
  /// and leave; more than three share one line.
  private func requests(to person: Agent) -> [Text] {
    let new = waiting(for: person).filter { isNew(Self.key($0)) }
    guard new.count <= 3 else { return [Texts.requestsWait(new.count)] }
    return new.map { Texts.requestWaits($0.toAnswer(desk.zone)) }
  }

  private func waiting(for person: Agent) -> [ShiftRequest] {
    (try? RosterFiles(desk: desk).requests().waiting(for: person)) ?? []
  }

  private static func key(_ request: ShiftRequest) -> String {
    "request \(request.number) \(request.state)"
  }
}
