import CSQLite

/// A SQLite file that is open, and a statement that is prepared once.
final class Database {
  fileprivate let handle: OpaquePointer

  init(_ path: String) throws {
    var handle: OpaquePointer?
    guard sqlite3_open(path, &handle) == SQLITE_OK, let handle else {
      throw Failure("\(path) can't be opened by SQLite")
    }
    self.handle = handle
  }

  deinit { sqlite3_close_v2(handle) }

  func run(_ statements: String) throws {
    guard sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  func prepare(_ statement: String) throws -> Statement { try Statement(statement, self) }

  fileprivate var failure: Failure { Failure("SQLite: \(String(cString: sqlite3_errmsg(handle)))") }
}

final class Statement {
  private let database: Database
  private let handle: OpaquePointer

  fileprivate init(_ statement: String, _ database: Database) throws {
    var handle: OpaquePointer?
    guard sqlite3_prepare_v2(database.handle, statement, -1, &handle, nil) == SQLITE_OK, let handle
    else { throw database.failure }
    self.handle = handle
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs it to the end, reading every column of each row.
  /// - Returns: how many rows came.
  @discardableResult
  func run(_ values: [String]) throws -> Int {
    defer { sqlite3_reset(handle) }
    for (index, value) in values.enumerated() {
      // SQLite copies the text at once (SQLITE_TRANSIENT).
      let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      sqlite3_bind_text(handle, Int32(index + 1), value, -1, copying)
    }
    var count = 0
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW:
        count += 1
        for column in 0..<sqlite3_column_count(handle) { _ = sqlite3_column_text(handle, column) }
      case SQLITE_DONE: return count
      default: throw database.failure
      }
    }
  }
}
