import Vocabulary

/// The use of one phrase by one agent: how many times, and when last.
public struct PhraseUse: Codable, Sendable {
  public let phrase: String
  public let agent: AgentNumber
  public let count: Int
  public let last: Moment
}

/// A search that found nothing: how many times, and when last.
public struct VainSearch: Codable, Sendable {
  public let query: String
  public let count: Int
  public let last: Moment
}

/// A phrase that one agent took, after some words, instead of the one that was ranked first, and
/// how many times.
public struct ReplacedPhrase: Codable, Sendable {
  public let query: String
  public let first: String
  public let taken: String
  public let agent: AgentNumber
  public let count: Int
}
