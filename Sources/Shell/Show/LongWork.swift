import Glibc
import Terminal
import Vocabulary

/// Runs work that may take long, with a progress bar on a terminal and Ctrl-C between steps.
package struct LongWork {
  private let environment: [String: String]
  private let language: Language
  /// True to draw no bar.
  private let isPlain: Bool
  private let interrupted: Text

  /// - Parameters:
  ///   - isPlain: draws no bar, for a screen reader.
  ///   - interrupted: the message about work that was interrupted.
  package init(
    environment: [String: String], language: Language, isPlain: Bool, interrupted: Text
  ) {
    self.environment = environment
    self.language = language
    self.isPlain = isPlain
    self.interrupted = interrupted
  }

  /// Runs the work.
  ///
  /// - Parameter work: calls the closure passed to it between its steps, with the share that is
  ///   done (0...1) and the number of rows.
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

/// Records Ctrl-C, to be checked between batches instead of ending the program within one.
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
