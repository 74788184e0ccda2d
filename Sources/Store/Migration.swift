/// One step of a room's tables. Rooms contribute them in order; a step that was released is never
/// edited: a change is a new one.
public struct Migration: Sendable {
  public let room: String
  /// From 1, one more for each step of the room.
  public let version: Int
  public let changes: [SchemaChange]

  public init(_ room: String, _ version: Int, _ changes: [SchemaChange]) {
    self.room = room
    self.version = version
    self.changes = changes
  }

  var label: String { "\(room) \(version)" }
}
