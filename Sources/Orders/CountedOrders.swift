import Store
import Vocabulary

/// The orders that payroll counts in a month, one by one: those tagged in it, and those refunded in
/// it. A closing keeps them, so that a later change can be named by its orders.
public struct CountedOrders: Hashable, Sendable {
  /// One order's part in the month.
  public struct Counted: Hashable, Sendable {
    public let agent: AgentNumber
    /// True when the order was tagged in the month.
    var isTagged = false
    var paid = Money.zero
    var refunds = Money.zero
  }

  private var orders: [OrderNumber: Counted] = [:]

  /// Reads the orders that count in a span as the store has them.
  public init(during span: Range<Moment>, in reading: Reading) throws {
    try reading.each(
      """
      SELECT order_number, agent, paid FROM orders WHERE tagged_at >= $1 AND tagged_at < $2
      """, span.lowerBound, span.upperBound
    ) { row in
      orders[try row.order(0)] = Counted(
        agent: try row.agent(1), isTagged: true, paid: try row.moneyIfAny(2) ?? .zero)
    }
    try reading.each(
      """
      SELECT r.order_number, o.agent, r.amount FROM \(RefundRows.counted) r
      \(Join.fromLeft) orders o
      WHERE r.refunded_at >= $1 AND r.refunded_at < $2 AND o.order_number = r.order_number
        AND o.tagged_at IS NOT NULL
      """, span.lowerBound, span.upperBound
    ) { row in
      let agent = try row.agent(1)
      orders[try row.order(0), default: Counted(agent: agent)].refunds += try row.money(2)
    }
  }

  /// Reads the stored form.
  ///
  /// - Throws: `Refusal` of kind `.store` when the text was not written by `text`.
  public init(text: String) throws {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 5, let order = OrderNumber(String(parts[0])),
        let agent = Int(stored: parts[1]).flatMap({ AgentNumber($0) }),
        let paid = Int(stored: parts[3]),
        let refunds = Int(stored: parts[4])
      else { throw Refusal(.store, Texts.countedUnreadable, fix: .changedOutside) }
      orders[order] = Counted(
        agent: agent, isTagged: parts[2] == "1", paid: Money(fen: paid),
        refunds: Money(fen: refunds))
    }
  }

  /// The stored form: a line for each order, by number.
  public var text: String {
    orders.sorted { $0.key < $1.key }.map { order, counted in
      "\(order) \(counted.agent) \(counted.isTagged ? 1 : 0) \(counted.paid.fen) "
        + "\(counted.refunds.fen)\n"
    }.joined()
  }

  /// Returns the orders whose part differs from that known before, by the agents who had or have
  /// them, each in the order of the numbers.
  public func changes(from known: CountedOrders) -> [AgentNumber: [OrderNumber]] {
    var changed: [AgentNumber: Set<OrderNumber>] = [:]
    for order in Set(orders.keys).union(known.orders.keys) {
      let (before, now) = (known.orders[order], orders[order])
      guard before != now else { continue }
      for agent in [before?.agent, now?.agent].compactMap({ $0 }) {
        changed[agent, default: []].insert(order)
      }
    }
    return changed.mapValues { $0.sorted() }
  }
}
