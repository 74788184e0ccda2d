import Desk
import Shell
import Terminal
import Vocabulary

/// `buyer WHO`: opens the chat of a buyer in the session, or comes back to it; without a name it
/// lists the open chats.
struct BuyerCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("buyer", aliases: ["买家"])
  static let guide = Guide(
    Texts.buyerSummary,
    examples: [
      .init("kefu buyer 小鹿爱穿搭", Texts.buyerByNick),
      .init("kefu buyer 0001", Texts.buyerByDigits),
      .init("kefu buyer 2 --close", Texts.buyerClosing),
      .init("kefu buyer", Texts.buyerList),
    ], more: Texts.buyerMore)

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var close = false
  @ArgumentParser.Flag var new = false
  @Argument var who: [String] = []

  func answer(_ context: Context) throws -> Answer {
    let session = try context.openSession()
    let who = who.joined(separator: " ").trimmed
    if close { return try closing(who, session, context) }
    guard !who.isEmpty else {
      let open = session.chats.open
      return Answer(
        try ChatList(context, open), status: open.isEmpty ? 1 : 0,
        notes: open.isEmpty ? [Texts.noBuyers] : [])
    }
    let chat = try new ? context.openChat(ofNick: who) : context.chat(of: who)
    session.chats.turn(to: chat)
    let note = try chat.order.map(context.memberNote) ?? []
    return Answer(try ChatList(context, [chat]), notes: note)
  }

  private func closing(
    _ who: String, _ session: SessionState, _ context: Context
  ) throws -> Answer {
    let open = session.chats.open
    let chat = try who.isEmpty ? session.chats.current : context.chat(of: who)
    // A name that no open chat has opens one; that one goes again.
    let isOpen = open.contains { $0 === chat }
    if isOpen || !who.isEmpty { session.chats.close(chat) }
    guard isOpen else {
      throw Refusal(.nothingFound, Texts.noBuyers, fix: Texts.buyerByNick)
    }
    return Answer(done: Texts.buyerClosed(chat.label, open: session.chats.open.count))
  }
}
