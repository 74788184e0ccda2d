import Vocabulary

/// A room whose acts `undo` takes back.
public protocol Undoable {
  /// Returns the agent's latest act in the room that still stands, including one that can't be
  /// taken back; nil when there is none.
  func lastAct(by author: Author, on day: Day) throws -> LastAct?
}

extension Sequence<any Undoable> {
  /// Returns the last act of an agent in all rooms; nil when there is none. An older act is never
  /// taken instead of one that can't be taken back.
  public func lastAct(by author: Author, on day: Day) throws -> LastAct? {
    try compactMap { try $0.lastAct(by: author, on: day) }.max { $0.key < $1.key }
  }
}
