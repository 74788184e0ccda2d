import Foundation
import Shell
import Vocabulary

extension Context {
  /// Returns true when a person agrees, in a session or at a terminal, to something that can't be
  /// taken back. A script has nobody to ask: it goes on, and the warning appears in its errors.
  ///
  /// - Parameters:
  ///   - warning: the consequence, shown first.
  ///   - question: the question after it; only a yes goes on.
  package func confirms(_ warning: Text, _ question: Text) -> Bool {
    output.complain([warning(language).harmless()])
    return agrees(question)
  }

  /// Returns true when a person agrees, or there is nobody to ask.
  package func agrees(_ question: Text) -> Bool {
    if let ask = session?.ask { return Self.isYes(ask(question, nil)) }
    guard hasSomebody else { return true }
    FileHandle.standardError.write(Data(question(language).utf8))
    return Self.isYes(readLine())
  }

  /// Returns whether an answer declines, where any other text would be taken as it stands.
  package static func isNo(_ answer: String) -> Bool {
    declines.contains(plain(answer))
  }

  private static func plain(_ answer: String) -> String {
    answer.halfWidth.lowercased()
      .trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: ".!~。")))
  }

  private static let declines: Set = [
    "n", "no", "none", "不", "否", "不用", "不要", "不了", "没", "没有", "没了", "没有了", "无", "算了",
  ]

  /// True in a session and at a terminal, where somebody can be asked.
  package var hasSomebody: Bool {
    session?.ask != nil || isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
  }

  /// Returns whether an answer agrees.
  package static func isYes(_ answer: String?) -> Bool {
    answer.map { ["y", "yes", "是", "好"].contains(plain($0)) } ?? false
  }
}
