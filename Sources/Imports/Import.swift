import Store
import Vocabulary

/// One import of a file: who brought it, what it held, and whether it was taken back.
public struct Import: Hashable, Sendable {
  /// The short number by which people name it.
  public let number: Int
  public let at: Moment
  public let author: Author
  public let kind: ImportKind
  /// The file as its user named it.
  public let file: String
  /// The SHA-256 of the file's bytes.
  public let digest: String
  /// Rows of the file by what became of them.
  public let counts: Counts
  /// False for one that was interrupted or failed: what it had written by then stands.
  public let isFinished: Bool
  /// Nil while it stands.
  public let withdrawal: Withdrawal?

  public struct Counts: Hashable, Sendable {
    public let read: Int
    public let added: Int
    public let updated: Int
    public let unchanged: Int
    public let refused: Int
  }

  /// The taking back of an import.
  public struct Withdrawal: Hashable, Sendable {
    public let at: Moment
    public let agent: AgentNumber
    public let reason: String
    /// Facts that were taken back.
    public let taken: Int
    /// Facts that stayed, because something later stands on them.
    public let left: Int
  }
}
