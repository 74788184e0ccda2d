import Foundation

/// A program with its arguments, what it reads and where it runs.
struct Child {
  let words: [String]
  /// The file that is its standard input; none is an empty one.
  var input: String?
  /// The file for what it writes to stdout; nowhere if none.
  var output: String?
  /// Whether status 1 is a good end too: nothing was found.
  var mayFindNothing = false

  init(
    _ words: [String], input: String? = nil, output: String? = nil, mayFindNothing: Bool = false
  ) {
    self.words = words
    self.input = input
    self.output = output
    self.mayFindNothing = mayFindNothing
  }

  /// Whether a program is on the path of `environment`.
  static func isInstalled(_ program: String) -> Bool {
    ["/usr/local/bin/", "/usr/bin/", "/bin/"].contains { access($0 + program, X_OK) == 0 }
  }

  /// What children see: nothing of this machine's own that could slow them or speed them up. The
  /// desk's clock stands after the month that is paid.
  static let environment = [
    "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/nonexistent", "LANG=C.UTF-8", "KEFU_LANG=en",
    "KEFU_NOW=\(Calendar2026.afterwards)",
  ]

  /// Runs to the end. Throws `Failure` when it can't be started or its exit status is not 0.
  ///
  /// The peak is never below this program's own, of which the child starts as a copy: so the data
  /// is written piece by piece, and nothing of it is kept.
  @discardableResult
  func run() throws -> Cost {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output ?? "/dev/null", flags, 0o600)
    // Remarks of a good run are of no interest; those of a bad one are what the failure says.
    let remarks = NSTemporaryDirectory() + "/kefu-benchmarks-\(getpid()).stderr"
    defer { unlink(remarks) }
    posix_spawn_file_actions_addopen(&actions, 2, remarks, flags, 0o600)
    let start = Clock.now()
    let process = try Self.start(words, Self.environment, &actions)
    let (status, usage) = try Self.end(of: process)
    let seconds = Clock.now() - start
    guard status == 0 || mayFindNothing && status == 1 << 8 else {
      let said = (try? String(contentsOfFile: remarks, encoding: .utf8)) ?? ""
      throw Failure("status \(status >> 8 & 255): \(words.joined(separator: " "))\n\(said)")
    }
    return Cost(seconds: seconds, processor: usage.processor, peak: usage.ru_maxrss * 1024)
  }

  /// `POSIX_SPAWN_SETSID` of glibc's spawn.h, which shows it to GNU programs alone.
  private static let setsidFlag: Int16 = 0x80

  /// Starts a program; its number.
  static func start(
    _ words: [String], _ environment: [String],
    _ actions: inout posix_spawn_file_actions_t, ownSession: Bool = false
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    if ownSession { posix_spawnattr_setflags(&attributes, setsidFlag) }
    var arguments = words.map { strdup($0) } + [nil]
    var environment = environment.map { strdup($0) } + [nil]
    defer { (arguments + environment).forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawnp(&process, words[0], &actions, &attributes, &arguments, &environment)
    guard code == 0 else { throw Failure("\(words[0]): \(String(cString: strerror(code)))") }
    return process
  }

  /// Waits for a program to end.
  static func end(of process: pid_t) throws -> (status: Int32, usage: rusage) {
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else { throw Failure("wait4 failed") }
    return (status, usage)
  }
}
