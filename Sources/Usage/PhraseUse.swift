import Vocabulary

/// How often one agent took one phrase.
public struct PhraseUse: Codable, Sendable {
  public let phrase: String
  public let agent: AgentNumber
  public let count: Int
  public let last: Moment
}

/// A search that found nothing, and how often.
public struct VainSearch: Codable, Sendable {
  public let query: String
  public let count: Int
  public let last: Moment
}

/// How often one agent, after some words, took another phrase than the one that was ranked first.
public struct ReplacedPhrase: Codable, Sendable {
  public let query: String
  public let first: String
  public let taken: String
  public let agent: AgentNumber
  public let count: Int
}
