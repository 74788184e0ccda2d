import Vocabulary

/// A chat that was imported: the messages between a buyer and the shop on one day of the desk.
public struct ChatLog: Hashable, Sendable {
  /// The number by which people call it; it is given once.
  public let number: Int
  public let day: Day
  public let platform: ChatPlatform
  /// The number that stands for the buyer: equal for two chats of the same one.
  public let person: Int
  /// The buyer's name, masked; nil once it is erased.
  public let buyer: String?
  /// The order that the chat is about, where the file says so.
  public let order: OrderNumber?
  /// True when buyer and texts were erased.
  public let isErased: Bool
  /// The messages by time.
  public let turns: [Turn]

  /// The agent who wrote most of its messages, the first of equals; nil when no person answered.
  public var agent: AgentNumber? {
    var counts: [AgentNumber: Int] = [:]
    var first: [AgentNumber: Int] = [:]
    for (place, turn) in turns.enumerated() where turn.speaker == .agent {
      guard let agent = turn.agent else { continue }
      counts[agent, default: 0] += 1
      first[agent] = first[agent] ?? place
    }
    return counts.max { a, b in
      (a.value, -(first[a.key] ?? 0)) < (b.value, -(first[b.key] ?? 0))
    }?.key
  }
}
