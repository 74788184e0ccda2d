import Foundation
import Shell
import Vocabulary

/// The user's own editor, called for a file at a line: `$VISUAL`, else `$EDITOR`, else vi (POSIX,
/// Environment Variables).
struct EditorCall {
  /// Editors that open a file at `+LINE`.
  private static let withPlus: Set<String> = [
    "vi", "vim", "nvim", "view", "vis", "nano", "pico", "emacs", "emacsclient", "mg", "joe",
    "jmacs",
    "ne", "kak", "micro", "mcedit", "gedit",
  ]
  /// Visual Studio Code and its relatives: `--goto FILE:LINE`, and `--wait` until the file is
  /// closed.
  private static let withGoto: Set<String> = ["code", "code-insiders", "codium", "cursor"]
  /// Editors that open `FILE:LINE`.
  private static let withColon: Set<String> = ["hx", "helix", "subl", "zed"]

  let words: [String]

  init(environment: [String: String], path: String, line: Int) {
    // A value with an open quote is taken as one word.
    let chosen = ["VISUAL", "EDITOR"].compactMap { environment[$0] }
      .map { (try? Words.split($0)) ?? [$0] }.first { !$0.isEmpty }
    let editor = chosen ?? ["vi"]
    let name = editor[0].lastComponent
    if Self.withPlus.contains(name) {
      words = editor + ["+\(line)", path]
    } else if Self.withGoto.contains(name) {
      let wait = editor.contains("--wait") || editor.contains("-w") ? [] : ["--wait"]
      words = editor + wait + ["--goto", "\(path):\(line)"]
    } else {
      words = editor + [Self.withColon.contains(name) ? "\(path):\(line)" : path]
    }
  }

  /// Runs the editor and waits until it ends. Ctrl-C meanwhile goes to the editor, not to this
  /// program.
  ///
  /// - Throws: `Refusal` of kind `.refused` when it can't be started or ends with a failure.
  func run() throws {
    var ignore = sigaction()
    ignore.__sigaction_handler.sa_handler = SIG_IGN
    var before = (sigaction(), sigaction())
    sigaction(SIGINT, &ignore, &before.0)
    sigaction(SIGQUIT, &ignore, &before.1)
    defer {
      sigaction(SIGINT, &before.0, nil)
      sigaction(SIGQUIT, &before.1, nil)
    }
    let child = try spawn()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else {
        throw Refusal(Texts.editorFailed(words[0]), fix: Texts.setEditor)
      }
    }
    guard status == 0 else { throw Refusal(Texts.editorFailed(words[0]), fix: Texts.setEditor) }
  }

  /// Starts the editor in our own process group, which has the terminal.
  private func spawn() throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGINT)
    sigaddset(&usual, SIGQUIT)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, words[0], nil, &attributes, arguments, environ)
    guard failure == 0 else {
      throw Refusal(
        Texts.noEditor(words[0], String(cString: strerror(failure))), fix: Texts.setEditor)
    }
    return child
  }
}
