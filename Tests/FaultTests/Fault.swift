import Foundation
import TestSupport

/// One fault put into a run of the built program by strace: a system call at which it is killed, or
/// which fails with an error.
struct Fault {
  enum Effect {
    /// SIGKILL before the call is done.
    case kill
    /// The call fails with this error, such as ENOSPC, and so do all later ones.
    case error(String)
  }

  /// The system calls by which a store changes on disk.
  static let writes = ["pwrite64", "fdatasync", "ftruncate", "unlink", "rename", "fsync"]

  /// Whether programs can be traced here at all.
  static let isPossible: Bool = {
    let tried = try? BuiltProgram.run(
      "/usr/bin/strace", ["-o", "/dev/null", "/bin/true"], in: "/tmp")
    return tried?.status == 0
  }()

  /// How often a command on a desk makes a system call of a name.
  static func count(_ call: String, of arguments: [String], desk: String) throws -> Int {
    let trace = desk + "/trace"
    let options = ["-f", "-qq", "-o", trace, "-e", "trace=\(call)"]
    let result = try strace(options, arguments, desk: desk)
    guard result.status == 0 else { throw BuiltProgram.Failure(what: result.errors) }
    return try String(contentsOfFile: trace, encoding: .isoLatin1)
      .split(separator: "\n").count { $0.contains("\(call)(") }
  }

  private static func strace(
    _ options: [String], _ arguments: [String], desk: String
  ) throws -> BuiltProgram.Result {
    var environment = BuiltProgram.environment(home: desk)
    environment["KEFU_NOW"] = "\(TestDesk.now)"
    return try BuiltProgram.run(
      "/usr/bin/strace", options + [BuiltProgram.folder + "/kefu", "--desk", desk] + arguments,
      in: desk, environment: environment)
  }

  let call: String
  /// Which of the calls of this name, counted from 1.
  let number: Int
  let effect: Effect

  /// Runs `kefu` on a desk until the fault, or to its end where it makes fewer such calls: nil then.
  func run(_ arguments: [String], desk: String) throws -> BuiltProgram.Result? {
    let injection =
      switch effect {
      case .kill: "inject=\(call):signal=SIGKILL:when=\(number)"
      case .error(let name): "inject=\(call):error=\(name):when=\(number)+"
      }
    let trace = desk + "/trace"
    let options = ["-f", "-qq", "-o", trace, "-e", "trace=\(call)", "-e", injection]
    let result = try Self.strace(options, arguments, desk: desk)
    if result.wasKilled { return result }
    let calls = try String(contentsOfFile: trace, encoding: .isoLatin1)
    return calls.contains("(INJECTED)") ? result : nil
  }
}
