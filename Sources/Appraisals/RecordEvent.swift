import Vocabulary

/// One version of a record: as first entered, corrected, or taken back.
public struct RecordEvent: Hashable, Codable, Sendable {
  public let record: Record
  /// This version takes the record back: it counts no more.
  public let retracted: Bool
  /// Why it was corrected or taken back; empty for the first version.
  public let reason: String
  /// The version that this one undoes, when it came from `undo`.
  public let undoes: Int?

  init(record: Record, retracted: Bool = false, reason: String = "", undoes: Int? = nil) {
    self.record = record
    self.retracted = retracted
    self.reason = reason
    self.undoes = undoes
  }
}
