import Store
import Vocabulary

extension RecordStore {
  /// Opens the store in a SQLite file, and makes the file first when neither it nor its folder
  /// exists.
  ///
  /// - Parameter clock: the source of the time of writes.
  /// - Throws: `Refusal` of kind `.store` when the store is unreachable, vanished (missing from an
  ///   existing folder), damaged, or written by a newer program or an earlier build.
  public convenience init(
    path: String, zone: String, migrations: [Migration],
    clock: DeskClock = .machine
  ) throws {
    try self.init(SQLiteEngine(path: path), zone: zone, migrations: migrations, clock: clock)
  }
}
