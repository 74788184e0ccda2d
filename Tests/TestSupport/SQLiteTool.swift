/// The engine's own tool, for what people do to a store from outside.
public enum SQLiteTool {
  /// Runs SQL, or a command such as `.dump`, on a store; returns what it prints.
  @discardableResult
  public static func run(_ path: String, _ sql: String) throws -> String {
    let result = try BuiltProgram.run("/usr/bin/env", ["sqlite3", "-bail", path, sql], in: "/")
    guard result.status == 0 else { throw BuiltProgram.Failure(what: result.errors) }
    return result.output
  }
}
