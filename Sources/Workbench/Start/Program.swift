import ArgumentParser
import Foundation
import Terminal
import Vocabulary

/// The program: one command from the shell, or the session.
public enum Program {
  static let version = "0.1.0"

  /// Runs the program with the arguments after its name; the exit status (CONTRACT.md, Running).
  public static func run(_ arguments: [String]) -> Int32 {
    // What this program makes is readable by owner and group only (STORE.md).
    umask(0o007)
    unblockSignals()
    quitPlainly()
    let environment = ProcessInfo.processInfo.environment
    if arguments.first == ShellCompletion.word {
      ShellCompletion(environment: environment).lines(Array(arguments.dropFirst()))
        .forEach(Runner.say)
      return 0
    }
    let (leading, words) = leadingOptions(arguments)
    guard words.isEmpty else {
      return Runner(environment: environment).run(insert(leading, into: words))
    }
    do {
      let shared = try SharedOptions(plainly: leading) ?? Root.parse(leading).shared
      return Session(shared: shared, environment: environment).run()
    } catch {
      return Runner(environment: environment).explain(error, words: leading)
    }
  }

  /// A parent may hand down a mask that blocks Ctrl-C, and then nothing could stop an import.
  private static func unblockSignals() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGTSTP, SIGWINCH] {
      sigaddset(&signals, signal)
    }
    sigprocmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Swift's runtime takes Ctrl-\ for a crash and prints its stack; here somebody wants to leave.
  private static func quitPlainly() {
    var action = sigaction()
    sigaction(SIGQUIT, nil, &action)
    action.__sigaction_handler.sa_handler = SIG_DFL
    action.sa_flags = 0
    sigaction(SIGQUIT, &action, nil)
  }

  private static let valueOptions = ["--desk", "--format", "--lang", "--as"]

  /// Shared options before the command belong to it all the same.
  private static func leadingOptions(_ arguments: [String]) -> ([String], [String]) {
    var at = 0
    while at < arguments.count {
      if valueOptions.contains(arguments[at]), at + 1 < arguments.count {
        at += 2
      } else if valueOptions.contains(where: { arguments[at].hasPrefix($0 + "=") }) {
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
