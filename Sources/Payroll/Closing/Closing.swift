import Vocabulary

/// That a month was closed: by whom, when, and the seal over everything that was frozen.
public struct Closing: Hashable, Codable, Sendable {
  public let month: Month
  public let at: Moment
  public let author: AgentNumber
  /// SHA-256 over facts, texts, findings and documents.
  public let digest: String
}
