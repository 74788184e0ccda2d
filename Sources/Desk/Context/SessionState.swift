import Shell
import Terminal
import Vocabulary

/// The memory of an open session between lines.
package final class SessionState {
  package let language: Language
  package let format: SharedOptions.Format
  /// The acting agent, unless a line says `--as`; nil when nobody is claimed.
  package var agent: AgentNumber?
  /// The chats with buyers: everything that belongs to a buyer is in one of them.
  package var chats = Chats()
  /// Puts a question to the person at the terminal; nil in a session that is fed by a pipe.
  package var put: ((Question) -> Question.Reply)?
  /// Drops the lines that name an erased buyer from the history in memory.
  package var forget: ((BuyerWords) -> Void)?
  /// Asks for a value, with the last one in the line, and returns nil when the person gives up; nil
  /// where there is nobody.
  package var ask: ((Text, String?) -> String?)? {
    put.map { put in
      { text, last in
        if case .line(let answer) = put(Question(text, offered: last)) { answer } else { nil }
      }
    }
  }

  /// True once the person at the terminal was told how to paste a copied text into another window.
  private var knowsCopying = false

  /// The result of a sign-out in progress: whether anything is left to hand over; nil at other
  /// times.
  package var leaving: Leaving?

  package enum Leaving { case nothingLeft, somethingLeft }

  package init(language: Language, format: SharedOptions.Format, agent: AgentNumber?) {
    self.language = language
    self.format = format
    self.agent = agent
  }

  /// Forgets everything about one agent's chats before the next agent starts.
  package func forgetAgent() {
    (agent, leaving, chats) = (nil, nil, Chats())
    knowsCopying = false
  }

  /// Returns the notice about a copy; the first one also says what to do when pasting fails.
  package func notice(of outcome: Clipboard.Outcome) -> Text {
    defer { knowsCopying = true }
    return knowsCopying ? outcome.noticeAgain : outcome.notice
  }

  /// Returns the notice about a copied reply, with the buyer whom it is for where that is not the
  /// one to whom something was just typed.
  package func notice(of outcome: Clipboard.Outcome, for chat: Chat?) -> Text {
    let notice = notice(of: outcome)
    guard let chat, chats.copy(for: chat) else { return notice }
    return ChatTexts.copied(for: chat.label, notice)
  }
}
