/// One step of a room's tables. Rooms contribute them in order; a step that was shipped is never
/// edited.
public struct Migration: Sendable {
  public let room: String
  /// From 1, one more for each step of the room.
  public let version: Int
  /// Statements that every engine understands (STORE.md).
  public let statements: [String]

  public init(_ room: String, _ version: Int, _ statements: [String]) {
    self.room = room
    self.version = version
    self.statements = statements
  }
}
