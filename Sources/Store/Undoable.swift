import Vocabulary

/// A room whose acts `undo` takes back.
public protocol Undoable {
  /// The agent's latest act in the room that still stands, also one that can't be taken back; nil
  /// when there is none.
  func lastAct(by author: Author, on day: Day) throws -> LastAct?
}

extension Sequence<any Undoable> {
  /// The very last act of an agent in all rooms; nil when there is none. An older one is never
  /// taken in the place of one that stays.
  public func lastAct(by author: Author, on day: Day) throws -> LastAct? {
    try compactMap { try $0.lastAct(by: author, on: day) }.max { $0.key < $1.key }
  }
}
