import Vocabulary

/// A room whose records can be checked.
public protocol Checked {
  /// Everything that is wrong in the room's records; empty when nothing is.
  func check() throws -> [Finding]
}
