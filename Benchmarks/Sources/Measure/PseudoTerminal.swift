import Foundation

/// A program at a terminal of 80 by 24, with what it draws and when.
final class PseudoTerminal {
  private let screen: Int32
  private let process: pid_t
  private let start: Double
  /// What was drawn since the last question.
  private var drawn: [UInt8] = []
  /// A program that neither draws nor works for so many milliseconds waits for the next key.
  private static let quiet: Int32 = 10
  private static let patience = 120.0

  init(_ words: [String]) throws {
    var (screen, keyboard): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 64)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&screen, &keyboard, &name, nil, &size) == 0 else {
      throw Failure("no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    defer { close(keyboard) }
    for descriptor in [screen, keyboard] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    self.screen = screen
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session of its own opens is the one that governs it.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    start = Clock.now()
    process = try Child.start(
      words, Child.environment + ["TERM=xterm-256color"], &actions, ownSession: true)
  }

  deinit { close(screen) }

  /// Seconds from the start until this was drawn.
  func wait(for mark: String) throws -> Double {
    let mark = Array(mark.utf8)
    while !drawn.contains(mark) {
      guard Clock.now() - start < Self.patience, read(within: 1000) != false else {
        throw Failure(
          "it never drew the mark; the last was: "
            + String(decoding: drawn.suffix(200), as: UTF8.self))
      }
    }
    return Clock.now() - start
  }

  /// Types something; seconds until the last of what it draws upon that.
  func type(_ keys: String) throws -> Double {
    drawn = []
    let start = Clock.now()
    var last = start
    _ = write(screen, keys, keys.utf8.count)
    while true {
      switch read(within: Self.quiet) {
      case true?: last = Clock.now()
      case nil where isIdle:
        return last - start
      case nil where Clock.now() - start < Self.patience: continue
      default: throw Failure("a program at a terminal ended or hangs")
      }
    }
  }

  /// Bytes that a program has resident, and of these its share where others map them too.
  struct Memory {
    let resident: Int
    let share: Int
  }

  func memory() throws -> Memory {
    let text = try told("smaps_rollup")
    func kilobytes(_ key: String) throws -> Int {
      let line = text.split(separator: "\n").first { $0.hasPrefix(key) }
      guard let number = line?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
        throw Failure("smaps_rollup has no \(key)")
      }
      return number
    }
    return try Memory(resident: kilobytes("Rss:") * 1024, share: kilobytes("Pss:") * 1024)
  }

  /// Seconds that the program has had of the processors.
  func processor() throws -> Double {
    let nanoseconds = try told("schedstat").split(separator: " ").first.flatMap { Double($0) }
    return (nanoseconds ?? 0) / 1e9
  }

  /// Ends the program without asking it.
  func end() {
    kill(process, SIGKILL)
    _ = try? Child.end(of: process)
  }

  /// What the system tells of the program.
  private func told(_ name: String) throws -> String {
    try String(contentsOfFile: "/proc/\(process)/\(name)", encoding: .utf8)
  }

  /// Whether something came, false at the end, nil when the time is over.
  private func read(within milliseconds: Int32) -> Bool? {
    var waiting = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(screen, &bytes, bytes.count)
    drawn += bytes.prefix(max(0, count))
    return count > 0
  }

  /// Whether the program sleeps, rather than works on what it will draw.
  private var isIdle: Bool {
    // 123 (kefu) S ...
    let state = (try? told("stat"))?.split(separator: ")").last
    return state?.hasPrefix(" S") ?? true
  }
}
