import Vocabulary

/// A phrase that an agent keeps for personal use, beside the shop's.
public struct PersonalPhrase: Hashable, Sendable {
  public let agent: AgentNumber
  /// The id, unique among the agent's own phrases.
  public let id: String
  /// A phrase file with this one phrase, as the agent wrote it.
  public let text: String
  public let written: Moment
}
