import Foundation

/// Tagging an order in an open session, on disk before the answer comes, beside what such a promise
/// costs at least under WAL at synchronous FULL: a commit of one row in a table of its own, and a
/// commit of the rows that a tag leaves, among a million orders.
enum TagRows {
  static func pairs(_ workplace: Workplace) throws -> [Pair] {
    try workplace.fillStore()
    let lines = Lines(file: workplace.path("lines.txt"))
    // Orders that nobody imported yet, as they are on the day they are sold.
    let orders = Counter(from: 5_200_000_000_000_000_000)
    let bare = try bareTable(workplace.path("bare.sqlite"))
    func session() throws -> Cost {
      try lines.cost(
        line: { "order tag \(orders.next()) --flag green --courier 顺丰 --gift 送小礼品" },
        program: workplace.session)
    }
    return [
      Pair(
        what: "order tag in a session", rounds: 7, aim: .times(2), beside: "sqlite3: a bare commit",
        ours: session,
        theirs: { try lines.cost(in: bare) { "INSERT INTO tag (note) VALUES ('\(note)');" } }),
      Pair(
        what: "order tag in a session", rounds: 7, aim: .times(2),
        beside: "sqlite3: its rows, a commit",
        ours: session, theirs: { try lines.cost(in: workplace.store) { rows(of: orders.next()) } }),
    ]
  }

  private static let note = "2号 / 顺丰 / 送小礼品"

  private static func bareTable(_ path: String) throws -> String {
    try? FileManager.default.removeItem(atPath: path)
    try Child([
      "sqlite3", path,
      "PRAGMA journal_mode = WAL; CREATE TABLE tag (number INTEGER PRIMARY KEY, note TEXT);",
    ]).run()
    return path
  }

  /// One transaction; the order's number also makes the keys, which only have to be new.
  private static func rows(of order: Int) -> String {
    """
    BEGIN IMMEDIATE; \
    INSERT INTO desk_tag (order_number, key, agent, flag, note, at) \
    VALUES ('\(order)', '\(order)', 2, 'green', '\(note)', \(Calendar2026.afterwards)); \
    INSERT INTO orders \
    (order_number, agent, flag, tagged_at, origin, contested, awaits_payment) \
    VALUES ('\(order)', 2, 'green', \(Calendar2026.afterwards), 'desk', 0, 0); \
    INSERT INTO journal (number, actor, at, zone, claimed, kind, detail, tally, hash) \
    VALUES (\(order), 2, \(Calendar2026.afterwards), 'Asia/Shanghai', 1, 'order.tag', '\(order)', \
    'a hash of sixty-four hexadecimal digits takes as much room as this', \
    'a hash of sixty-four hexadecimal digits takes as much room as this'); \
    COMMIT;
    """
  }
}
