import Desk
import Foundation
import Phrasebook
import Shell
import Vocabulary

/// The things of a desk that commands call by a name. A line that begins with such a command and
/// goes on with other prose is a buyer's message, such as `说 发货慢 什么时候发`.
struct NamedThings {
  let desk: Desk
  /// The agent whose own phrases count; nil when nobody acts.
  let agent: AgentNumber?

  /// Returns whether words of prose name what a command takes, or nearly do; true for commands that
  /// take any words.
  func takes(_ words: [String], for command: any ParsableCommand.Type) -> Bool {
    guard let name = words.first else { return true }
    // Only what is said of a phrase has more words, as NAME=VALUE.
    let isAlone = words.dropFirst().allSatisfy { $0.contains("=") }
    return switch command {
    case is SayCommand.Type, is PhrasebookEdit.Type, is PhrasebookForget.Type, is OwnDelete.Type:
      isAlone && isPhrase(name)
    case is ShopUse.Type: isOne(name, of: desk.settings.shops.flatMap { [$0.id, $0.name] })
    case is any FileCommand.Type: words.contains(where: isFile)
    case is BuyerCommand.Type: isAlone && name.last.map { !"?？!！。".contains($0) } != false
    default: true
    }
  }

  private func isPhrase(_ name: String) -> Bool {
    guard let replies = try? desk.replies() else { return true }
    if let agent { replies.serve(agent) }
    let library = replies.library
    return library.phrase(name) != nil || library.ownPhrase(named: name) != nil
      || isOne(Phrase.unmarked(name), of: library.own.map(\.title))
  }

  private func isOne(_ name: String, of known: [String]) -> Bool {
    known.contains(name) || Nearest.match(name, among: known) != nil
  }

  private func isFile(_ word: String) -> Bool {
    word.contains { "./~".contains($0) } || FileManager.default.fileExists(atPath: word)
  }
}
