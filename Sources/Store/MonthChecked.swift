import Vocabulary

/// A room with facts that a month's payroll counts or waits for.
public protocol MonthChecked {
  /// Returns the room's lines of the month's checklist: the facts that are there, and those that
  /// are missing or undecided.
  func points(of month: Month) throws -> [MonthPoint]
}
