import Staff
import Vocabulary

/// The rules for a month's wage (HANDBOOK/kpi.md, Wage), from `Policies/wage.yaml`.
public struct WagePolicy: Hashable, Sendable {
  public let from: Day
  public let source: Text
  public let place: Place
  /// Monthly base by grade; every grade has one.
  public let base: [Grade: Money]
  public let bonus: Bonus
  /// The commission in percent of the amount paid for tagged orders minus refunds.
  public let commissionPercent: Ratio
  /// The allowance for each night worked.
  public let nightAllowance: Money
  /// The share of a wage that deductions may take, above 0 and at most 1; nil means all of it.
  public let deductionLimit: Ratio?
  /// The number of people that a closing takes: with 2 one prepares the month and another closes it
  /// (HANDBOOK/wages.md, Before closing).
  public let hands: Int
  /// The lines of the policy file, by key.
  public let places: [String: Place]

  public enum Bonus: Hashable, Sendable {
    /// This amount times score ÷ highest score, for a month that is passed.
    case byScore(full: Money)
    /// An amount for each level of the KPI, by its key.
    case byLevel([String: Money])
  }

  func place(of key: String) -> Place { places[key] ?? place }
}
