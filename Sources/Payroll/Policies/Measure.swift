import Appraisals
import Vocabulary

/// A number that a month's facts state about an agent, by the name that policies use.
public enum Measure: Hashable, Sendable {
  case known(Known)
  /// A figure that was recorded for the month: `figure.NAME`.
  case figure(String)

  public enum Known: String, CaseIterable, Sendable {
    case taggedOrders = "tagged_orders"
    case refundedOrders = "refunded_orders"
    /// Yuan that buyers paid for the tagged orders, and that was refunded in the month.
    case paidAmount = "paid_amount"
    case refundAmount = "refund_amount"
    /// Shifts begun late, left early, worked, worked at night; days of leave; shifts missed.
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

  /// As policies write it.
  public var code: String {
    switch self {
    case .known(let known): known.rawValue
    case .figure(let name): "figure." + name
    }
  }

  public var name: Text { Texts.name(of: self) }

  /// The records that it counts or reads, if it does.
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
