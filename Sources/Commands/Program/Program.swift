import Desk
import Foundation
import Shell
import Vocabulary

/// The program: one command from the shell, or the session.
package struct Program {
  static let version = "0.1.0"

  private let environment: [String: String]
  private let output: any CommandOutput
  private let clock: DeskClock

  /// - Parameter output: takes everything the program prints; a session reads its lines from stdin.
  package init(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    output: any CommandOutput = StandardOutput()
  ) {
    self.environment = environment
    self.output = output
    clock = DeskClock.of(environment: environment)
  }

  /// Runs the program with the arguments after its name and returns the exit status (CONTRACT.md,
  /// Running).
  package func run(_ arguments: [String]) -> Int32 {
    if arguments.first == ShellCompletion.word {
      ShellCompletion(environment: environment, clock: clock).lines(Array(arguments.dropFirst()))
        .forEach { output.say($0) }
      return 0
    }
    let (leading, words) = Self.leadingOptions(arguments)
    let runner = Runner(environment: environment, output: output, clock: clock)
    guard words.isEmpty else {
      let words = Self.insert(leading, into: words)
      return runner.run(FlowAlias.expanded(words, aliasDesk(of: words)) ?? words)
    }
    do {
      let leading = leading.map(\.plainDigits)
      let shared = try WordReader.$current.withValue(runner.reader(of: leading)) {
        try SharedOptions(plainly: leading) ?? Root.parse(leading).shared
      }
      return Session(shared: shared, environment: environment, output: output, clock: clock).run()
    } catch {
      return runner.explain(error, words: leading)
    }
  }

  /// Returns the desk of a line that begins with no command, since its first word may be a flow's
  /// alias; nil for any other line, or without a desk.
  private func aliasDesk(of words: [String]) -> Desk? {
    guard let first = words.first, !first.hasPrefix("-"), !Root.firstWords.contains(first) else {
      return nil
    }
    let option = zip(words, words.dropFirst()).first { $0.0 == "--desk" }?.1
    return (try? Desk.folder(option: option, environment: environment))
      .flatMap { try? Desk(folder: $0, clock: clock) }
  }

  /// Prepares this process: the rights of files it makes, and the signals that reach it. Called
  /// once, at the start.
  package static func prepareProcess() {
    // Files that this program makes are readable by owner and group only, or by fewer where the
    // user says so (STORE.md).
    umask(umask(0o077) | 0o007)
    unblockSignals()
    quitPlainly()
  }

  /// Unblocks signals. A parent may pass on a mask that blocks Ctrl-C, and then nothing could stop
  /// an import.
  private static func unblockSignals() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGTSTP, SIGWINCH] {
      sigaddset(&signals, signal)
    }
    sigprocmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Restores the default action of Ctrl-\, with which the user wants to leave. Swift's runtime
  /// takes it for a crash and prints its stack.
  private static func quitPlainly() {
    var action = sigaction()
    sigaction(SIGQUIT, nil, &action)
    action.__sigaction_handler.sa_handler = SIG_DFL
    action.sa_flags = 0
    sigaction(SIGQUIT, &action, nil)
  }

  /// Separates shared options before the command, which belong to it all the same, from the other
  /// words.
  private static func leadingOptions(_ arguments: [String]) -> ([String], [String]) {
    var at = 0
    while at < arguments.count {
      if SharedOption.named(arguments[at]) != nil, at + 1 < arguments.count {
        at += 2
      } else if SharedOption.all.contains(where: { arguments[at].hasPrefix($0.name + "=") }) {
        at += 1
      } else {
        break
      }
    }
    return (Array(arguments[..<at]), Array(arguments[at...]))
  }

  private static func insert(_ options: [String], into words: [String]) -> [String] {
    let end = words.firstIndex(of: "--") ?? words.count
    return Array(words[..<end]) + options + Array(words[end...])
  }
}

extension Runner<Context> {
  /// Runs the commands of this program.
  ///
  /// - Parameters:
  ///   - session: the session to which a line belongs; nil for one from the shell.
  ///   - desk: the open desk of that session.
  init(
    environment: [String: String], session: SessionState? = nil, desk: Desk? = nil,
    output: any CommandOutput, clock: DeskClock
  ) {
    self.init(
      tree: Root.tree, output: output, environment: environment, language: session?.language,
      place: { [open = desk?.folder] option in
        let folder =
          option == nil && open != nil
          ? open : try? Desk.folder(option: option, environment: environment)
        return folder.flatMap { WordReader.Place(folder: $0, clock: clock) }
      },
      completed: { try CommandForm(missing: $0, words: $1, context: $2).completed() }
    ) { shared in
      Context(
        shared: shared, environment: environment, session: session, desk: desk, output: output,
        clock: clock)
    }
  }
}
