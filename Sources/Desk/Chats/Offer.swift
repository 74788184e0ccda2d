/// Replies that were put on the screen for one chat, with the words for which they were.
package final class Offer {
  package private(set) var replies: [ShownReply]
  /// The words; empty when the replies were listed without any.
  package let query: String
  /// The chat to which a reply of them goes.
  package let chat: Chat
  /// True when one of them was taken.
  private var isAnswered = false

  package init(_ replies: [ShownReply], for query: String, in chat: Chat) {
    (self.replies, self.query, self.chat) = (replies, query, chat)
  }

  /// Returns the reply with a 1-based number; nil when there is none.
  package func reply(_ number: Int) -> ShownReply? {
    replies.indices.contains(number - 1) ? replies[number - 1] : nil
  }

  /// Has the replies filled again before they are copied, since the chat's order is another now.
  func outdate() { replies = replies.map(\.outdated) }

  /// Returns the words before a reply is taken, and the id of the phrase ranked first for them. The
  /// id is nil once a reply was taken.
  ///
  /// Returns `("", nil)` when there are no words, and for a phrase that was not offered once
  /// another was taken.
  package func asked(before phrase: String) -> (query: String, first: String?) {
    guard !query.isEmpty, !isAnswered || replies.contains(where: { $0.phrase.id == phrase })
    else { return ("", nil) }
    defer { isAnswered = true }
    return (query, isAnswered ? nil : replies.first?.phrase.id)
  }
}
