import Foundation

/// The program as it was built beside these tests, and the places that they use.
public enum BuiltProgram {
  /// The folder of the built `kefu`: the test bundle stands in it.
  public static let folder: String = {
    let bundle =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (bundle as NSString).deletingLastPathComponent
  }()

  /// The repository's top level.
  public static let repository = String(
    #filePath.dropLast("/Tests/TestSupport/BuiltProgram.swift".count))

  /// An environment in which a run does not depend on the machine: language, clock, clipboard, desk.
  public static func environment(home: String) -> [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return [
      "PATH": folder + ":" + path, "HOME": home, "LC_ALL": "C.UTF-8", "KEFU_LANG": "zh",
      "TERM": "dumb", "SAMPLES": repository + "/Tests/Samples",
      // Saturday 2026-11-21, 14:00 in Shanghai.
      "KEFU_NOW": "1795240800", "TZ": "UTC", "INPUTRC": "/dev/null",
    ]
  }

  public struct Result: Sendable {
    public let output: String
    public let errors: String
    /// Its exit code, or the number of the signal that ended it.
    public let status: Int32
    /// Whether a signal ended it.
    public let wasKilled: Bool
  }

  /// What a bash script does first when what it starts outlives it: Foundation waits for a child
  /// until every copy of a descriptor that it gave it is closed, so all above 2 are closed.
  public static let closeInherited = """
    for fd in /proc/$$/fd/*; do
      n=${fd##*/}; if [ "$n" -gt 2 ]; then eval "exec $n>&-"; fi
    done

    """

  /// Runs a program to its end.
  public static func run(
    _ program: String, _ arguments: [String], input: String = "", in directory: String,
    environment: [String: String]? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    process.environment = environment ?? Self.environment(home: directory)
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    let feeder = Thread {
      try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? stdin.fileHandleForWriting.close()
    }
    feeder.start()
    let errors = Gathered()
    let reader = Thread { errors.data = stderr.fileHandleForReading.readDataToEndOfFile() }
    reader.start()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    while !reader.isFinished { usleep(1000) }
    return Result(
      output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors.data, as: UTF8.self), status: process.terminationStatus,
      wasKilled: process.terminationReason == .uncaughtSignal)
  }

  /// Runs `kefu` in a folder.
  public static func kefu(
    _ arguments: [String], input: String = "", in directory: String,
    environment: [String: String] = [:]
  ) throws -> Result {
    try run(
      folder + "/kefu", arguments, input: input, in: directory,
      environment: Self.environment(home: directory).merging(environment) { $1 })
  }

  /// A desk in a fresh folder, with the shipped texts, as `kefu init` makes it. Its phrase files are
  /// links to those of the pattern, whose compiled phrasebook fits them then: a test that changes
  /// one writes it anew.
  public static func desk() throws -> String {
    let folder = try TestFolder.make()
    let copied = try run(
      "/bin/sh",
      [
        "-c", "cp -a \"$0\" desk && rm -r desk/\(phrases) && cp -al \"$0/\(phrases)\" desk",
        pattern.get(),
      ],
      in: folder)
    guard copied.status == 0 else { throw Failure(what: copied.errors) }
    return folder + "/desk"
  }

  private static let phrases = "Scripts-Library"

  /// A desk that was never used, beside its compiled phrasebook.
  private static let pattern = Swift.Result<String, any Error> {
    let folder = try TestFolder.make()
    let made = try run(
      "/bin/sh",
      [
        "-c",
        """
        kefu init desk --examples && cp -a desk/.kefu new && kefu --desk desk find 包邮 >found &&
          cp -a desk/.kefu/phrasebook.index new && rm -r desk/.kefu && mv new desk/.kefu
        """,
      ], in: folder)
    guard made.status == 0 else { throw Failure(what: made.errors) }
    return folder + "/desk"
  }

  public struct Failure: Error {
    public let what: String

    public init(what: String) { self.what = what }
  }

  private final class Gathered: @unchecked Sendable { var data = Data() }
}
