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
  /// one, and the order becomes the current one, since the reply is about it.
  func offer(
    _ words: String, in category: Category, about order: OrderNumber, limit: Int = 3
  ) throws -> PhraseOffer {
    try session?.use(order, of: orders())
    let replies = try desk().replies()
    let hits = replies.library.find(words, limit: 60, in: replies.scope, picks: replies.picks)
      .filter { $0.phrase.category == category }.prefix(limit)
    let values = values(for: replies)
    session?.offer(hits.map { ShownReply($0.phrase, values, replies.scope) }, for: words)
    return PhraseOffer(
      ids: hits.map(\.phrase.id),
      notes: hits.enumerated().map { Texts.offered($0 + 1, $1.phrase.id, $1.phrase.title) })
  }
}
