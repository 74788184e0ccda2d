import Vocabulary

/// The way in which a session reads its lines.
package struct LineGrammar: Sendable {
  /// The words that end a session.
  package static let endWords = ["exit", "quit", "退出"]

  private let program: String
  /// The words with which a line is a command. An end word with more behind it is a wrong command
  /// rather than a message.
  private let firstWords: Set<String>

  package init(_ tree: CommandTree) {
    program = tree.root.name + " "
    firstWords = tree.firstWords.union(Self.endWords)
  }

  package func read(_ line: String) -> SessionLine {
    let trimmed = line.trimmed
    if trimmed.isEmpty { return .empty }
    if Self.endWords.contains(trimmed) { return .end }
    // A blank before it makes any line a message.
    guard line.first?.isWhitespace == false else { return .text(trimmed) }
    if let number = Self.number(trimmed) { return .number(number) }
    return command(in: trimmed).map { .command($0) } ?? .text(trimmed)
  }

  /// The command that a line is, without the program's name before it: errors and screens show
  /// commands the way a shell takes them, and people paste them. Nil when it is none.
  package func command(in line: String) -> String? {
    var words = line[...]
    if words.hasPrefix(program) { words = words.dropFirst(program.count).drop { $0 == " " } }
    return firstWords.contains(String(words.prefix { !$0.isWhitespace })) ? String(words) : nil
  }

  /// The number that a line is: at most three digits and nothing else. Nil for any other line.
  package static func number(_ line: String) -> Int? {
    guard (1...3).contains(line.utf8.count), line.utf8.allSatisfy({ 48...57 ~= $0 }) else {
      return nil
    }
    return Int(line)
  }
}
