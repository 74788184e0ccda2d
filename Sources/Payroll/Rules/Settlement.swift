import Vocabulary

/// What is paid out of what was earned, and what stays open (HANDBOOK/kpi.md, Wage: a wage is not
/// paid below 0; a policy may limit deductions).
public struct Settlement: Hashable, Sendable {
  public let wage: Money
  /// What could not be deducted, for the next month.
  public let carriedOut: Money
  /// The fines in `carriedOut`: the activity fund gets them once they are paid.
  public let finesOwed: Money
  /// What the activity fund gets now; negative when it gives back.
  public let finesPaid: Money

  /// - Parameters:
  ///   - gains: base, bonus, commission, allowance and rewards.
  ///   - limit: the share of the month's gains that deductions may take; nil: all of them.
  ///
  /// Fines, what was carried in and adjustments downwards are deductions. What the shop paid too
  /// much is settled before fines, so what stays open is fines first.
  init(gains: Money, fines: Money, brought: Brought, limit: Ratio?) {
    let adjusted = brought.adjustments.map(\.amount).sum()
    let gross = gains + max(adjusted, .zero)
    let due = fines + brought.carriedIn + max(-adjusted, .zero)
    let deductible = min(due, Self.deductible(max(gross, .zero), limit))
    wage = max(gross - deductible, .zero)
    carriedOut = due - deductible + max(-gross, .zero)
    let allFines = fines + brought.finesOwed + brought.adjustments.map(\.fines).sum()
    finesOwed = max(.zero, min(allFines, carriedOut))
    finesPaid = allFines - finesOwed
  }

  /// A limit protects the wage, so a part of a fen stays with the agent.
  private static func deductible(_ gross: Money, _ limit: Ratio?) -> Money {
    guard let limit else { return gross }
    return Money(fen: Int(Int128(gross.fen) * limit.numerator / limit.denominator))
  }
}
