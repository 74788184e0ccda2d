/// The characters in which replies are written.
public enum ReplyScript: String, CaseIterable, Sendable {
  /// Those of the buyer's message.
  case automatic
  case simplified
  case traditional
}
