import Appraisals
import Orders
import Shifts
import Staff
import Store
import Vocabulary

/// Asks the rooms for what concerns an agent.
struct AgendaDesk {
  let desk: Desk
  let agent: Agent
  let now: Moment

  private var zone: DeskZone { desk.zone }
  private var day: Day { zone.day(now) }

  /// The sign-in screen, in the order of handbook/shifts.md, Sign-in screen.
  func signIn() throws -> Agenda {
    try agenda([handovers(), unpaid(), complaints()])
  }

  /// What is left when leaving: orders that nobody tagged today, what the agent holds and did not
  /// offer to the next shift (handbook/orders.md, Tag; shifts.md, Handover).
  func signOut() throws -> Agenda {
    try agenda([untagged(), notHandedOver()])
  }

  private func agenda(_ sections: [AgendaSection]) throws -> Agenda {
    let shift = try? shift()
    return Agenda(
      agent: agent.number, name: agent.name, day: day,
      shift: shift.map { shift in
        Agenda.Shift(
          code: shift.code, name: shift.name, start: zone.iso(shift.start),
          end: zone.iso(shift.end), label: zone.hours(shift))
      },
      sections: sections)
  }

  /// The shift that a clocking now would belong to, else today's. A roster with faults is told by
  /// its own check: here it only means that no shift is known.
  func shift() throws -> RosteredShift? {
    let timetable = try RosterFiles(desk: desk).timetable(around: day)
    return timetable.shift(of: agent.number, holding: now)
      ?? timetable.shift(of: agent.number, on: day)
  }

  private func handoverRecords() throws -> HandoverRecords {
    HandoverRecords(try desk.store(), staff: try desk.staff())
  }

  private func handovers() throws -> AgendaSection {
    let records = try handoverRecords()
    let items = try records.open(for: agent.number, limit: AgendaSection.shown)
    return AgendaSection(
      .handovers, total: try records.openCount(for: agent.number), items: items.map(item),
      command: "handover list")
  }

  private func notHandedOver() throws -> AgendaSection {
    let items = try handoverRecords().notHandedOver(by: agent.number)
    return section(.notHandedOver, items, "handover pass", item: item)
  }

  private func item(_ item: HandoverItem) -> AgendaItem {
    let marks = [
      item.urgent ? Texts.urgentItem : nil,
      item.state == .open && item.writer != agent.number ? Texts.fromAgent(item.writer) : nil,
    ]
    return AgendaItem(
      "\(item.number)", item.text, due: item.due, now: now, zone: zone,
      mark: marks.compactMap(\.self).joined(separator: " "))
  }

  /// Orders that wait for their payment and that the agent may still ask for.
  private func unpaid() throws -> AgendaSection {
    let chases = try OrderDuties(desk: desk).chases(of: agent.number)
    return section(.unpaid, chases.map(\.unpaid.order), "order unpaid") { row($0) }
  }

  /// Complaints to judge or to answer: those about the agent or taken down by them, the earliest
  /// promise first; all of them for who judges.
  private func complaints() throws -> AgendaSection {
    let cases = try desk.store().read(ComplaintBook.pending).filter {
      agent.role == .lead || $0.agent == agent.number || $0.takenBy == agent.number
    }
    return section(.complaints, cases, "complaint list") { complaint in
      AgendaItem(
        "\(complaint.number)", "\(complaint.day) \(complaint.agent)号 \(complaint.note)",
        due: complaint.isAwaited ? complaint.due : nil, now: now, zone: zone)
    }
  }

  /// Orders that came while the agent was on duty, today or in a night that began yesterday, and
  /// bear no tag; where no roster says who was, everybody's.
  private func untagged() throws -> AgendaSection {
    let first = min((try? shift()?.day) ?? day, day)
    let orders = try (first.number...day.number).flatMap { number in
      try OrderDuties(desk: desk).untagged(on: Day(number: number))
    }.filter { $0.agents.isEmpty || $0.agents.contains(agent.number) }.map(\.order)
    return section(.untagged, orders, "order untagged") { row($0) }
  }

  private func row(_ order: Order) -> AgendaItem {
    let facts = [order.createdAt.map(zone.label), order.paid?.description, order.title]
    return AgendaItem(
      order.number.text, facts.compactMap(\.self).joined(separator: "  "), now: now, zone: zone)
  }

  private func section<Thing>(
    _ key: AgendaSection.Key, _ things: [Thing], _ command: String, item: (Thing) -> AgendaItem
  ) -> AgendaSection {
    AgendaSection(
      key, total: things.count, items: things.prefix(AgendaSection.shown).map(item),
      command: command)
  }
}

extension DeskZone {
  /// `08:30-17:30`.
  func hours(_ shift: RosteredShift) -> String {
    [shift.start, shift.end].map { moment in
      let second = clock(moment).second
      return ClockTime(seconds: second)?.description ?? ""
    }.joined(separator: "-")
  }
}
