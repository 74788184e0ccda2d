import Orders
import Phrasebook
import Shell
import Terminal
import Vocabulary

/// What an open session remembers between lines.
package final class SessionState {
  package let language: Language
  /// Who acts unless a line says `--as`.
  package var agent: AgentNumber?
  /// The replies shown last: a number alone copies one of them.
  package var listed: [ShownReply] = []
  /// What was typed to get them, for the next search's ranking.
  package var query = ""
  /// Whether a reply was taken since.
  private var isAnswered = false
  /// The phrase that was copied last: its next beats come first.
  package var lastPhrase: String?
  /// The phrase whose reply stands in the line for editing.
  package var edited: Phrase?
  /// An edited reply that could not be copied yet: it comes into the next line.
  package var draft = ""
  /// Messages of that reply that are not copied yet.
  package var waiting: [String] = []
  /// Values given to variables: offered when one is asked for again, never taken unasked.
  package var values: [String: String] = [:]
  /// What confirmation forms were filled in with, offered again.
  package var fields: [ConfirmationForm.Field: String] = [:]
  /// What the current order fills placeholders with.
  package var orderValues: [String: String] = [:]
  /// What it offers where a reply may mean something else by the name: an amount, a size.
  package var orderOffers: [String: String] = [:]
  /// The order that replies and tags are about.
  package var order: OrderNumber?
  /// Asks the person at the terminal for a value; nil in a session that is fed by a pipe.
  package var ask: ((Text, String?) -> String?)?

  /// Whether the one at the terminal was told how a text gets from here into another window.
  private var knowsCopying = false

  /// Set while somebody signs out: whether anything is left to hand over.
  package var leaving: Leaving?

  package enum Leaving { case nothingLeft, somethingLeft }

  package let format: SharedOptions.Format

  package init(language: Language, format: SharedOptions.Format, agent: AgentNumber?) {
    self.language = language
    self.format = format
    self.agent = agent
  }

  /// Nothing of one agent's chats is left for the next.
  package func forgetAgent() {
    (agent, order, lastPhrase, edited, leaving) = (nil, nil, nil, nil, nil)
    (listed, query, draft, isAnswered, waiting) = ([], "", "", false, [])
    (values, fields, orderValues, orderOffers) = ([:], [:], [:], [:])
    knowsCopying = false
  }

  /// What is said of a copy: what to do where pasting fails only the first time.
  package func notice(of outcome: Clipboard.Outcome) -> Text {
    defer { knowsCopying = true }
    return knowsCopying ? outcome.noticeAgain : outcome.notice
  }

  /// Remembers what was listed, for the numbers that copy.
  package func offer(_ replies: [ShownReply], for query: String) {
    listed = replies
    self.query = query
    isAnswered = false
  }

  /// What was typed before a reply is taken, and the phrase ranked first for it; once one was
  /// taken, another that was not listed has nothing to do with it.
  package func asked(before phrase: String) -> (query: String, first: String?) {
    guard !query.isEmpty, !isAnswered || listed.contains(where: { $0.phrase.id == phrase })
    else { return ("", nil) }
    defer { isAnswered = true }
    return (query, isAnswered ? nil : listed.first?.phrase.id)
  }
}
