import Orders
import Shifts
import Vocabulary

extension Desk {
  package func orders() throws -> OrderRecords {
    OrderRecords(try store(), zone: zone, staff: try staff(), flags: settings.flagOrder)
  }
}

/// The work that is left to do about orders, and the agents who have to do it: for the lists of
/// `order`, and for the screens of sign-in and sign-out.
package struct OrderDuties {
  /// An unpaid order and the agents who may chase it.
  package struct Chase {
    package let unpaid: UnpaidOrder
    /// The agent who served the buyer, else those on duty when the order was placed; empty when the
    /// roster does not say.
    package let agents: [AgentNumber]
    /// True when it may be chased once more.
    package let isDue: Bool
  }

  /// An order that nobody tagged, and the agents on duty when it came.
  package struct Untagged {
    package let order: Order
    package let agents: [AgentNumber]
  }

  private let desk: Desk
  private let records: OrderRecords

  package init(_ context: Context) throws { try self.init(desk: context.desk()) }

  package init(desk: Desk) throws {
    self.desk = desk
    records = try desk.orders()
  }

  /// Returns the unpaid orders created on a day, or within the last week, oldest first.
  ///
  /// - Parameter all: true to include those already chased often enough.
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

  /// Returns the orders created or paid on a day that bear no tag, oldest first.
  package func untagged(on day: Day, of agent: AgentNumber? = nil) throws -> [Untagged] {
    let orders = try records.untagged(on: day)
    let duty = roster(orders.compactMap(\.createdAt))
    return orders.map { order in
      Untagged(order: order, agents: order.createdAt.flatMap { duty?.agents(at: $0) } ?? [])
    }.filter { untagged in agent.map { untagged.agents.contains($0) } ?? true }
  }

  /// Returns an order's buyer for a list, masked; nil when not known.
  package func buyer(of order: Order) throws -> String? { try records.shownBuyer(of: order.number) }

  /// Returns true when any order was created or paid on a day.
  package func hasOrders(on day: Day) throws -> Bool { try records.hasOrders(on: day) }

  /// Returns the orders that several agents tagged and no lead has decided: all, or those of one of
  /// the agents.
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
