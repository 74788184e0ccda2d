import Store
import Vocabulary

extension RecordStore {
  /// Opens the store in a SQLite file, making it first when neither it nor its folder exists.
  ///
  /// - Parameter clock: what writes take for now.
  /// - Throws: `Refusal` of kind `.store`: unreachable, vanished (its folder is there, it is not),
  ///   damaged, or written by a newer program or an earlier build.
  public convenience init(
    path: String, zone: String, migrations: [Migration],
    clock: DeskClock = .machine
  ) throws {
    try self.init(SQLiteEngine(path: path), zone: zone, migrations: migrations, clock: clock)
  }
}
