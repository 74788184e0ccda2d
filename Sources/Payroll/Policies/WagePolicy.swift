import Staff
import Vocabulary

/// What a month earns (HANDBOOK/kpi.md, Wage), from `Policies/wage.yaml`.
public struct WagePolicy: Hashable, Sendable {
  public let from: Day
  public let source: Text
  public let place: Place
  /// Monthly base by grade: every grade has one.
  public let base: [Grade: Money]
  public let bonus: Bonus
  /// Percent of the paid amount of tagged orders less refunds.
  public let commissionPercent: Ratio
  /// For each night worked.
  public let nightAllowance: Money
  /// The share of a wage that may be deducted, above 0 and at most 1; nil: all of it.
  public let deductionLimit: Ratio?
  /// Where each of these stands in the file, by its key.
  public let places: [String: Place]

  public enum Bonus: Hashable, Sendable {
    /// This amount times score / most, for a month that is passed.
    case byScore(full: Money)
    /// An amount for each level of the KPI, by its key.
    case byLevel([String: Money])
  }

  func place(of key: String) -> Place { places[key] ?? place }
}
