import Desk
import Foundation
import Shell
import Terminal
import Vocabulary

/// Tab in bash, zsh and fish. Their scripts (Sources/Completions) call the program itself:
///
///     kefu __complete order sh        →  show<tab>what it does
///
/// The last word is the one to complete, empty when a new one begins. So the shells offer the same
/// candidates as the session, including orders and agents of the desk, in the user's language.
struct ShellCompletion {
  static let word = "__complete"
  let environment: [String: String]
  let clock: DeskClock

  /// Returns the candidates, one a line, each with its description after a tab.
  func lines(_ words: [String]) -> [String] {
    let typed = words.dropLast().filter { !$0.isEmpty }
    let language = Language.chosen(
      option: SharedOption.language.value(in: typed), environment: environment)
    return answers(typed, word: words.last ?? "", language).map { candidate in
      candidate.description.isEmpty
        ? candidate.text : candidate.text + "\t" + candidate.description.harmless()
    }
  }

  /// Returns the candidates. Without a desk, or with one that can't be read, they come from the
  /// command tree alone.
  private func answers(_ typed: [String], word: String, _ language: Language) -> [Completion] {
    let words = withoutLeadingOptions(typed)
    let option = SharedOption.desk.value(in: typed)
    guard let folder = try? Desk.folder(option: option, environment: environment),
      let desk = try? Desk(folder: folder, clock: clock)
    else { return TreeCompletion(tree: Root.tree, language: language).answers(words, word: word) }
    let agent = SharedOption.acting.value(in: typed).flatMap { AgentNumber($0) }
    let before = words.map { Quoting.quoted($0) + " " }.joined()
    return CommandCompletion(desk: desk, language: language, agent: agent, now: desk.now)
      .answers(CompletionRequest(before: before, word: word))
  }

  /// Returns the words without shared options before the command; one that still lacks its value
  /// stays.
  private func withoutLeadingOptions(_ words: [String]) -> [String] {
    var words = words[...]
    while let first = words.first, first.hasPrefix("--"), words.count > 1 {
      words = words.dropFirst(first.contains("=") ? 1 : 2)
    }
    return Array(words)
  }
}
