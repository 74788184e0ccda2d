import Foundation

/// The place that a command's lines go to. A program writes to its standard streams
/// (`StandardOutput`); a test hands in one of its own and reads what a command printed.
package protocol CommandOutput {
  /// Takes one line of the answer.
  func say(_ line: String)
  /// Takes lines for people, errors and remarks, after everything that was said.
  func complain(_ lines: [String])
  /// Pushes out what was said, for somebody who waits for it.
  func flush()
}

/// Answers to stdout, errors and remarks to stderr.
package struct StandardOutput: CommandOutput {
  package init() {}

  package func say(_ line: String) { print(line) }

  package func complain(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    flush()
    FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }

  package func flush() { fflush(nil) }
}
