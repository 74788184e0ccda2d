/// A month's payroll over a desk of 500 agents, beside the one statement that counts their orders.
enum PayrollRows {
  /// Tagged and refunded orders by agent, as handbook and contract count them.
  static let counting = """
    SELECT agent, sum(tagged), sum(refunded) FROM (
      SELECT agent, count(*) AS tagged, 0 AS refunded FROM orders
      WHERE tagged_at >= \(Calendar2026.start) AND tagged_at < \(Calendar2026.end) GROUP BY agent
      UNION ALL
      SELECT o.agent, 0, count(DISTINCT r.order_number)
      FROM refund r JOIN orders o ON o.order_number = r.order_number
      WHERE r.refunded_at >= \(Calendar2026.start) AND r.refunded_at < \(Calendar2026.end)
        AND o.tagged_at IS NOT NULL GROUP BY o.agent
    ) GROUP BY agent;
    """

  static func pairs(_ workplace: Workplace) throws -> [Pair] {
    try workplace.fillStore()
    return [
      Pair(
        what: "payroll run, \(Workplace.agents) agents, \(workplace.orders) orders", rounds: 9,
        aim: .times(1.3), memoryAim: 100, beside: "sqlite3: counts by agent",
        ours: { try run(workplace) },
        theirs: { try Child(["sqlite3", workplace.store, counting]).run() }),
      Pair(
        what: "payroll close", rounds: 5, aim: .times(2), memoryAim: 100, beside: "payroll run",
        before: {
          try workplace.fillStore()
          // The copy is read once, so that neither side finds it cold.
          _ = try run(workplace)
        },
        ours: { try workplace.kefu("payroll", "close", Calendar2026.month).run() },
        theirs: { try run(workplace) }),
      try growth(workplace),
    ]
  }

  /// All the agents that there can be, with twenty times the orders, clockings and records of 500:
  /// it should take twenty times as long.
  private static func growth(_ workplace: Workplace) throws -> Pair {
    let (orders, folder) = (workplace.orders, workplace.folder)
    let many = try Workplace(orders: orders, agents: Workplace.mostAgents, in: folder)
    let few = try Workplace(orders: orders / 20, in: folder)
    try many.fillStore()
    try few.fillStore()
    return Pair(
      what: "payroll run, \(many.agents) agents, \(many.orders) orders", rounds: 5, aim: .times(20),
      beside: "\(few.agents) agents, \(few.orders) orders",
      before: { _ = try run(few) },
      ours: { try run(many) }, theirs: { try run(few) })
  }

  private static func run(_ workplace: Workplace) throws -> Cost {
    try workplace.kefu("payroll", "run", Calendar2026.month, "--format", "json").run()
  }
}
