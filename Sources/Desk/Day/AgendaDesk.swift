import Appraisals
import Books
import Cases
import Orders
import Shifts
import Staff
import Store
import Vocabulary

/// Collects from the rooms everything that concerns an agent.
package struct AgendaDesk {
  package let desk: Desk
  package let agent: Agent
  package let now: Moment
  /// The agent's shift now or next today; computed once, since several sections need it.
  private let shift: RosteredShift?

  package init(desk: Desk, agent: Agent, now: Moment) {
    self.desk = desk
    self.agent = agent
    self.now = now
    shift = desk.shift(of: agent.number, at: now)
  }

  private var zone: DeskZone { desk.zone }
  private var day: Day { zone.day(now) }
  /// The agent's working day; after midnight in a night, the day on which it began.
  private var workday: Day { shift?.day ?? day }

  /// Returns the sign-in screen, in the order of HANDBOOK/shifts.md, Sign-in screen; after that,
  /// when there are any, requests to answer, answers about the agent's shifts, and for a lead tags
  /// to decide.
  package func signIn() throws -> Agenda {
    let lists = try sources().flatMap { try $0.waiting(for: agent, at: now) }
      .map { AgendaSection($0, now: now, zone: zone) }
    let sections =
      try [handovers(), unpaid(), complaints()]
      + [requests(), decided(), conflicts()].filter { $0.total > 0 } + lists
    return agenda(AgendaSection.ordered(sections))
  }

  /// Returns the rooms in which things wait for the agent, except complaints, handovers and
  /// requests, which have sections of their own.
  private func sources() throws -> [any AgendaSource] {
    let cases = try desk.cases()
    let others = [ComplaintFlow.id, HandoverItem.flow] + ShiftRequest.Kind.allCases.map(\.rawValue)
    return [
      BookAgenda(BookRecords(cases, at: now), day: day, workday: workday),
      CaseAgenda(cases, besides: BookAgenda.flows.union(others)),
    ]
  }

  /// Returns the sign-out screen: orders that nobody tagged today, and items that the agent holds
  /// and did not offer to the next shift (HANDBOOK/orders.md, Tag; shifts.md, Handover).
  package func signOut() throws -> Agenda {
    try agenda([untagged(), notHandedOver()])
  }

  private func agenda(_ sections: [AgendaSection]) -> Agenda {
    Agenda(
      agent: agent.number, name: agent.name, day: workday,
      shift: shift.map { shift in
        Agenda.Shift(
          code: shift.code, name: shift.name, start: zone.iso(shift.start),
          end: zone.iso(shift.end), label: zone.hours(shift))
      },
      sections: sections)
  }

  private func handovers() throws -> AgendaSection {
    let records = try desk.handovers()
    let items = try records.open(for: agent.number, limit: AgendaSection.shown)
    return AgendaSection(
      .handovers, total: try records.openCount(for: agent.number), items: items.map(item),
      command: "handover list")
  }

  private func notHandedOver() throws -> AgendaSection {
    let items = try desk.handovers().notHandedOver(by: agent.number)
    return section(.notHandedOver, items, "handover pass", item: item)
  }

  private func item(_ item: HandoverItem) -> AgendaItem {
    let marks = [
      item.urgent ? Texts.urgentItem : nil,
      item.isWaiting && item.holder != agent.number ? Texts.fromAgent(item.holder) : nil,
    ]
    return AgendaItem(
      "\(item.number)", item.text.map { Text(same: $0) } ?? .erasedMark, due: item.due, now: now,
      zone: zone,
      mark: marks.compactMap(\.self).joined(separator: " "))
  }

  /// Returns the orders that wait for their payment and that the agent may still chase.
  private func unpaid() throws -> AgendaSection {
    let chases = try OrderDuties(desk: desk).chases(of: agent.number)
    return try section(.unpaid, chases.map(\.unpaid.order), "order unpaid", item: row)
  }

  /// Returns the complaints to judge or to answer, the earliest promise first.
  private func complaints() throws -> AgendaSection {
    let (total, first) = try desk.complaints().waiting(
      for: agent, limit: AgendaSection.shown, at: now)
    let items = first.map { complaint in
      AgendaItem(
        "\(complaint.number)",
        Text(same: "\(complaint.day) \(complaint.agent)号 \(complaint.note)"),
        due: complaint.isAwaited ? complaint.due : nil, now: now, zone: zone)
    }
    return AgendaSection(.complaints, total: total, items: items, command: "complaint list")
  }

  /// Returns the swaps to agree to and, for those who decide them, swaps, substitutes and leave.
  private func requests() throws -> AgendaSection {
    let waiting = try RosterFiles(desk: desk).requests().waiting(for: agent)
    return section(.requests, waiting, waiting.first.map { "\($0.kind.path) list" } ?? "") {
      AgendaItem("\($0.number)", Texts.toAnswer($0.label(zone), $0.answer), now: now, zone: zone)
    }
  }

  /// Returns the agent's requests for days to come, and others' requests that change the agent's
  /// own shifts, if they were answered within a week.
  private func decided() throws -> AgendaSection {
    let requests = try RosterFiles(desk: desk).requests().requests(of: day...day + Self.farthest)
      .filter { request in
        let isParty =
          request.agent == agent.number
          ? request.isAnswered : request.other == agent.number && request.approval != nil
        return isParty && now - request.changedAt < Self.newsAge
      }
    let first = requests.first.map { "\($0.kind.path) list \($0.day.month)" }
    return section(.decided, requests, first ?? "") { request in
      AgendaItem(
        "\(request.number)", request.label(zone), now: now, zone: zone,
        mark: Text.requestState(request.kind.rawValue, request.state))
    }
  }

  /// The number of days ahead in which requests are looked for.
  private static let farthest = 60
  /// The time, in seconds, for which an answer is news.
  private static let newsAge = 7 * 86_400

  /// Returns the orders that two agents tagged, for those who decide whose they are.
  private func conflicts() throws -> AgendaSection {
    let open =
      Permission.resolveConflicts.isGiven(to: agent.role)
      ? try OrderDuties(desk: desk).conflicts() : []
    return try section(.conflicts, open.map(\.order), "order conflicts", item: row)
  }

  /// Returns the orders without a tag that came while the agent was on duty, today or in a night
  /// that began yesterday; without a roster, everybody's.
  private func untagged() throws -> AgendaSection {
    let first = min(workday, day)
    let orders = try (first.number...day.number).flatMap { number in
      try OrderDuties(desk: desk).untagged(on: Day(number: number))
    }.filter { $0.agents.isEmpty || $0.agents.contains(agent.number) }.map(\.order)
    return try section(.untagged, orders, "order untagged", item: row)
  }

  private func row(_ order: Order) throws -> AgendaItem {
    let buyer = try OrderDuties(desk: desk).buyer(of: order)
    let facts = [order.createdAt.map(zone.label), buyer, order.paid?.description, order.title]
    return AgendaItem(
      order.number.text, Text(same: facts.compactMap(\.self).joined(separator: "  ")), now: now,
      zone: zone)
  }

  private func section<Thing>(
    _ key: AgendaSection.Key, _ things: [Thing], _ command: String,
    item: (Thing) throws -> AgendaItem
  ) rethrows -> AgendaSection {
    AgendaSection(
      key, total: things.count, items: try things.prefix(AgendaSection.shown).map(item),
      command: command)
  }
}

extension DeskZone {
  /// Returns a deadline for people; the end of a day is shown as the day.
  package func deadline(_ due: Moment) -> String {
    let (day, second) = clock(due)
    return second == 86_399 ? "\(day)" : label(due)
  }

  /// Returns the hours as `08:30-17:30`.
  package func hours(_ shift: RosteredShift) -> String {
    [shift.start, shift.end].map { moment in
      let second = clock(moment).second
      return ClockTime(seconds: second)?.description ?? ""
    }.joined(separator: "-")
  }
}
