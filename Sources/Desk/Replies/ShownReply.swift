import Phrasebook

/// A reply as a list or the pane showed it. A number or a key copies exactly this, whatever changes
/// meanwhile in a phrase file or with the hour.
package struct ShownReply {
  package let phrase: Phrase
  /// The messages as they were shown; names that lack a value are in braces.
  package let words: [String]
  /// True when the words can be sent as they are; else values are gathered first.
  package private(set) var isReady: Bool

  package init(_ phrase: Phrase, _ values: [String: String], _ scope: Scope) {
    self.phrase = phrase
    let messages = phrase.render(values, in: scope).messages
    words = messages ?? phrase.draft(values, in: scope)
    isReady = messages != nil
  }

  /// The same reply, no longer ready, for words about an order that is no longer the current one.
  package var outdated: ShownReply {
    var reply = self
    reply.isReady = false
    return reply
  }
}
