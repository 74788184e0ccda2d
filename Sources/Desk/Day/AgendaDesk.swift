import Appraisals
import Books
import Orders
import Shifts
import Staff
import Store
import Vocabulary

/// Asks the rooms for what concerns an agent.
package struct AgendaDesk {
  package let desk: Desk
  package let agent: Agent
  package let now: Moment
  /// The agent's shift now or next today; worked out once, several sections ask for it.
  private let shift: RosteredShift?

  package init(desk: Desk, agent: Agent, now: Moment) {
    self.desk = desk
    self.agent = agent
    self.now = now
    shift = desk.shift(of: agent.number, at: now)
  }

  private var zone: DeskZone { desk.zone }
  private var day: Day { zone.day(now) }
  /// A night's is the one on which it began, also after midnight.
  private var workday: Day { shift?.day ?? day }

  /// The sign-in screen, in the order of HANDBOOK/shifts.md, Sign-in screen; below that, where
  /// there are any, requests to answer, answers about the agent's shifts, and for a lead tags to
  /// decide.
  package func signIn() throws -> Agenda {
    try agenda(
      [
        messages(), handovers(), unpaid(), followUps(), complaints(), lowStock(), plan(),
      ] + [requests(), decided(), conflicts()].filter { $0.total > 0 } + cases())
  }

  /// Cases near their deadline, waiting for the agent or held; kinds of which there is nothing are
  /// left out, and so are complaints and requests, which have sections of their own.
  private func cases() throws -> [AgendaSection] {
    let lists = try desk.cases().waiting(
      for: agent, at: now,
      besides: Set(ShiftRequest.Kind.allCases.map(\.rawValue)).union([ComplaintFlow.id]))
    return lists.compactMap { list in
      guard let key = AgendaSection.Key(rawValue: list.key) else { return nil }
      return AgendaSection(
        key, total: list.total,
        items: list.items.map {
          AgendaItem($0.number, $0.text, due: $0.due, now: now, zone: zone)
        }, command: list.command)
    }
  }

  /// What is left when leaving: orders that nobody tagged today, what the agent holds and did not
  /// offer to the next shift (HANDBOOK/orders.md, Tag; shifts.md, Handover).
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
      item.state == .open && item.holder != agent.number ? Texts.fromAgent(item.holder) : nil,
    ]
    return AgendaItem(
      "\(item.number)", Text(same: item.text), due: item.due, now: now, zone: zone,
      mark: marks.compactMap(\.self).joined(separator: " "))
  }

  private func books() throws -> BookRecords {
    BookRecords(
      try desk.store(), shelf: try desk.bookshelf(), staff: try desk.staff(), zone: zone)
  }

  /// Answers to the agent's issues, and for a lead the issues that wait for one.
  private func messages() throws -> AgendaSection {
    let books = try books()
    let asked =
      Permission.settle.isGiven(to: agent.role) ? try books.answersDue(for: agent, on: day) : []
    return try entries(.messages, books.messages(for: agent.number) + asked, "issue list", books)
  }

  /// Prospects and regular buyers due a visit, calls to answer.
  private func followUps() throws -> AgendaSection {
    let books = try books()
    let due = try books.followUpsDue(for: agent.number, on: day)
    return try entries(.followUps, due, "followup list", books, more: "note")
  }

  private func lowStock() throws -> AgendaSection {
    let books = try books()
    return try entries(.lowStock, books.lowStock(), "stock list", books, more: "name") {
      Texts.piecesLeft($0.pieces)
    }
  }

  /// What is not done yet; what was carried over says since when.
  private func plan() throws -> AgendaSection {
    let books = try books()
    let open = try books.plan(of: agent.number, on: workday)
      .filter { $0.state == .open }
    let carried = Dictionary(open.map { ($0.entry.number, $0.carriedDays) }) { first, _ in first }
    return try entries(.plan, open.map(\.entry), "plan show", books) { entry in
      carried[entry.number].flatMap { $0 > 0 ? Text.carriedOver($0) : nil }
    }
  }

  /// - Parameter more: the field whose text stands behind an entry's title.
  private func entries(
    _ key: AgendaSection.Key, _ entries: [Entry], _ command: String, _ books: BookRecords,
    more field: String = "", mark: (Entry) -> Text? = { _ in nil }
  ) throws -> AgendaSection {
    let shown = try entries.prefix(AgendaSection.shown).map { entry in
      let title = try EntryView(entry, books).title
      let more = entry.values[field].map { Text(same: $0) }
      return (entry, [title, more].compactMap(\.self).joined(separator: "  ") ?? title)
    }
    return AgendaSection(
      key, total: entries.count,
      items: shown.map { entry, title in
        AgendaItem(
          "\(entry.number)", title, now: now, zone: zone,
          mark: mark(entry) ?? entry.due.flatMap { $0 < day ? Texts.dueSince($0) : nil })
      }, command: command)
  }

  /// Orders that wait for their payment and that the agent may still ask for.
  private func unpaid() throws -> AgendaSection {
    let chases = try OrderDuties(desk: desk).chases(of: agent.number)
    return section(.unpaid, chases.map(\.unpaid.order), "order unpaid") { row($0) }
  }

  /// Complaints to judge or to answer, the earliest promise first.
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

  /// Swaps to agree to; for who decides them swaps, substitutes and leave.
  private func requests() throws -> AgendaSection {
    let waiting = try RosterFiles(desk: desk).requests().waiting(for: agent)
    return section(.requests, waiting, waiting.first.map { "\($0.kind.path) list" } ?? "") {
      AgendaItem("\($0.number)", Texts.toAnswer($0.label(zone), $0.answer), now: now, zone: zone)
    }
  }

  /// The agent's requests for days to come, and those of others that change the agent's own shifts,
  /// that were answered within a week.
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

  /// Days ahead in which requests are looked for, and seconds for which an answer is news.
  private static let farthest = 60
  private static let newsAge = 7 * 86_400

  /// Orders that two agents tagged, for who decides whose they are.
  private func conflicts() throws -> AgendaSection {
    let open =
      Permission.resolveConflicts.isGiven(to: agent.role)
      ? try OrderDuties(desk: desk).conflicts() : []
    return section(.conflicts, open.map(\.order), "order conflicts") { row($0) }
  }

  /// Orders that came while the agent was on duty, today or in a night that began yesterday, and
  /// bear no tag; where no roster says who was, everybody's.
  private func untagged() throws -> AgendaSection {
    let first = min(workday, day)
    let orders = try (first.number...day.number).flatMap { number in
      try OrderDuties(desk: desk).untagged(on: Day(number: number))
    }.filter { $0.agents.isEmpty || $0.agents.contains(agent.number) }.map(\.order)
    return section(.untagged, orders, "order untagged") { row($0) }
  }

  private func row(_ order: Order) -> AgendaItem {
    let facts = [order.createdAt.map(zone.label), order.paid?.description, order.title]
    return AgendaItem(
      order.number.text, Text(same: facts.compactMap(\.self).joined(separator: "  ")), now: now,
      zone: zone)
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
  /// A deadline for people; the end of a day is called by the day.
  package func deadline(_ due: Moment) -> String {
    let (day, second) = clock(due)
    return second == 86_399 ? "\(day)" : label(due)
  }

  /// `08:30-17:30`.
  package func hours(_ shift: RosteredShift) -> String {
    [shift.start, shift.end].map { moment in
      let second = clock(moment).second
      return ClockTime(seconds: second)?.description ?? ""
    }.joined(separator: "-")
  }
}
