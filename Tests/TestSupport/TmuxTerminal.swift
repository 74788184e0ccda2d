import Foundation

/// A session of `kefu` in a tmux of its own.
public final class TmuxTerminal {
  /// The desk folder.
  public let desk: String
  private let socket = "kefu-test-\(UUID().uuidString.prefix(8))"

  /// - Parameters:
  ///   - agent: of `--as`; nil lets the session ask.
  ///   - now: the desk's clock, seconds since 1970; nil for the machine's. At first 2026-11-21,
  ///     14:00 in Shanghai, when agent 1 is on no shift.
  ///   - variables: changes to the environment, as `env` reads them: `-u NAME`, `NAME=VALUE`.
  ///   - emulator: the command of another terminal emulator that runs the program.
  public init(
    agent: Int?, desk: String? = nil, columns: Int = 100, rows: Int = 30,
    now: Int? = 1_795_240_800,
    variables: String = "", within emulator: String = ""
  ) throws {
    self.desk = try desk ?? BuiltProgram.desk()
    let claim = agent.map { "--as \($0)" } ?? ""
    let clock = now.map { "KEFU_NOW=\($0) " } ?? ""
    try begin(
      "env LC_ALL=C.UTF-8 KEFU_LANG=zh INPUTRC=/dev/null TERM=screen \(clock)"
        + "env \(variables) \(emulator) '\(BuiltProgram.folder)/kefu' --desk '\(self.desk)' \(claim); "
        + "echo ended $?; sleep 60", columns, rows)
  }

  /// Another program in a terminal, such as a shell.
  ///
  /// - Parameter command: as `sh` reads it.
  public init(running command: String, desk: String) throws {
    self.desk = desk
    try begin("env LC_ALL=C.UTF-8 TERM=screen " + command, 100, 30)
  }

  private func begin(_ command: String, _ columns: Int, _ rows: Int) throws {
    try tmux(
      [
        "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command,
      ], redirect: ">/dev/null 2>&1 </dev/null")
  }

  /// The server that the first command starts must keep nothing of ours.
  @discardableResult
  private func tmux(_ arguments: [String], redirect: String = "") throws -> String {
    var environment = BuiltProgram.environment(home: "/tmp")
    environment["TERM"] = "xterm"
    environment["KEFU_NOW"] = nil
    let script = BuiltProgram.closeInherited + "exec tmux -u -L \(socket) \"$@\" \(redirect)"
    // What a test's thread blocks, its children would block too: a server that blocks SIGTERM can
    // never be ended.
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try BuiltProgram.run(
      "/bin/bash", ["-c", script, "tmux"] + arguments, in: "/tmp", environment: environment
    ).output
  }

  public func type(_ text: String) { _ = try? tmux(["send-keys", "-l", text]) }
  public func resize(columns: Int, rows: Int? = nil) {
    _ = try? tmux(
      ["resize-window", "-x", "\(columns)"] + (rows.map { ["-y", "\($0)"] } ?? []))
  }
  /// Hands bytes on as they come, whole characters or not.
  public func send(_ bytes: [UInt8]) throws {
    let file = try TestFolder.make() + "/bytes"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    try tmux(["load-buffer", "-b", "typed", file])
    try tmux(["paste-buffer", "-r", "-d", "-b", "typed"])
  }
  /// As a terminal pastes: in brackets, so that lines are not entered.
  public func paste(_ text: String) {
    _ = try? tmux(["set-buffer", text])
    _ = try? tmux(["paste-buffer", "-p"])
  }
  public func press(_ keys: String...) { _ = try? tmux(["send-keys"] + keys) }
  public var screen: String { (try? tmux(["capture-pane", "-p"])) ?? "" }
  /// The screen with the sequences that colour it.
  public var colouredScreen: String { (try? tmux(["capture-pane", "-p", "-e"])) ?? "" }
  /// From now on every byte that the program writes goes into a file too.
  public func record(to path: String) throws {
    try tmux(["pipe-pane", "cat >'\(path)'"], redirect: ">/dev/null 2>&1 </dev/null")
  }
  /// Sends a signal, such as `TERM`, to the program in this terminal.
  public func signal(_ name: String) throws {
    let terminal = try line.dropFirst("/dev/".count)
    _ = try BuiltProgram.run(
      "/usr/bin/pkill", ["-\(name)", "-x", "-t", "\(terminal)", "kefu"], in: "/tmp")
  }
  /// How the terminal's line is set, as `stty -a` says it.
  public var modes: String {
    get throws {
      try BuiltProgram.run("/usr/bin/stty", ["-a", "-F", line], in: "/tmp").output
    }
  }
  private var line: String {
    get throws {
      try tmux(["display-message", "-p", "#{pane_tty}"])
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }
  /// What was copied last.
  public var buffer: String { (try? tmux(["show-buffer"])) ?? "" }
  /// From now on the terminal takes what a program copies by OSC 52.
  public func takesSequences() { _ = try? tmux(["set-option", "-s", "set-clipboard", "on"]) }

  /// Waits until the screen shows a text (an empty one is on every screen), and gives the screen;
  /// throws when it never does. A screen may be read while it is drawn: it counts when it is the
  /// same once more.
  @discardableResult
  public func wait(
    for text: String, or other: String? = nil, where holds: (String) -> Bool = { _ in true }
  ) throws -> String {
    var last = ""
    for _ in 0..<400 {
      let screen = screen
      let isThere =
        text.isEmpty || screen.contains(text) || other.map(screen.contains) == true
      if isThere, screen == last, holds(screen) { return screen }
      last = screen
      usleep(isThere ? 20_000 : 50_000)
    }
    throw BuiltProgram.Failure(what: "“\(text)” never came on the screen:\n\(screen)")
  }

  /// Not `kill-server`: the server would send itself a signal that a test's thread had blocked when
  /// it started the server, and live on. Without a session it ends.
  public func close() { _ = try? tmux(["kill-session"]) }

  public func end() {
    close()
    try? FileManager.default.removeItem(atPath: desk.replacing("/desk", with: ""))
  }
}
