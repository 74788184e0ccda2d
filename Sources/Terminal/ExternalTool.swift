import Glibc

/// A program on the PATH that reads a text from stdin and says by its exit status whether it
/// worked.
struct ExternalTool {
  let path: String
  private let environment: [String: String]
  /// Seconds after which a tool that neither reads nor ends is given up, as xclip without a server.
  private static let patience = 3.0

  /// Nil when no folder of `PATH` holds an executable of that name.
  init?(_ name: String, environment: [String: String]) {
    let folders = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    let paths: [String] = folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: { access($0, X_OK) == 0 }) else { return nil }
    self.path = path
    self.environment = environment
  }

  /// Runs it and waits for its exit, not for the end of its output: xclip and wl-copy leave a child
  /// behind that holds the selection. That child gets a process group of its own, so that Ctrl-C at
  /// the desk does not take the clipboard away.
  /// - Returns: whether it took all the input and ended with status 0.
  func run(_ arguments: [String], input: [UInt8]) -> Bool {
    // A pair of sockets, not a pipe: a tool that dies early must not raise SIGPIPE here.
    var sockets: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &sockets) == 0
    else { return false }
    defer { close(sockets[0]) }
    let child = spawn(arguments, stdin: sockets[1])
    close(sockets[1])
    guard let child else { return false }
    let deadline = Stopwatch.seconds() + Self.patience
    let sent = feed(input, to: sockets[0], until: deadline)
    shutdown(sockets[0], Int32(SHUT_WR))
    return exitStatus(of: child, until: sent ? deadline : 0) == 0
  }

  private func spawn(_ arguments: [String], stdin: Int32) -> pid_t? {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, stdin, STDIN_FILENO)
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))

    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, path, &files, &attributes, words, variables)
    return failure == 0 ? child : nil
  }

  private func feed(_ input: [UInt8], to socket: Int32, until deadline: Double) -> Bool {
    var rest = input[...]
    while !rest.isEmpty {
      let left = deadline - Stopwatch.seconds()
      var wait = pollfd(fd: socket, events: Int16(POLLOUT), revents: 0)
      guard left > 0, poll(&wait, 1, Int32(left * 1000) + 1) != 0 else { return false }
      let flags = Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
      let count = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, flags) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return false }
      rest.removeFirst(count)
    }
    return true
  }

  /// The child's exit status; nil when it was killed, by a signal or by us at the deadline.
  private func exitStatus(of child: pid_t, until deadline: Double) -> Int32? {
    var status: Int32 = 0
    var pause: UInt32 = 200
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return status & 0x7F == 0 ? status >> 8 & 0xFF : nil }
      if ended < 0, errno != EINTR { return nil }
      guard Stopwatch.seconds() < deadline else { break }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
    kill(child, SIGKILL)
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return nil
  }
}
