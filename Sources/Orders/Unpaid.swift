import Store
import Vocabulary

/// An order that waits for its payment, with who asked the buyer for it so far.
public struct UnpaidOrder: Hashable, Codable, Sendable {
  /// Seconds after its creation within which an unpaid order is worth chasing: a week. The platform
  /// closes most much sooner.
  public static let window = 7 * 86_400

  public let order: Order
  /// Oldest first.
  public let chases: [OrderEvent]

  /// The agent who served the buyer: whose tag the order bears. Without one it belongs to whoever
  /// was on duty (HANDBOOK/orders.md, Unpaid orders; systems.md, S16).
  public var servedBy: AgentNumber? { order.tag?.agent }
}

extension OrderRecords {
  /// Orders that wait for their payment, oldest first: those created on a day, or, without one, in
  /// the week before `now`.
  ///
  /// - Parameter now: the store's clock when it is nil.
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

  /// Records that the buyer was asked to pay: once for each order, or as often as `limit` allows.
  ///
  /// - Parameter ofOthers: whether the author may chase what another agent served.
  ///
  /// Throws `Refusal`: an order that is not known, does not wait for its payment, was chased often
  /// enough, or was served by somebody else.
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
