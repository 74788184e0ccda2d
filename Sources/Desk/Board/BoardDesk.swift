import Appraisals
import Books
import Cases
import Orders
import Payroll
import Shifts
import Staff
import Store
import Usage
import Vocabulary

/// Collects the facts of the board from the rooms. A room that refuses is a finding on the board
/// and hides no other.
package struct BoardDesk {
  private let desk: Desk
  private let payroll: Payroll
  /// The one who looks, by whose rights cases are read; nil when the desk belongs to one person.
  private let reader: Agent?
  private let now: Moment

  /// Days back from now in which searches in vain count.
  private static let vainDays = 30

  package init(_ context: Context) throws {
    desk = try context.desk()
    payroll = try context.payroll()
    reader = try context.viewer()?.agent
    now = desk.now
  }

  private var zone: DeskZone { desk.zone }
  private var today: Day { zone.day(now) }

  package func board() throws -> Board {
    var findings: [Finding] = []
    func sound<Value>(_ none: Value, _ read: () throws -> Value) throws -> Value {
      do { return try read() } catch let refusal as Refusal where refusal.kind == .refused {
        findings += refusal.findings
        return none
      }
    }
    let people = try sound([], people)
    var lists: [Board.List] = []
    for read in [handovers, untagged, complaints, cases, lowStock, vain] {
      lists += try sound([], read)
    }
    return Board(
      at: now, zone: zone, month: today.month, people: people,
      handovers: try sound(nil) { try desk.handovers().backlog(at: now) }, lists: lists,
      rows: try sound([], rows), findings: findings)
  }

  private func people() throws -> [Board.Person] {
    let files = RosterFiles(desk: desk)
    let days = (today - 1)...(today + 1)
    var leave = try files.changes(days).leave
    for month in Set([days.lowerBound.month, today.month, days.upperBound.month]) {
      leave.merge(try files.recordedLeave(month)) { $0.union($1) }
    }
    let staff = try desk.staff()
    return try ClockingRecords(desk.store(), zone: zone).presences(
      at: now, timetable: files.timetable(around: today), leave: leave,
      grace: desk.settings.grace
    ).map { Board.Person(presence: $0, name: staff[$0.agent]?.name ?? "") }
  }

  private func handovers() throws -> [Board.List] {
    let records = try desk.handovers()
    let items = try records.oldest(limit: Board.most)
    let backlog = try records.backlog(at: now)
    return [
      list(
        "handovers", Texts.boardHandovers, total: backlog?.unfinished ?? 0,
        overdue: backlog?.overdue ?? 0, Texts.listAllHandovers,
        items.map { item in
          WaitingItem(
            "\(item.number)", item.text.map { Text(same: $0) } ?? .erasedMark, due: item.due,
            mark: Texts.boardAge(now - item.writtenAt, item.holder))
        })
    ]
  }

  /// The orders of today and yesterday without a tag: older ones are the month's checklist's.
  private func untagged() throws -> [Board.List] {
    let duties = try OrderDuties(desk: desk)
    let orders = try [today - 1, today].flatMap { try duties.untagged(on: $0) }
    return [
      list(
        "untagged", Texts.boardUntagged, total: orders.count, overdue: 0, Texts.listUntagged,
        try orders.prefix(Board.most).map { untagged in
          let order = untagged.order
          let facts = [
            order.createdAt.map(zone.label), try duties.buyer(of: order), order.paid?.description,
            untagged.agents.isEmpty
              ? nil : untagged.agents.map { "\($0)号" }.joined(separator: " "),
          ]
          return WaitingItem(
            order.number.text, Text(same: facts.compactMap(\.self).joined(separator: "  ")))
        })
    ]
  }

  private func complaints() throws -> [Board.List] {
    let open = try desk.complaints().complaints(for: reader, at: now)
    return [
      list(
        "complaints", Texts.boardComplaints, total: open.count,
        overdue: open.count { $0.isOverdue(at: now) },
        Texts.listComplaints,
        open.prefix(Board.most).map { complaint in
          WaitingItem(
            "\(complaint.number)",
            Text(same: "\(complaint.day) \(complaint.agent)号 \(complaint.note)"),
            due: complaint.isAwaited ? complaint.due : nil)
        })
    ]
  }

  /// The cases of which people are warned or that are overdue, without those that other lists have.
  private func cases() throws -> [Board.List] {
    let cases = try desk.cases()
    let others: Set = [HandoverItem.flow, ComplaintFlow.id, Book.stock.rawValue]
    var query = CaseQuery()
    query.flows = cases.flows.ids.filter { !others.contains($0) }
    guard !query.flows.isEmpty else { return [] }
    (query.isOpen, query.warnsBy, query.limit) = (true, now, Board.most)
    let items = try cases.items(query, for: reader, at: now)
    let total = try cases.count(query, for: reader, at: now)
    query.dueBefore = now
    return [
      list(
        "cases", Texts.boardCases, total: total,
        overdue: try cases.count(query, for: reader, at: now), Texts.listDueCases,
        try items.map { item in
          let flow = try cases.flow(of: item)
          let title = cases.title(item, flow)
          return WaitingItem(
            "\(item.number)",
            Texts.boardCase(flow.name, title, item.holder),
            due: try cases.due(item, flow, at: now))
        })
    ]
  }

  private func lowStock() throws -> [Board.List] {
    let entries = try desk.books().lowStock()
    return [
      list(
        "low_stock", Texts.boardLowStock, total: entries.count, overdue: 0, Texts.listStock,
        entries.prefix(Board.most).map { entry in
          WaitingItem(
            entry.values["goods"] ?? "\(entry.number)",
            Text(same: entry.values["name"] ?? ""), mark: Texts.boardPieces(entry.pieces))
        })
    ]
  }

  private func vain() throws -> [Board.List] {
    let since = now + -Self.vainDays * 86_400
    let searches = try desk.store().read { try UsageRecords.inVain(since: since, $0) }
    return [
      list(
        "in_vain", Texts.boardInVain(Self.vainDays), total: searches.count, overdue: 0,
        Texts.listVain,
        searches.prefix(Board.most).map {
          WaitingItem("\($0.count)", Text(same: Mask.numbers(in: $0.query)))
        })
    ]
  }

  private func rows() throws -> [Board.Row] {
    let month = today.month
    let typed = try desk.books().service(month.first...today)
    let service = Dictionary(
      grouping: try typed + desk.serviceOfChats(month.first...today, beside: typed), by: \.agent)
    return try payroll.standings(month).map { standing in
      Board.Row(standing: standing, service: (service[standing.agent] ?? []).sum())
    }
  }

  private func list(
    _ key: String, _ title: Text, total: Int, overdue: Int, _ command: Text,
    _ items: [WaitingItem]
  ) -> Board.List {
    Board.List(
      waiting: WaitingList(key, title, total: total, items: items, command: command),
      overdue: overdue)
  }
}
