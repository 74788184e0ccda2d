import Store
import Vocabulary

/// Reads chats from their rows.
enum ChatRows {
  private static let columns = """
    l.number, l.day, l.platform, l.person, l.order_number, l.erased_at, p.name
    """
  private static let joined = "chat_log l JOIN chat_person p ON p.person = l.person"

  /// A chat without its messages.
  private struct Head {
    let number: Int
    let day: Day
    let platform: ChatPlatform
    let person: Int
    let order: OrderNumber?
    let isErased: Bool
    let buyer: String?

    init(_ row: Row) throws {
      number = try row.integer(0)
      day = try row.day(1)
      platform = try row.choice(2)
      person = try row.integer(3)
      order = try row.orderIfAny(4)
      isErased = !row.isNull(5)
      buyer = try row.textIfAny(6)
    }

    /// - Parameter kept: the first day whose names and texts may be shown.
    func chat(_ turns: [Turn], kept: Day) -> ChatLog {
      let isShown = !isErased && day >= kept
      return ChatLog(
        number: number, day: day, platform: platform, person: person,
        buyer: isShown ? buyer.map(Mask.name) : nil, order: order, isErased: !isShown,
        turns: turns)
    }
  }

  /// Returns one chat with its texts; nil when there is none.
  static func chat(_ number: Int, kept: Day, in reading: Reading) throws -> ChatLog? {
    let head = try reading.first(
      "SELECT \(columns) FROM \(joined) WHERE l.number = $1", number, make: Head.init)
    guard let head else { return nil }
    let isShown = head.day >= kept
    let turns = try reading.all(
      """
      SELECT t.at, t.speaker, t.agent, x.text FROM chat_turn t
      LEFT JOIN chat_text x ON x.chat = t.chat AND x.sequence = t.sequence
      WHERE t.chat = $1 ORDER BY t.at, t.sequence
      """, number
    ) { row in
      Turn(
        at: try row.moment(0), speaker: try row.choice(1), agent: try row.agentIfAny(2),
        text: isShown ? try row.textIfAny(3) : nil)
    }
    return head.chat(turns, kept: kept)
  }

  /// Returns the chats of some days by day and number, without texts.
  static func chats(
    _ days: ClosedRange<Day>, kept: Day, in reading: Reading
  ) throws -> [ChatLog] {
    let heads = try reading.all(
      """
      SELECT \(columns) FROM \(joined) WHERE l.day BETWEEN $1 AND $2 ORDER BY l.day, l.number
      """, days.lowerBound, days.upperBound, make: Head.init)
    var turns: [Int: [Turn]] = [:]
    try reading.each(
      """
      SELECT t.chat, t.at, t.speaker, t.agent FROM chat_log l JOIN chat_turn t ON t.chat = l.number
      WHERE l.day BETWEEN $1 AND $2 ORDER BY t.chat, t.at, t.sequence
      """, days.lowerBound, days.upperBound
    ) { row in
      let turn = Turn(
        at: try row.moment(1), speaker: try row.choice(2), agent: try row.agentIfAny(3))
      turns[try row.integer(0), default: []].append(turn)
    }
    return heads.map { $0.chat(turns[$0.number] ?? [], kept: kept) }
  }

  /// Returns the buyers' names of some days' chats by person; those that are erased are missing.
  static func names(_ days: ClosedRange<Day>, in reading: Reading) throws -> [Int: String] {
    let names = try reading.all(
      """
      SELECT DISTINCT p.person, p.name FROM chat_log l JOIN chat_person p ON p.person = l.person
      WHERE l.day BETWEEN $1 AND $2 AND p.name IS NOT NULL
      """, days.lowerBound, days.upperBound
    ) { (try $0.integer(0), try $0.text(1)) }
    return Dictionary(names) { first, _ in first }
  }

  /// Returns for erased chats after how many days the buyer paid, as it was when they were erased.
  static func paidAfter(_ days: ClosedRange<Day>, in reading: Reading) throws -> [Int: Int] {
    let paid = try reading.all(
      """
      SELECT number, paid_after FROM chat_log
      WHERE day BETWEEN $1 AND $2 AND paid_after IS NOT NULL
      """, days.lowerBound, days.upperBound
    ) { (try $0.integer(0), try $0.integer(1)) }
    return Dictionary(paid) { first, _ in first }
  }
}
