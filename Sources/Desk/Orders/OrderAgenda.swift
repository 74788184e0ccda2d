import Orders
import Staff
import Vocabulary

/// Orders that wait for an agent: to chase and to decide at sign-in, to tag at sign-out
/// (HANDBOOK/shifts.md, Sign-in screen; HANDBOOK/orders.md, Tag). It stands here because whose they
/// are depends on the roster.
struct OrderAgenda: AgendaSource {
  private let duties: OrderDuties
  private let zone: DeskZone
  private let workday: Day

  /// - Parameter workday: the day on which the agent works; for a night, the day on which it began.
  init(_ duties: OrderDuties, zone: DeskZone, workday: Day) {
    self.duties = duties
    self.zone = zone
    self.workday = workday
  }

  func waiting(for agent: Agent, at now: Moment) throws -> [WaitingList] {
    let chases = try duties.chases(of: agent.number)
    let unpaid = try list("unpaid", Texts.unpaidTitle, chases.map(\.unpaid.order), Texts.listUnpaid)
    guard Permission.resolveConflicts.isGiven(to: agent.role) else { return [unpaid] }
    let open = try duties.conflicts().map(\.order)
    let conflicts = try list("conflicts", Texts.conflictsTitle, open, Texts.listConflicts)
    return [unpaid] + (open.isEmpty ? [] : [conflicts])
  }

  /// Returns the orders without a tag that came while the agent was on duty, today or in a night
  /// that began yesterday; without a roster, everybody's.
  func unfinished(by agent: Agent, at now: Moment) throws -> [WaitingList] {
    let day = zone.day(now)
    let orders = try (min(workday, day).number...day.number).flatMap { number in
      try duties.untagged(on: Day(number: number))
    }.filter { $0.agents.isEmpty || $0.agents.contains(agent.number) }.map(\.order)
    return [try list("untagged", Texts.untaggedTitle, orders, Texts.listUntagged)]
  }

  private func list(
    _ key: String, _ title: Text, _ orders: [Order], _ command: Text
  ) throws -> WaitingList {
    try WaitingList(key, title, orders, command: command) { order in
      let buyer = try duties.buyer(of: order)
      let facts = [order.createdAt.map(zone.label), buyer, order.paid?.description, order.title]
      return WaitingItem(
        order.number.text, Text(same: facts.compactMap(\.self).joined(separator: "  ")))
    }
  }
}
