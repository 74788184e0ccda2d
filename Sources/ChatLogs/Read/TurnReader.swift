import Files
import Staff
import Vocabulary

/// Makes messages of what stands in a file: who speaks, which agent, whether by themselves.
struct TurnReader {
  private static let buyers: Set = ["买家", "顾客", "客户", "buyer", "customer"]
  private static let agents: Set = ["客服", "商家", "卖家", "agent", "seller"]
  private static let robots: Set = ["自动", "机器人", "自动回复", "automatic", "robot"]

  let agents: ChatAgents
  /// Patterns of texts that are sent automatically.
  let automatic: [ChatPattern]
  /// The platform where a message does not say its own; nil when nobody does.
  let platform: ChatPlatform?
  let finder: AgentFinder
  let zone: DeskZone
  let now: Moment
  /// The first day whose texts are kept, and for how many days that is.
  let firstKept: Day
  let keptDays: Int

  /// Reads a message.
  ///
  /// - Throws: `RowFault` with the reason why it can't be taken.
  func read(_ said: SaidTurn) throws -> ReadTurn {
    guard !said.buyer.isEmpty else { throw RowFault(ReadTexts.noBuyer) }
    guard said.buyer.count <= ReadTurn.longestBuyer else { throw RowFault(ReadTexts.longBuyer) }
    guard let time = said.time else { throw RowFault(ReadTexts.noTime) }
    guard time <= now else { throw RowFault(ReadTexts.future) }
    guard zone.day(time) >= firstKept else { throw RowFault(ReadTexts.tooOld(keptDays)) }
    guard !said.text.isEmpty else { throw RowFault(ReadTexts.noText) }
    guard said.text.utf8.count <= ReadTurn.longestText else { throw RowFault(ReadTexts.longText) }
    let (speaker, agent) = try speaker(of: said)
    return ReadTurn(
      line: said.line, buyer: said.buyer,
      turn: Turn(at: time, speaker: speaker, agent: agent, text: said.text),
      order: try order(said), platform: try platform(said))
  }

  private func order(_ said: SaidTurn) throws -> OrderNumber? {
    guard !said.order.isEmpty else { return nil }
    guard let order = OrderNumber(CellReader.identifier(said.order)) else {
      throw RowFault(ReadTexts.badOrder(said.order))
    }
    return order
  }

  private func platform(_ said: SaidTurn) throws -> ChatPlatform? {
    guard !said.platform.isEmpty else { return platform }
    let word = said.platform.lowercased()
    guard let read = ChatPlatform.allCases.first(where: { $0.spellings.contains(word) }) else {
      throw RowFault(ReadTexts.badPlatform(said.platform))
    }
    return read
  }

  private func speaker(of said: SaidTurn) throws -> (Turn.Speaker, AgentNumber?) {
    let word = said.speaker.lowercased()
    if Self.buyers.contains(word) || word == said.buyer.lowercased()
      || said.speaker.isEmpty && said.agent.isEmpty
    {
      return (.buyer, agents.agent(said.agent, among: finder))
    }
    let isNick = !said.speaker.isEmpty && !Self.agents.contains(word) && !Self.robots.contains(word)
    let nick = isNick ? said.speaker : said.agent
    if Self.robots.contains(word) || agents.isRobot(nick) {
      return (.automatic, agents.agent(said.agent, among: finder))
    }
    guard !nick.isEmpty else { throw RowFault(ReadTexts.noAgent) }
    guard let agent = agents.agent(nick, among: finder) else {
      let isKnownAsShops = !isNick || agents.isOfShop(nick)
      throw RowFault(
        isKnownAsShops ? ReadTexts.unknownAgent(nick) : ReadTexts.badSpeaker(Mask.name(nick)))
    }
    return (automatic.contains { $0.matches(said.text) } ? .automatic : .agent, agent)
  }
}

extension ChatPlatform {
  /// The words that files and people write for it, in small letters.
  public var spellings: [String] { [rawValue] + ReadTexts.platforms(self) }
}
