import Terminal
import Vocabulary

/// The grammar of a session's lines.
package struct LineGrammar {
  /// The words that end a session.
  package static let endWords = ["exit", "quit", "退出"]

  private let program: String
  private let firstWords: Set<String>
  private let isAlias: (String) -> Bool

  /// - Parameters:
  ///   - program: the name that may precede a command.
  ///   - firstWords: the words with which a line is a command. The end words are among them: a line
  ///     that continues after one is a wrong command rather than a message.
  ///   - isAlias: returns whether another word stands for a command too.
  package init(
    program: String, firstWords: Set<String>, isAlias: @escaping (String) -> Bool = { _ in false }
  ) {
    self.program = program + " "
    self.firstWords = firstWords
    self.isAlias = isAlias
  }

  package func read(_ line: String) -> SessionLine {
    if Self.isTooLong(line) { return .tooLong }
    let trimmed = line.trimmed
    if trimmed.isEmpty { return .empty }
    if Self.endWords.contains(trimmed) { return .end }
    // A leading blank makes any line a message.
    guard line.first?.isWhitespace == false else { return .text(trimmed) }
    if let number = Self.number(trimmed) { return .number(number) }
    return command(in: trimmed).map { .command($0) } ?? .text(trimmed)
  }

  /// Returns the command in a line, without the program's name before it: errors and screens show
  /// commands as a shell takes them, and people paste them. Nil when the line is not a command.
  package func command(in line: String) -> String? {
    var words = line[...]
    if words.hasPrefix(program) { words = words.dropFirst(program.count).drop { $0 == " " } }
    let first = String(words.prefix { !$0.isWhitespace })
    return firstWords.contains(first) || isAlias(first) ? String(words) : nil
  }

  package static func isTooLong(_ line: String) -> Bool {
    line.utf8.count > LineEditor.longestLine
  }

  /// Returns the number in a line of one to three digits and nothing else; nil for any other line.
  package static func number(_ line: String) -> Int? {
    guard (1...3).contains(line.utf8.count), line.utf8.allSatisfy({ 48...57 ~= $0 }) else {
      return nil
    }
    return Int(line)
  }
}
