import Appraisals
import Vocabulary

/// One item of a KPI: its name, the rule for its points, and its weight.
public struct KPIItem: Hashable, Sendable {
  public let key: String
  public let name: Text
  /// The source of the item, such as the paper or a decision.
  public let source: Text?
  public let rule: Rule
  /// The factor for the points; 1 where the policy gives no weight.
  public let weight: Ratio
  /// The line of the policy file.
  public let place: Place

  public enum Rule: Hashable, Sendable {
    /// Points by review grade; several grades give the mean.
    case grade([Mark: Points])
    /// Points by the band in which a quantity falls.
    case banded(Quantity, [Band])
    /// A number of points minus a loss for each event, not below a floor.
    case count(start: Points, less: [Loss], floor: Points)
  }

  /// The number that is looked up in the bands.
  public enum Quantity: Hashable, Sendable {
    case plain(Measure)
    /// `of` in percent of `among`; `none` are the points when `among` is 0.
    case percent(of: Measure, among: Measure, none: Points?)
    /// `of` divided by `by`; `none` are the points when `by` is 0.
    case quotient(of: Measure, by: Measure, none: Points?)

    var measures: [Measure] {
      switch self {
      case .plain(let measure): [measure]
      case .percent(let of, let among, _): [of, among]
      case .quotient(let of, let by, _): [of, by]
      }
    }
  }

  /// The points that one event of a kind costs.
  public struct Loss: Hashable, Sendable {
    public let measure: Measure
    public let each: Points
  }

  /// The highest points that this item can give, weighted.
  public var most: Points {
    switch rule {
    case .grade(let points): weighted(points.values.max() ?? .zero)
    case .count(let start, _, _): weighted(start)
    case .banded(let quantity, let bands):
      switch quantity {
      case .plain: weighted(bands.map(\.points).max() ?? .zero)
      case .percent(_, _, let none), .quotient(_, _, let none):
        weighted((bands.map(\.points) + [none ?? .zero]).max() ?? .zero)
      }
    }
  }

  /// The lowest points that this item can give, weighted.
  public var least: Points {
    switch rule {
    case .grade(let points): weighted(points.values.min() ?? .zero)
    case .count(_, _, let floor): weighted(floor)
    case .banded(let quantity, let bands):
      switch quantity {
      case .plain: weighted(bands.map(\.points).min() ?? .zero)
      case .percent(_, _, let none), .quotient(_, _, let none):
        weighted((bands.map(\.points) + [none].compactMap(\.self)).min() ?? .zero)
      }
    }
  }

  /// Returns the points times the weight, rounded half up to hundredths.
  func weighted(_ points: Points) -> Points { Points(rounding: points.ratio * weight) }

  /// The measures that the item reads; grades are not among them.
  var measures: [Measure] {
    switch rule {
    case .grade: []
    case .banded(let quantity, _): quantity.measures
    case .count(_, let less, _): less.map(\.measure)
    }
  }

  /// The figures that must be recorded for this item.
  var figures: [String] {
    measures.compactMap { if case .figure(let name) = $0 { name } else { nil } }
  }
}
