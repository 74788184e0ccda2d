// The parser is part of this room's face: a command is declared with the parser's property
// wrappers. Re-exported, so that one room alone depends on the library.
@_exported import ArgumentParser
import Terminal
import Vocabulary

/// A command that has a page of help.
package protocol Guided {
  static var guide: Guide { get }
}

/// A command that only groups others.
package protocol CommandGroup: ParsableCommand, Guided {}

/// A command of the one tree that serves shell and session: parse, ask a room, show.
package protocol ShellCommand<Workplace>: ParsableCommand, Guided {
  associatedtype Workplace: Surroundings
  var shared: SharedOptions { get }
  /// - Throws: `Refusal`.
  func answer(_ context: Workplace) throws -> Answer
}

/// The surroundings of a command, as far as showing its answer depends on them.
package protocol Surroundings {
  var language: Language { get }
  var format: SharedOptions.Format { get }
  var paper: Paper { get }
  /// Lets a command begin.
  ///
  /// - Throws: `Refusal` of kind `.notPermitted`.
  func admit(_ command: any ShellCommand) throws
}
