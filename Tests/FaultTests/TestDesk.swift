import Foundation
import TestSupport

/// A desk whose store can be put back to what it was, again and again.
final class TestDesk {
  /// Saturday 2026-11-21, 14:00 in Shanghai: October has ended and is not closed.
  static let now = 1_795_240_800

  let path: String
  private let kept: String

  /// A fresh desk after `commands`, each a list of arguments.
  init(after commands: [[String]] = []) throws {
    path = try BuiltProgram.desk()
    kept = path + "-kept"
    for command in commands { try run(command) }
    try keep()
  }

  deinit {
    try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
  }

  var store: String { path + "/.kefu/kefu.sqlite" }

  /// Takes the store as it is now as what `putBack` goes back to.
  func keep() throws {
    try? FileManager.default.removeItem(atPath: kept)
    try FileManager.default.copyItem(atPath: path + "/.kefu", toPath: kept)
  }

  func putBack() throws {
    try? FileManager.default.removeItem(atPath: path + "/.kefu")
    try FileManager.default.copyItem(atPath: kept, toPath: path + "/.kefu")
  }

  /// Runs a command that must be done; its standard output.
  @discardableResult
  func run(_ arguments: [String]) throws -> String {
    let result = try attempt(arguments)
    guard result.status == 0 else {
      throw BuiltProgram.Failure(what: "\(arguments): \(result.status) \(result.errors)")
    }
    return result.output
  }

  func attempt(_ arguments: [String], input: String = "") throws -> BuiltProgram.Result {
    try BuiltProgram.kefu(
      ["--desk", path] + arguments, input: input, in: path,
      environment: ["KEFU_NOW": "\(Self.now)"])
  }

  /// How many rows each table of the store holds.
  func counts() throws -> [String: Int] {
    let tables = try sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    let query = tables.map { "SELECT '\($0)' || '|' || count(*) FROM \"\($0)\"" }
      .joined(separator: " UNION ALL ")
    return try sql(query).reduce(into: [:]) { counts, line in
      let parts = line.split(separator: "|")
      counts[String(parts[0])] = Int(parts[1])
    }
  }

  /// The rows of a query, read by SQLite's own shell.
  ///
  /// - Parameter file: another store than the desk's own.
  func sql(_ query: String, in file: String? = nil) throws -> [String] {
    let result = try BuiltProgram.run("/usr/bin/sqlite3", [file ?? store, query], in: path)
    guard result.status == 0 else { throw BuiltProgram.Failure(what: result.errors) }
    return result.output.split(separator: "\n").map(String.init)
  }
}
