import Glibc
import Vocabulary

/// The days on which agents picked one phrase after the same words, and what they are worth: one
/// hand in one moment moves nobody else's list, and what is long ago fades.
struct PickEvidence {
  /// One agent's picks of one day, which count once.
  struct Hand: Hashable {
    let agent: AgentNumber
    let day: Int
  }

  private(set) var hands: Set<Hand> = []

  /// The days after which picks are worth half.
  private static let halfLife = 30.0
  /// The days after which picks are worth nothing.
  static let memory = 90
  /// The smallest worth that moves the agent's own list: one day of the last month.
  private static let ownWorth = 0.5
  /// The smallest worth that moves others' lists, of several agents or of several days.
  private static let worth = 1.0
  private static let agents = 2
  private static let days = 3

  mutating func add(_ hand: Hand) { hands.insert(hand) }

  /// Returns the number of hands that count for an agent: all that move everybody's list, and the
  /// agent's own.
  func counts(for agent: AgentNumber?, on today: Int) -> (all: Int, own: Int) {
    let mine = hands.filter { $0.agent == agent }
    let moves =
      Set(hands.map(\.agent)).count >= Self.agents || Set(hands.map(\.day)).count >= Self.days
    let own = Self.worth(of: mine, on: today) >= Self.ownWorth ? mine.count : 0
    let all = moves && Self.worth(of: hands, on: today) >= Self.worth ? hands.count : own
    return (all, own)
  }

  private static func worth(of hands: Set<Hand>, on today: Int) -> Double {
    hands.reduce(0) { $0 + pow(0.5, Double(today - $1.day) / halfLife) }
  }
}
