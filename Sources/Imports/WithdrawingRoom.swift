import Store
import Vocabulary

/// A room that can take an import back.
public protocol WithdrawingRoom {
  /// Takes back what an import wrote and nothing else: a fact that something later stands on stays,
  /// and is named in the outcome.
  func takeBack(
    _ item: Import, reason: String, by author: Author, in writing: Writing
  ) throws -> WithdrawalOutcome

  /// Returns the agents whom taking an import back concerns.
  func concerned(by item: Import, in reading: Reading) throws -> Concerned

  /// Returns the facts that an import brought and changed, at most `limit` of each, masked.
  func changes(of item: Import, limit: Int, in reading: Reading) throws -> ImportChanges
}

/// Returns the room of a kind; nil for one whose facts stand outside the store.
public typealias ImportRooms = (ImportKind) throws -> (any WithdrawingRoom)?
