import Store
import StoreSQLite
import TestSupport

/// The engines that the contract is put to: every test of this target runs on each. An engine of
/// another kind joins with a case here and a `Site` of its own.
enum EngineUnderTest: String, CaseIterable, Sendable {
  case sqlite

  func site() throws -> any Site {
    switch self {
    case .sqlite: try SQLiteSite()
    }
  }
}

/// A fresh place for one store.
protocol Site: Sendable {
  /// Opens the store, as another program would each time.
  func engine() throws -> any Engine
  /// Runs SQL on the store from outside, with the engine's own tool.
  func outside(_ sql: String) throws
}

struct SQLiteSite: Site {
  private let path: String

  init() throws { path = try TestFolder.make() + "/store/kefu.sqlite" }

  func engine() throws -> any Engine { try SQLiteEngine(path: path) }
  func outside(_ sql: String) throws { try SQLiteTool.run(path, sql) }
}
