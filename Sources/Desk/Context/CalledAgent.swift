import Files
import Shell
import Staff
import Vocabulary

/// The agent whom a person names, as everywhere at the desk (DECISIONS.md, 2026-11-30 · Days and
/// names as people say them).
extension Staff {
  /// Returns the agent of a number, or the one whom a name means; nil when nobody is called so.
  ///
  /// - Throws: `Refusal` of kind `.refused` for a name that may mean several.
  package func agent(called word: String) throws -> AgentNumber? {
    if let number = AgentNumber(word.halfWidth.trimmed) { return number }
    let found = agents(called: word)
    guard found.count < 2 else {
      throw Refusal(
        Text.severalCalled(word, found.map { ($0.number, $0.name) }), fix: Text.nameNumber)
    }
    return found.first?.number
  }

  /// Returns the agent whom a person names.
  ///
  /// - Throws: `Refusal` of kind `.usage` when nobody is called so, else as `agent(called:)` does.
  package func demandAgent(called word: String) throws -> AgentNumber {
    if let number = try agent(called: word) { return number }
    let near = Nearest.match(word, among: agents.map(\.name))
    throw Refusal(.usage, Texts.noAgent(word), fix: near.map(Text.didYouMean) ?? .seeAgents)
  }
}
