import Vocabulary

/// The settling of what earlier months left open with somebody who has no wage any more
/// (HANDBOOK/wages.md, After closing).
public struct SettledDebt: Hashable, Codable, Sendable {
  public enum Way: String, Codable, CaseIterable, Sendable {
    /// The person paid, or was paid out.
    case paid
    /// The shop gives up what the person owes.
    case writtenOff = "written_off"
  }

  public let number: Int
  public let agent: AgentNumber
  /// The month that was open then.
  public let month: Month
  public let at: Moment
  public let author: AgentNumber
  public let way: Way
  /// The amount settled in fen; negative when the shop paid it out.
  public let amount: Money
  /// The amount in fen that stays open, and the fines in it.
  public let carriedOut: Money
  public let finesOwed: Money
  /// The amount in fen that the activity fund got; negative when it gave back.
  public let finesPaid: Money
  public let reason: String

  var sealed: String {
    "\(number)|\(agent)|\(month)|\(way.rawValue)|\(amount)|\(carriedOut)|\(finesOwed)|\(finesPaid)"
      + "|\(reason)"
  }
}
