import Vocabulary

/// What an open session remembers between lines.
final class SessionState {
  let language: Language
  /// Who acts unless a line says `--as`.
  var agent: AgentNumber?
  /// The replies listed last, by phrase id: a number alone copies one of them.
  var listed: [String] = []
  /// What was typed to get them, for the next search's ranking.
  var query = ""
  /// The phrase that was copied last: its next beats come first.
  var lastPhrase: String?
  /// Values given to variables, offered again.
  var values: [String: String] = [:]
  /// The order that replies and tags are about.
  var order: OrderNumber?
  /// Asks the person at the terminal for a value; nil in a session that is fed by a pipe.
  var ask: ((Text, String?) -> String?)?

  init(language: Language, agent: AgentNumber?) {
    self.language = language
    self.agent = agent
  }
}
