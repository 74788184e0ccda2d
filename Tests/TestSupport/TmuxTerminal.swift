import Foundation

/// A session of `kefu` in a tmux of its own.
public final class TmuxTerminal {
  /// The desk folder.
  public let desk: String
  private let socket = "kefu-test-\(UUID().uuidString.prefix(8))"

  /// - Parameters:
  ///   - agent: of `--as`; nil lets the session ask.
  ///   - now: the desk's clock, seconds since 1970; nil for the machine's.
  ///   - emulator: the command of another terminal emulator that runs the program.
  public init(
    agent: Int?, desk: String? = nil, columns: Int = 100, rows: Int = 30, now: Int? = nil,
    within emulator: String = ""
  ) throws {
    self.desk = try desk ?? BuiltProgram.desk()
    let claim = agent.map { "--as \($0)" } ?? ""
    let clock = now.map { "KEFU_NOW=\($0) " } ?? ""
    let command =
      "env \(clock)LC_ALL=C.UTF-8 KEFU_LANG=zh INPUTRC=/dev/null TERM=screen "
      + "\(emulator) '\(BuiltProgram.folder)/kefu' --desk '\(self.desk)' \(claim); "
      + "echo ended $?; sleep 60"
    try tmux(
      [
        "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command,
      ], redirect: ">/dev/null 2>&1 </dev/null")
  }

  /// The server that the first command starts must keep nothing of ours: Foundation waits for a
  /// child until every copy of a descriptor that it gave it is closed, so all above 2 are closed
  /// first.
  @discardableResult
  private func tmux(_ arguments: [String], redirect: String = "") throws -> String {
    var environment = BuiltProgram.environment(home: "/tmp")
    environment["TERM"] = "xterm"
    environment["KEFU_NOW"] = nil
    let script = """
      for fd in /proc/$$/fd/*; do
        n=${fd##*/}; if [ "$n" -gt 2 ]; then eval "exec $n>&-"; fi
      done
      exec tmux -u -L \(socket) "$@" \(redirect)
      """
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
  public func resize(columns: Int) {
    _ = try? tmux(["resize-window", "-x", "\(columns)"])
  }
  /// As a terminal pastes: in brackets, so that lines are not entered.
  public func paste(_ text: String) {
    _ = try? tmux(["set-buffer", text])
    _ = try? tmux(["paste-buffer", "-p"])
  }
  public func press(_ key: String) { _ = try? tmux(["send-keys", key]) }
  public var screen: String { (try? tmux(["capture-pane", "-p"])) ?? "" }

  /// Waits until the screen shows a text, and gives the screen; throws when it never does.
  @discardableResult
  public func wait(
    for text: String, or other: String? = nil, where holds: (String) -> Bool = { _ in true }
  ) throws -> String {
    for _ in 0..<400 {
      let screen = screen
      let isThere = screen.contains(text) || other.map(screen.contains) == true
      if isThere, holds(screen) { return screen }
      usleep(50_000)
    }
    throw BuiltProgram.Failure(what: "“\(text)” never came on the screen:\n\(screen)")
  }

  public func close() { _ = try? tmux(["kill-server"]) }

  public func end() {
    close()
    try? FileManager.default.removeItem(atPath: desk.replacing("/desk", with: ""))
  }
}
