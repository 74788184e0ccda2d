import Foundation
import Shell
import Vocabulary

extension Context {
  /// Whether a person lets something go on that can't be taken back: asked in a session or at a
  /// terminal. A script has nobody to ask and goes on; the text stands in its errors then.
  ///
  /// - Parameters:
  ///   - warning: what would happen.
  ///   - question: asked after it; only a yes goes on.
  package func confirms(_ warning: Text, _ question: Text) -> Bool {
    output.complain([warning(language).harmless()])
    if let ask = session?.ask { return Self.isYes(ask(question, nil)) }
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return true }
    FileHandle.standardError.write(Data(question(language).utf8))
    return Self.isYes(readLine())
  }

  private static func isYes(_ answer: String?) -> Bool {
    answer.map { ["y", "yes", "是", "好"].contains($0.trimmed.lowercased()) } ?? false
  }
}
