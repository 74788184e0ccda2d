import Vocabulary

/// One message of a chat.
public struct Turn: Hashable, Sendable {
  /// Who wrote a message. An automatic answer, of a robot or by a pattern of the mapping, is not a
  /// person's and stops no clock.
  public enum Speaker: String, CaseIterable, Codable, Sendable {
    case buyer, agent, automatic
  }

  public let at: Moment
  public let speaker: Speaker
  /// The agent who wrote it; for a buyer's message the one it was sent to, where the file says so.
  public let agent: AgentNumber?
  /// What was written, with the buyer's personal data; nil once it is erased.
  public let text: String?

  public init(at: Moment, speaker: Speaker, agent: AgentNumber? = nil, text: String? = nil) {
    self.at = at
    self.speaker = speaker
    self.agent = agent
    self.text = text
  }

  /// The text as it is shown: phones, cards and addresses masked; nil once it is erased.
  public var masked: String? { text.map(Mask.numbers) }
}
