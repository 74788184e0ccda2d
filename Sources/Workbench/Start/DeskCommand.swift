import ArgumentParser
import Vocabulary

/// A command of the one tree that serves shell and session: parse, ask a room, show.
protocol DeskCommand: ParsableCommand {
  static var guide: Guide { get }
  var shared: SharedOptions { get }
  /// Throws `Refusal`.
  func answer(_ context: Context) throws -> Answer
}

/// A command that only groups others.
protocol CommandGroup: ParsableCommand {
  static var guide: Guide { get }
}
