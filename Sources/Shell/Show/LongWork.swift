import Glibc
import Terminal
import Vocabulary

/// Work that may take long: a progress bar on a terminal, Ctrl-C between steps.
package struct LongWork {
  private let environment: [String: String]
  private let language: Language
  /// Without a bar that moves.
  private let isPlain: Bool
  private let interrupted: Text

  /// - Parameters:
  ///   - isPlain: draws no bar, for a screen reader.
  ///   - interrupted: what is said of work that was given up.
  package init(
    environment: [String: String], language: Language, isPlain: Bool, interrupted: Text
  ) {
    self.environment = environment
    self.language = language
    self.isPlain = isPlain
    self.interrupted = interrupted
  }

  /// - Parameter work: calls the closure that it is handed between its steps, with the share that
  ///   is done (0 to 1) and the rows.
  /// - Throws: `Refusal` of kind `.interrupted` after Ctrl-C.
  package func run<Result>(
    _ work: (@escaping (Double, Int) throws -> Void) throws -> Result
  ) throws -> Result {
    let screen = Screen.errors(environment)
    let bar = ProgressBar(
      screen: isPlain ? Screen(isTerminal: false) : screen, language: language)
    let interrupt = Interrupt()
    defer {
      interrupt.end()
      bar.clear()
    }
    return try work { share, rows in
      if interrupt.isRequested {
        bar.clear()
        throw Refusal(.interrupted, interrupted)
      }
      bar.update(share: share, rows: rows)
    }
  }
}

/// Ctrl-C as a question between batches instead of an end in the middle of one.
final class Interrupt {
  private nonisolated(unsafe) static var requested: sig_atomic_t = 0
  private var before = sigaction()

  init() {
    Self.requested = 0
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interrupt.requested = 1 }
    sigaction(SIGINT, &action, &before)
  }

  var isRequested: Bool { Self.requested != 0 }

  func end() { sigaction(SIGINT, &before, nil) }
}
