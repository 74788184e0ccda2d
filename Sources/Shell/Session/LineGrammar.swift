import Terminal
import Vocabulary

/// The grammar of a session's lines.
package struct LineGrammar {
  /// The words that end a session.
  package static let endWords = ["exit", "quit", "退出"]

  private let program: String
  private let firstWords: Set<String>
  private let isAlias: (String) -> Bool
  /// Returns whether words of prose name what a command takes.
  private let isNamed: (any ParsableCommand.Type, [String]) -> Bool
  /// The commands, for guesses about lines that are nearly some; nil for none.
  private let tree: CommandTree?
  /// Returns a reader of days and agents' names, which are no prose, for one line; nil for none.
  private let reader: () -> WordReader?

  /// - Parameters:
  ///   - program: the name that may precede a command.
  ///   - firstWords: the words with which a line is a command. The end words are among them: a line
  ///     that continues after one is a wrong command rather than a message.
  ///   - tree: the commands, to tell a message or a slip from a command; nil to tell none.
  ///   - isAlias: returns whether another word stands for a command too.
  ///   - isNamed: returns whether words of prose name what a command takes: a line is a message
  ///     where they do not.
  ///   - reader: returns a reader of days and agents' names, which are no prose, for one line: it
  ///     keeps the day and what it could not read. Nil for none.
  package init(
    program: String, firstWords: Set<String>, tree: CommandTree? = nil,
    isAlias: @escaping (String) -> Bool = { _ in false },
    isNamed: @escaping (any ParsableCommand.Type, [String]) -> Bool = { _, _ in true },
    reader: @escaping () -> WordReader? = { nil }
  ) {
    (self.tree, self.reader) = (tree, reader)
    self.program = program + " "
    self.firstWords = firstWords
    (self.isAlias, self.isNamed) = (isAlias, isNamed)
  }

  /// Returns the words that call a command in each language.
  func call(_ command: String) -> Text { tree?.call(command) ?? Text(same: command) }

  package func read(_ line: String) -> SessionLine {
    if Self.isTooLong(line) { return .tooLong }
    let trimmed = line.trimmed
    if trimmed.isEmpty { return .empty }
    if Self.endWords.contains(trimmed) { return .end }
    // A leading blank makes any line a message.
    guard line.first?.isWhitespace == false else { return .text(trimmed) }
    if let number = Self.number(trimmed) { return .number(number) }
    if let command = command(in: trimmed) { return .command(command) }
    let words = trimmed.split(separator: " ").map(String.init)
    return tree?.meant(by: words).map { .slip($0.joined(separator: " ")) } ?? .text(trimmed)
  }

  /// Returns the command in a line, without the program's name before it: errors and screens show
  /// commands as a shell takes them, and people paste them. Nil when the line is not a command,
  /// also when it begins with a command's name and is prose that the command can't take.
  package func command(in line: String) -> String? {
    var words = line[...]
    if words.hasPrefix(program) { words = words.dropFirst(program.count).drop { $0 == " " } }
    let first = String(words.prefix { !$0.isWhitespace })
    guard firstWords.contains(first) else { return isAlias(first) ? String(words) : nil }
    let isCall = tree?.mayCall(
      words.split(separator: " ").map(String.init), names: isNamed, reader: reader)
    return isCall ?? true ? String(words) : nil
  }

  package static func isTooLong(_ line: String) -> Bool {
    line.utf8.count > LineEditor.longestLine
  }

  /// Returns the number in a line of one to three digits and nothing else; nil for any other line.
  package static func number(_ line: String) -> Int? {
    let line = line.halfWidth
    guard (1...3).contains(line.utf8.count), line.utf8.allSatisfy({ 48...57 ~= $0 }) else {
      return nil
    }
    return Int(line)
  }
}
