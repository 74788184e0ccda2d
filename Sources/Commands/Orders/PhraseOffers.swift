import Desk
import Orders
import Phrasebook
import Vocabulary

/// Phrases that fit a step just taken with an order.
struct PhraseOffer {
  let ids: [String]
  /// Lines for people about the words to type for them.
  let notes: [Text]
}

extension Context {
  /// Returns the phrases of a category that best fit some words. In a session a number alone copies
  /// one for the order's buyer; the current chat stays as it is.
  func offer(
    _ words: String, in category: Category, about order: OrderNumber, limit: Int = 3
  ) throws -> PhraseOffer {
    let chat = try session.map { try self.chat(for: order, in: $0) }
    let replies = try desk().replies()
    let hits = replies.library.find(words, limit: 60, in: replies.scope, picks: replies.picks)
      .filter { $0.phrase.category == category }.prefix(limit)
    let values = values(for: replies, in: chat)
    offer(hits.map { ShownReply($0.phrase, values, replies.scope) }, for: words, in: chat)
    return PhraseOffer(
      ids: hits.map(\.phrase.id),
      notes: hits.enumerated().map { Texts.offered($0 + 1, $1.phrase.id, $1.phrase.title) })
  }

  /// Returns the chat about an order: the current one or another open one, else one for this order
  /// alone, which is not in the list.
  private func chat(for order: OrderNumber, in session: SessionState) throws -> Chat {
    let current = session.chats.current
    if current.order == order { return current }
    if let open = session.chats.about(order) { return open }
    let chat = Chat()
    try chat.use(order, of: orders())
    return chat
  }
}
