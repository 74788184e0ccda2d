/// One step in the history of a room's tables. Rooms contribute them in order; a released step is
/// never edited: each change is a new one.
public struct Migration: Sendable {
  public let room: String
  /// The 1-based number of the step within its room.
  public let version: Int
  public let changes: [SchemaChange]

  public init(_ room: String, _ version: Int, _ changes: [SchemaChange]) {
    self.room = room
    self.version = version
    self.changes = changes
  }

  /// True when it may change rows.
  var runsStatements: Bool {
    changes.contains { if case .run = $0 { true } else { false } }
  }

  var label: String { "\(room) \(version)" }
}
