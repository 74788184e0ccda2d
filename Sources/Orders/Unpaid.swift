import Store
import Vocabulary

/// An order that waits for its payment, with the chases so far.
public struct UnpaidOrder: Hashable, Codable, Sendable {
  /// Seconds after its creation within which an unpaid order is worth chasing: a week. The platform
  /// closes most much sooner.
  public static let window = 7 * 86_400

  public let order: Order
  /// The requests for payment so far, oldest first.
  public let chases: [OrderEvent]

  /// The agent who served the buyer, told by the order's tag. Nil for an order without one, which
  /// belongs to whoever was on duty (HANDBOOK/orders.md, Unpaid orders; HANDBOOK/systems.md, S16).
  public var servedBy: AgentNumber? { order.tag?.agent }
}

extension OrderRecords {
  /// Returns orders that wait for payment, oldest first: those created on a day, or, without one,
  /// in the week before `now`.
  ///
  /// - Parameter now: the end of that week; nil for the store's clock.
  public func unpaid(on day: Day? = nil, now: Moment? = nil) throws -> [UnpaidOrder] {
    let now = now ?? store.clock.now
    let span =
      day.map { zone.moment($0)..<zone.moment($0 + 1) } ?? (now + -UnpaidOrder.window)..<(now + 1)
    return try store.read { reading in
      let chases = try OrderEventRows.chases(of: span, in: reading)
      return try reading.all(
        """
        SELECT \(OrderRows.columns) FROM orders
        WHERE awaits_payment = 1 AND created_at >= $1 AND created_at < $2
        ORDER BY created_at, order_number
        """,
        span.lowerBound, span.upperBound
      ) { row in
        let order = try OrderRows.order(row)
        return UnpaidOrder(order: order, chases: chases[order.number] ?? [])
      }
    }
  }

  /// Records that the buyer was asked to pay, at most `limit` times for each order.
  ///
  /// - Parameter ofOthers: true when the author may chase an order that another agent served.
  /// - Throws: `Refusal` of kind `.nothingFound` for an order that is not imported; of kind
  ///   `.refused` when it does not wait for payment, was chased `limit` times, or another agent
  ///   served the buyer.
  public func chase(
    _ number: OrderNumber, limit: Int = 1, ofOthers: Bool = false, author: Author
  ) throws -> OrderEvent {
    try store.write(Act(author, "order.chase")) { writing in
      guard let order = try OrderRows.order(number, in: writing), order.isImported else {
        throw Refusal(.nothingFound, Texts.notImported(number), fix: Texts.importFirst)
      }
      guard order.awaitsPayment else {
        throw Refusal(Texts.notUnpaid(order, zone), fix: Texts.seeUnpaid)
      }
      let chases = try OrderEventRows.all(of: number, in: writing).standing(.chased)
      if let last = chases.last, chases.count >= limit {
        throw Refusal(Texts.chasedAlready(last, limit, zone), fix: Texts.letBuyerDecide)
      }
      if let agent = order.tag?.agent, agent != author.agent, !ofOthers {
        throw Refusal(Texts.servedBy(agent, number), fix: Texts.leadMayChase)
      }
      let event = OrderEvent(
        order: number, kind: .chased, agent: author.agent, at: writing.now)
      try OrderEventRows.add(event, in: writing)
      writing.detail = "\(number)"
      return event
    }
  }
}
