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
    try agenda([handovers(), complaints()])
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
    return AgendaSection(
      .notHandedOver, total: items.count, items: items.prefix(AgendaSection.shown).map(item),
      command: "handover pass")
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

  /// Complaints that nobody has judged: about the agent, or all of them for who may judge.
  private func complaints() throws -> AgendaSection {
    let cases = try desk.store().read { reading in
      try ComplaintBook.cases(of: (day + -90)...day, onlyOpen: true, in: reading)
    }.filter { agent.role == .lead || $0.agent == agent.number }
    return AgendaSection(
      .complaints, total: cases.count,
      items: cases.prefix(AgendaSection.shown).map { complaint in
        AgendaItem(
          "\(complaint.number)", "\(complaint.day) \(complaint.agent)号 \(complaint.note)", now: now,
          zone: zone)
      }, command: "record list")
  }

  private func untagged() throws -> AgendaSection {
    let orders = try OrderRecords(desk.store(), zone: zone, staff: desk.staff()).untagged(on: day)
    return AgendaSection(
      .untagged, total: orders.count,
      items: orders.prefix(AgendaSection.shown).map { order in
        let facts = [order.createdAt.map(zone.label), order.paid?.description, order.title]
        return AgendaItem(
          order.number.text, facts.compactMap(\.self).joined(separator: "  "), now: now, zone: zone)
      }, command: "order untagged")
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
