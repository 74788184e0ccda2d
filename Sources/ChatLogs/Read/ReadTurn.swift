import Vocabulary

/// A message as a file says it, with its agent found.
public struct ReadTurn: Hashable, Sendable {
  /// The longest name of a buyer, and the longest text in bytes.
  static let longestBuyer = 80
  static let longestText = 20_000

  /// The 1-based line at which it begins.
  public let line: Int
  public let buyer: String
  public let turn: Turn
  public let order: OrderNumber?
  /// Nil where the file does not say.
  public let platform: ChatPlatform?
}
