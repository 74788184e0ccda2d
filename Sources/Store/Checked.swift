import Vocabulary

/// A room whose records can be checked.
public protocol Checked {
  /// Returns the errors in the room's records; empty when there are none.
  func check() throws -> [Finding]
}
