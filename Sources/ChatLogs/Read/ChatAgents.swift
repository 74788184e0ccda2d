import Files
import Staff
import Vocabulary

/// Finds the agent behind a nick of a chat (HANDBOOK/chats.md, Getting chats in).
public struct ChatAgents: Sendable {
  /// Nicks and their agents, as the mapping lists them.
  public var nicks: [String: AgentNumber]
  /// Nicks of robots, whose messages are automatic.
  public var robots: Set<String>
  /// True when a nick with a colon is a sub-account of the shop: `店铺:小美`.
  public var hasSubAccounts: Bool

  public init(
    nicks: [String: AgentNumber] = [:], robots: Set<String> = [], hasSubAccounts: Bool = true
  ) {
    self.nicks = nicks
    self.robots = robots
    self.hasSubAccounts = hasSubAccounts
  }

  /// Returns the part behind the colon of a sub-account; nil for another nick.
  func account(_ nick: String) -> String? {
    guard hasSubAccounts, let colon = nick.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return nil
    }
    return String(nick[nick.index(after: colon)...])
  }

  func isRobot(_ nick: String) -> Bool {
    robots.contains(nick) || account(nick).map(robots.contains) ?? false
  }

  /// Returns the agent of a nick that is known to be an agent's; nil when nobody has it.
  func agent(_ nick: String, among finder: AgentFinder) -> AgentNumber? {
    if let listed = nicks[nick] { return listed }
    let account = account(nick)
    if let account, let listed = nicks[account] { return listed }
    if case .agent(let number) = finder.find(account ?? nick) { return number }
    return nil
  }

  /// Returns whether a nick is surely one of the shop's: listed, a robot's, or a sub-account. A
  /// buyer may call himself as an agent does.
  func isOfShop(_ nick: String) -> Bool {
    nicks[nick] != nil || robots.contains(nick) || account(nick) != nil
      || nick.hasSuffix("号") && AgentNumber(nick) != nil
  }
}
