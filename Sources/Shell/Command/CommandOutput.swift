import Foundation
import Terminal

/// The destination of a command's lines. A program writes to its standard streams
/// (`StandardOutput`); a test passes its own and reads what a command printed.
package protocol CommandOutput {
  /// Takes one line of the answer.
  func say(_ line: String)
  /// Takes a text that is all of the answer, to the byte.
  func say(exactly text: String)
  /// Takes errors and remarks for people; they appear after every line taken by `say`.
  func complain(_ lines: [String])
  /// Writes out every line taken so far, for a reader who waits for it.
  func flush()
  /// Returns the present screen that shows the lines: a window may change its size between
  /// commands.
  func screen(_ environment: [String: String]) -> Screen
}

extension CommandOutput {
  /// Takes a reply for the buyer. A terminal shows its risky characters; a pipe or a file gets it
  /// as it is, a joined emoji whole, for whatever sends it on.
  ///
  /// - Parameter alone: true for a reply that is all of the output: a pipe then gets the bytes that
  ///   the clipboard has, without an end of line.
  package func say(reply: String, _ environment: [String: String], alone: Bool = false) {
    if screen(environment).isTerminal { return say(reply.harmless(keepingNewlines: true)) }
    alone ? say(exactly: reply) : say(reply)
  }
}

/// Writes answers to stdout, errors and remarks to stderr.
package struct StandardOutput: CommandOutput {
  package init() {}

  package func say(_ line: String) { print(line) }
  package func say(exactly text: String) { print(text, terminator: "") }

  package func complain(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    flush()
    FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }

  package func flush() { fflush(nil) }

  package func screen(_ environment: [String: String]) -> Screen { .output(environment) }
}
