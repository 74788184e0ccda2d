import Appraisals
import Vocabulary

/// A number that a month's facts state about an agent, under the name that policies use.
public enum Measure: Hashable, Sendable {
  case known(Known)
  /// A figure recorded for the month: `figure.NAME`.
  case figure(String)

  public enum Known: String, CaseIterable, Sendable {
    case taggedOrders = "tagged_orders"
    case refundedOrders = "refunded_orders"
    /// The amounts in yuan that buyers paid for the tagged orders, and that were refunded in the
    /// month.
    case paidAmount = "paid_amount"
    case refundAmount = "refund_amount"
    /// Counts of shifts begun late, left early, missed, worked, and worked at night (`late`,
    /// `early`, `absence`, `shifts`, `nights`); `leave` counts days.
    case late
    case early
    case leave
    case absence
    case shifts
    case nights
    case lowRatings = "low_ratings"
    case complaints
    case praises
    case outstanding
    case conduct
  }

  public init?(_ name: String) {
    if let known = Known(rawValue: name) {
      self = .known(known)
    } else if case .figure(let figure) = RecordKind(name) {
      self = .figure(figure)
    } else {
      return nil
    }
  }

  /// The name that policies use.
  public var code: String {
    switch self {
    case .known(let known): known.rawValue
    case .figure(let name): "figure." + name
    }
  }

  public var name: Text { Texts.name(of: self) }

  /// The kind of the records that the measure counts or reads; nil for measures without records,
  /// and for complaints and conduct, which every month's rules read anyway.
  var recordKind: RecordKind? {
    switch self {
    case .figure(let name): .figure(name)
    case .known(.lowRatings): .lowRating
    case .known(.praises): .praise
    case .known(.outstanding): .outstanding
    default: nil
    }
  }
}
