import Vocabulary

/// One version of a record: as first entered, corrected, or taken back.
public struct RecordEvent: Hashable, Codable, Sendable {
  public let record: Record
  /// True when this version takes the record back: it no longer counts.
  public let retracted: Bool
  /// The reason of a correction or of taking back; empty for the first version.
  public let reason: String
  /// The version that this one undoes; nil unless it came from `undo`.
  public let undoes: Int?

  init(record: Record, retracted: Bool = false, reason: String = "", undoes: Int? = nil) {
    self.record = record
    self.retracted = retracted
    self.reason = reason
    self.undoes = undoes
  }
}
