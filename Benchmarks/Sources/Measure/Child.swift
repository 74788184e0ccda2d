import Foundation

/// A program with its arguments, what it reads and where it runs.
struct Child {
  let words: [String]
  /// The file that is its standard input; none is an empty one.
  var input: String?
  /// The file for what it writes to stdout; nowhere if none.
  var output: String?

  init(_ words: [String], input: String? = nil, output: String? = nil) {
    self.words = words
    self.input = input
    self.output = output
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
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = Self.environment.map { strdup($0) } + [nil]
    defer { (arguments + environment).forEach { free($0) } }

    let start = Self.clock()
    var process = pid_t()
    let code = posix_spawnp(&process, words[0], &actions, nil, &arguments, &environment)
    guard code == 0 else { throw Failure("\(words[0]): \(String(cString: strerror(code)))") }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else { throw Failure("wait4 failed") }
    let seconds = Self.clock() - start
    guard status == 0 else {
      let said = (try? String(contentsOfFile: remarks, encoding: .utf8)) ?? ""
      throw Failure("status \(status >> 8 & 255): \(words.joined(separator: " "))\n\(said)")
    }
    return Cost(
      seconds: seconds, processor: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
      peak: usage.ru_maxrss * 1024)
  }

  private static func clock() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}

/// What a run cost: seconds of the clock and of the processors, bytes resident at most.
struct Cost {
  var seconds: Double
  var processor: Double
  var peak: Int
}
