// The parser is part of this room's interface: a command is declared with the parser's property
// wrappers. It is re-exported, so that only this room depends on the library.
@_exported import ArgumentParser
import Terminal
import Vocabulary

/// A command that has a page of help.
package protocol Guided {
  static var guide: Guide { get }
}

/// A command that only groups others.
package protocol CommandGroup: ParsableCommand, Guided {}

/// A command of the tree that serves both shell and session: it parses, asks a room, and shows.
package protocol ShellCommand<Workplace>: ParsableCommand, Guided {
  associatedtype Workplace: Surroundings
  var shared: SharedOptions { get }
  /// Returns the answer of the command.
  ///
  /// - Throws: `Refusal` of any kind.
  func answer(_ context: Workplace) throws -> Answer
}

/// The surroundings of a command, as far as showing its answer depends on them.
package protocol Surroundings {
  var language: Language { get }
  var format: SharedOptions.Format { get }
  var paper: Paper { get }
  /// Checks that a command may begin.
  ///
  /// - Throws: `Refusal` of kind `.notPermitted` when it may not.
  func admit(_ command: any ShellCommand) throws
  /// Records that a command was refused for lack of a right.
  ///
  /// - Parameter path: the words that call it, such as `payroll run`, without its arguments.
  func recordRefusal(of command: any ShellCommand, path: [String])
  /// Called once the answer was shown or the command had failed.
  func finish()
}
