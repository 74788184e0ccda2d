import Store
import Vocabulary

/// The closing of a month: by whom, when, and the seal over everything that was frozen.
public struct Closing: Hashable, Codable, Sendable {
  public let month: Month
  public let at: Moment
  public let author: AgentNumber
  /// The journal's last row before the closing; nil when that was the first write. Documents print
  /// it, so that it is kept wherever one of them is.
  public let head: JournalHead?
  /// The seal: SHA-256 over head, texts, findings, documents, statements with their facts,
  /// adjustments and fund entries.
  public let digest: String
}
