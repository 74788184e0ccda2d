import Orders
import Shifts
import Vocabulary

/// What is left to do about orders, and whose it is: for the lists of `order`, and for the screens
/// of sign-in and sign-out.
package struct OrderDuties {
  /// An unpaid order and those whose it is to chase.
  package struct Chase {
    package let unpaid: UnpaidOrder
    /// The agent who served the buyer, else those on duty when it was placed; empty where the
    /// roster does not say.
    package let agents: [AgentNumber]
    /// May be chased once more.
    package let isDue: Bool
  }

  /// An order that nobody tagged, and those on duty when it came.
  package struct Untagged {
    package let order: Order
    package let agents: [AgentNumber]
  }

  private let desk: Desk
  private let records: OrderRecords

  package init(_ context: Context) throws { try self.init(desk: context.desk()) }

  package init(desk: Desk) throws {
    self.desk = desk
    records = OrderRecords(try desk.store(), zone: desk.zone, staff: try desk.staff())
  }

  /// Unpaid orders created on a day, or within the last week, oldest first; those already chased
  /// often enough only when asked for.
  package func chases(on day: Day? = nil, of agent: AgentNumber? = nil, all: Bool = false) throws
    -> [Chase]
  {
    let unpaid = try records.unpaid(on: day)
    let limit = desk.settings.chaseLimit
    let open = all ? unpaid : unpaid.filter { $0.chases.count < limit }
    let duty = roster(open.filter { $0.servedBy == nil }.compactMap(\.order.createdAt))
    return open.map { unpaid in
      let served = unpaid.servedBy.map { [$0] }
      let agents = served ?? unpaid.order.createdAt.flatMap { duty?.agents(at: $0) } ?? []
      return Chase(unpaid: unpaid, agents: agents, isDue: unpaid.chases.count < limit)
    }.filter { chase in agent.map { chase.agents.contains($0) } ?? true }
  }

  /// Orders created or paid on a day that bear no tag, oldest first.
  package func untagged(on day: Day, of agent: AgentNumber? = nil) throws -> [Untagged] {
    let orders = try records.untagged(on: day)
    let duty = roster(orders.compactMap(\.createdAt))
    return orders.map { order in
      Untagged(order: order, agents: order.createdAt.flatMap { duty?.agents(at: $0) } ?? [])
    }.filter { untagged in agent.map { untagged.agents.contains($0) } ?? true }
  }

  /// True when any order was created or paid on a day.
  package func hasOrders(on day: Day) throws -> Bool { try records.hasOrders(on: day) }

  /// Orders that several agents tagged and no lead has decided: all, or those of one of them.
  package func conflicts(of agent: AgentNumber? = nil) throws -> [OrderSheet] {
    try records.conflicts().filter { sheet in
      guard let agent else { return true }
      return sheet.order.tag?.agent == agent || sheet.noteInConflict?.agent == agent
        || sheet.conflicts.contains { $0.agent == agent }
    }
  }

  private func roster(_ moments: [Moment]) -> DutyRoster? {
    DutyRoster.days(of: moments, desk.zone).flatMap { try? desk.dutyRoster($0) }
  }
}
