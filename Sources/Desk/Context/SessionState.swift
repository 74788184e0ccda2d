import Orders
import Phrasebook
import Shell
import Terminal
import Vocabulary

/// The memory of an open session between lines.
package final class SessionState {
  package let language: Language
  /// The acting agent, unless a line says `--as`; nil when nobody is claimed.
  package var agent: AgentNumber?
  /// The replies shown last; a number alone copies one of them.
  package var listed: [ShownReply] = []
  /// The words typed to get them, for the next search's ranking.
  package var query = ""
  /// True when one of the listed replies was taken.
  private var isAnswered = false
  /// The id of the phrase that was copied last; its next beats come first.
  package var lastPhrase: String?
  /// The phrase whose reply is in the line for editing.
  package var edited: Phrase?
  /// An edited reply that could not be copied yet; it goes into the next line.
  package var draft = ""
  /// The messages of the copied reply that are not copied yet.
  package var waiting: [String] = []
  /// Values given to variables; they are offered when one is asked for again, never taken unasked.
  package var values: [String: String] = [:]
  /// Values given to fields of confirmation forms; they are offered again.
  package var fields: [ConfirmationForm.Field: String] = [:]
  /// Values that the current order gives to placeholders.
  package var orderValues: [String: String] = [:]
  /// Values of the current order that are only offered, since a reply may mean something else by
  /// the name: an amount, a size.
  package var orderOffers: [String: String] = [:]
  /// The order that replies and tags are about; nil when none is chosen.
  package var order: OrderNumber?
  /// Asks the person at the terminal for a value; nil in a session that is fed by a pipe.
  package var ask: ((Text, String?) -> String?)?

  /// True once the person at the terminal was told how to paste a copied text into another window.
  private var knowsCopying = false

  /// The result of a sign-out in progress: whether anything is left to hand over; nil at other
  /// times.
  package var leaving: Leaving?

  package enum Leaving { case nothingLeft, somethingLeft }

  package let format: SharedOptions.Format

  package init(language: Language, format: SharedOptions.Format, agent: AgentNumber?) {
    self.language = language
    self.format = format
    self.agent = agent
  }

  /// Forgets everything about one agent's chats before the next agent starts.
  package func forgetAgent() {
    (agent, order, lastPhrase, edited, leaving) = (nil, nil, nil, nil, nil)
    (listed, query, draft, isAnswered, waiting) = ([], "", "", false, [])
    (values, fields, orderValues, orderOffers) = ([:], [:], [:], [:])
    knowsCopying = false
  }

  /// Returns the notice about a copy; the first one also says what to do when pasting fails.
  package func notice(of outcome: Clipboard.Outcome) -> Text {
    defer { knowsCopying = true }
    return knowsCopying ? outcome.noticeAgain : outcome.notice
  }

  /// Remembers the listed replies, for the numbers that copy.
  package func offer(_ replies: [ShownReply], for query: String) {
    listed = replies
    self.query = query
    isAnswered = false
  }

  /// Returns the words typed before a reply is taken, and the id of the phrase ranked first for
  /// them. The id is nil once a reply was taken from the list.
  ///
  /// Returns `("", nil)` when there are no such words, and for a phrase that was not in the last
  /// list once another was taken from it.
  package func asked(before phrase: String) -> (query: String, first: String?) {
    guard !query.isEmpty, !isAnswered || listed.contains(where: { $0.phrase.id == phrase })
    else { return ("", nil) }
    defer { isAnswered = true }
    return (query, isAnswered ? nil : listed.first?.phrase.id)
  }
}
