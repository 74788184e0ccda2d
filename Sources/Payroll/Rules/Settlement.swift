import Vocabulary

/// The part of the earnings that is paid out, and the part that stays open (HANDBOOK/kpi.md, Wage:
/// a wage is not paid below 0; a policy may limit deductions).
public struct Settlement: Hashable, Sendable {
  public let wage: Money
  /// The amount in fen that could not be deducted; the next month takes it over.
  public let carriedOut: Money
  /// The fines in `carriedOut`; the activity fund gets them once they are paid.
  public let finesOwed: Money
  /// The amount in fen that the activity fund gets now; negative when it gives back.
  public let finesPaid: Money

  /// Settles gains against deductions: fines, the amount carried in, and adjustments downwards.
  /// Overpayments by the shop are settled before fines, so fines stay open first.
  ///
  /// - Parameters:
  ///   - gains: base, bonus, commission, allowance and rewards; negative when the commission
  ///     outweighs them.
  ///   - corrected: adjustments of the month itself, made by hand.
  ///   - limit: the share of the month's gains that deductions may take; nil means all of them.
  init(gains: Money, fines: Money, corrected: Money = .zero, brought: Brought, limit: Ratio?) {
    let adjusted = brought.adjustments.map(\.amount).sum() + corrected
    let gross = gains + max(adjusted, .zero)
    let due = fines + brought.carriedIn + max(-adjusted, .zero)
    let deductible = min(due, Self.deductible(max(gross, .zero), limit))
    wage = max(gross - deductible, .zero)
    carriedOut = due - deductible + max(-gross, .zero)
    let allFines = fines + brought.finesOwed + brought.adjustments.map(\.fines).sum()
    finesOwed = max(.zero, min(allFines, carriedOut))
    finesPaid = allFines - finesOwed
  }

  /// Returns the amount that may be deducted, rounded down: the limit protects the wage, so a
  /// fraction of a fen stays with the agent.
  private static func deductible(_ gross: Money, _ limit: Ratio?) -> Money {
    guard let limit else { return gross }
    return Money(fen: Int(Int128(gross.fen) * limit.numerator / limit.denominator))
  }
}
