import Foundation
import GRDB
import Store
import Vocabulary

/// Turns SQLite's errors into ours: what happened, and the way out.
enum SQLiteFailure {
  /// Runs `body`, whose errors become refusals.
  static func explained<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw refusal(error, path)
    }
  }

  /// The same for a transaction: a row that is damaged does not know in which store it stands.
  static func located<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try explained(path, body)
    } catch let refusal as Refusal where refusal.kind == .store {
      throw Refusal(
        .store, refusal.findings.map { $0.place == nil ? $0.at(Place(file: path)) : $0 })
    }
  }

  private static func refusal(_ error: DatabaseError, _ path: String) -> Refusal {
    let place = Place(file: path)
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return Refusal(.store, SQLiteTexts.busy, fix: SQLiteTexts.busyFix, at: place)
    case .SQLITE_FULL: return Refusal(.store, SQLiteTexts.full, fix: SQLiteTexts.fullFix, at: place)
    case .SQLITE_READONLY, .SQLITE_PERM:
      return Refusal(.store, SQLiteTexts.readOnly, fix: SQLiteTexts.readOnlyFix, at: place)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      return Refusal(.store, SQLiteTexts.damaged, fix: StoreTexts.damagedFix, at: place)
    // Beside a store that may only be read SQLite can't make its log, and says no more than that.
    case .SQLITE_CANTOPEN where access(path.deletingLastComponent, W_OK) != 0:
      return Refusal(.store, SQLiteTexts.readOnly, fix: SQLiteTexts.readOnlyFix, at: place)
    case .SQLITE_CANTOPEN:
      return Refusal(
        .store, SQLiteTexts.cannotOpen(path, error.message ?? "?"), fix: SQLiteTexts.cannotOpenFix)
    default:
      return Refusal(
        .store, StoreTexts.failed(error.message ?? "\(error.resultCode)"), fix: StoreTexts.diskFix,
        at: place)
    }
  }
}
