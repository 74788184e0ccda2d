import Vocabulary

/// One line of the activity fund's book: an amount moved from one account to another, so that the
/// book always balances (HANDBOOK/kpi.md, Wage: fines and nothing else go to the fund).
public struct FundEntry: Hashable, Codable, Sendable {
  public enum Account: String, Codable, Sendable {
    /// The fund's money.
    case fund
    /// The agent's debt to the fund.
    case owed
    /// The source of fines.
    case fines
  }

  public let month: Month
  public let at: Moment
  public let author: AgentNumber
  public let agent: AgentNumber
  /// The account that gains the amount, and the one that gives it.
  public let debit: Account
  public let credit: Account
  /// The amount moved in fen, above 0.
  public let amount: Money
  public let because: Text

  /// Returns the amount in fen that the entry adds to an account, negative when it takes some.
  public func change(of account: Account) -> Money {
    (debit == account ? amount : .zero) - (credit == account ? amount : .zero)
  }
}

extension FundEntry {
  /// Makes an entry that moves an amount; a negative one goes the other way. Nil for 0.
  init?(
    month: Month, at: Moment, author: AgentNumber, agent: AgentNumber, moving amount: Money,
    to: Account, from: Account, because: Text
  ) {
    guard amount != .zero else { return nil }
    let isTurned = amount < .zero
    self.init(
      month: month, at: at, author: author, agent: agent, debit: isTurned ? from : to,
      credit: isTurned ? to : from, amount: isTurned ? -amount : amount, because: because)
  }
}
