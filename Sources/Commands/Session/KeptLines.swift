import Desk
import Orders
import Shell
import Vocabulary

/// The lines of a session that its history on the disk may keep: commands of nothing but words that
/// the desk itself knows (commands, options, flags, phrases, flows, shops), numbers and days. What
/// somebody typed in words of their own may name a buyer, and is kept in memory alone.
struct KeptLines {
  let desk: Desk

  /// Options whose values are a buyer's, also where they look like a plain number.
  private static let personal: Set = [
    "--phone", "--name", "--address", "--buyer", "--caller", "--text", "--note",
    "--mobile", "--id", "--birthday",
  ]

  func keeps(_ line: String) -> Bool {
    guard line.first?.isWhitespace == false, Mask.numbers(in: line) == line,
      let command = Root.grammar(at: desk).command(in: line),
      let typed = try? Words.split(command)
    else { return false }
    let words = Root.tree.expanded(FlowAlias.expanded(typed, desk) ?? typed)
    let path = HelpPages(tree: Root.tree).page(of: words).path
    return words.dropFirst(path.count).allSatisfy(isKnown)
  }

  private func isKnown(_ word: String) -> Bool {
    if word.hasPrefix("--") { return !word.contains("=") && !Self.personal.contains(word) }
    if word.count <= 24, word.allSatisfy({ "0123456789-:./".contains($0) }) { return true }
    return SharedOption.all.contains { $0.choices.contains { $0.value == word } }
      || Flag(word) != nil
      || desk.flows().ids.contains(word)
      || desk.settings.shops.contains { $0.id == word }
      || (try? desk.replies())?.library.phrase(word)?.isOwn == false
  }
}
