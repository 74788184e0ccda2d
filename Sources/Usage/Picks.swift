import Vocabulary

/// What was taken so far, for ranking.
public struct Picks: Sendable {
  /// By phrase id.
  public var total: [String: Int] = [:]
  /// By query, then by phrase id.
  public var after: [String: [String: Int]] = [:]

  public init() {}
}

/// How often one agent took one phrase.
public struct Use: Codable, Sendable {
  public let phrase: String
  public let agent: AgentNumber
  public let count: Int
  public let last: Moment
}

/// A search that found nothing.
public struct VainSearch: Codable, Sendable {
  public let query: String
  public let count: Int
  public let last: Moment
}
