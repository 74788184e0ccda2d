import Vocabulary

/// One line of the activity fund's book: an amount moved from one account to another, so the book
/// balances by its form (HANDBOOK/kpi.md, Wage: fines and nothing else go to the fund).
public struct FundEntry: Hashable, Codable, Sendable {
  public enum Account: String, Codable, Sendable {
    /// The fund's money.
    case fund
    /// What the agent owes the fund.
    case owed
    /// Where fines come from.
    case fines
  }

  public let month: Month
  public let at: Moment
  public let author: AgentNumber
  public let agent: AgentNumber
  /// The account that gains the amount, and the one that gives it.
  public let debit: Account
  public let credit: Account
  /// Above 0.
  public let amount: Money
  public let because: Text

  /// What the entry adds to an account.
  public func change(of account: Account) -> Money {
    (debit == account ? amount : .zero) - (credit == account ? amount : .zero)
  }
}
