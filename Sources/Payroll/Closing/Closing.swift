import Vocabulary

/// The closing of a month: by whom, when, and the seal over everything that was frozen.
public struct Closing: Hashable, Codable, Sendable {
  public let month: Month
  public let at: Moment
  public let author: AgentNumber
  /// The seal: SHA-256 over texts, findings, documents, statements with their facts, adjustments
  /// and fund entries.
  public let digest: String
}
