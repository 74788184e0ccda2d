/// Commands in an open session over a month's orders and all that waits at a busy desk, each beside
/// the bare statement of its query, in a sqlite3 that is open too.
enum CommandRows {
  private static let aim = Aim.above(0.005)
  private static let orders = """
    SELECT order_number, created_at, paid_at, paid, status, title, quantity, refund_shown, note, \
    agent, flag, tagged_at, origin, contested FROM orders
    """
  /// What is listed, and the line that says how much there is and how old it is.
  private static let handovers = """
    SELECT e.number, e.id, e.owner, e.state, e.holder, e.recipient, e.due, e.urgent, e.opened_at, \
    e.changed_at, v.field, v.value FROM (SELECT * FROM case_entry \
    WHERE flow = 'handover' AND is_open = 1 ORDER BY urgent DESC, due, number LIMIT 100) e \
    JOIN case_value v ON v.flow = 'handover' AND v.number = e.number; \
    SELECT count(*), count(*) FILTER (WHERE state = 'open'), \
    count(*) FILTER (WHERE urgent = 1), count(*) FILTER (WHERE due < \(Calendar2026.afterwards)), \
    min(opened_at), count(*) FILTER (WHERE opened_at > \(day.lowerBound)), \
    count(*) FILTER (WHERE opened_at <= \(day.lowerBound)) \
    FROM case_entry WHERE flow = 'handover' AND is_open = 1;
    """
  private static let day = Calendar2026.end - 86_400..<Calendar2026.end

  static func pairs(_ workplace: Workplace) throws -> [Pair] {
    try workplace.fillStoreWithOpenWork()
    let shown = OpenWork.order(4)
    let week = Calendar2026.afterwards - 7 * 86_400
    return [
      pair(
        workplace, "order show", count: 500, { "order show \(shown)" },
        { "\(orders) WHERE order_number = '\(shown)';" }),
      pair(
        workplace, "order untagged", count: 100, { "order untagged --date 2026-10-31" },
        {
          """
          \(orders) WHERE tagged_at IS NULL AND created_at >= \(day.lowerBound) \
          AND created_at < \(day.upperBound) UNION \(orders) WHERE tagged_at IS NULL \
          AND paid_at IS NOT NULL AND paid_at >= \(day.lowerBound) \
          AND paid_at < \(day.upperBound) ORDER BY created_at, order_number;
          """
        }),
      pair(
        workplace, "order unpaid", count: 50, { "order unpaid" },
        {
          """
          \(orders) WHERE awaits_payment = 1 AND created_at >= \(week) \
          ORDER BY created_at, order_number;
          """
        }),
      pair(workplace, "handover list", count: 20, { "handover list" }, { handovers }),
    ] + writing(workplace)
  }

  private static func writing(_ workplace: Workplace) -> [Pair] {
    var press = 0
    let orders = Counter(from: 5_300_000_000_000_000_000)
    // Every agent presses once a round; the clock of the desk stands.
    let clear = "DELETE FROM clocking WHERE at >= \(Calendar2026.afterwards - 1)"
    return [
      pair(
        workplace, "clock in", count: 200,
        before: { try Child(["sqlite3", workplace.store, clear]).run() },
        {
          press += 1
          return "clock in --as \(press % workplace.agents + 1)"
        },
        {
          press += 1
          return """
            INSERT INTO clocking (at, agent, direction, turn, id, origin, entered_by, entered_at) \
            VALUES (\(Calendar2026.afterwards - 1), \(10_000 + press), 'in', 0, '\(press)', 'desk', 2, 0);
            """
        }),
      pair(
        workplace, "order tag", count: 200,
        { "order tag \(orders.next()) --flag green --courier 顺丰 --gift 送小礼品" },
        {
          let order = orders.next()
          return """
            INSERT INTO desk_tag (order_number, key, agent, flag, note, at) \
            VALUES ('\(order)', '\(order)', 2, 'green', '2号 / 顺丰', \(Calendar2026.afterwards));
            """
        }),
    ]
  }

  private static func pair(
    _ workplace: Workplace, _ command: String, count: Int, before: @escaping () throws -> Void = {},
    _ line: @escaping () -> String, _ statement: @escaping () -> String
  ) -> Pair {
    let lines = Lines(count: count, file: workplace.path("lines.txt"))
    return Pair(
      what: "\(command) in a session", rounds: 7, aim: aim, beside: "sqlite3: its query",
      before: before, ours: { try lines.cost(line: line, program: workplace.session) },
      theirs: { try lines.cost(in: workplace.store, statement: statement) })
  }
}
