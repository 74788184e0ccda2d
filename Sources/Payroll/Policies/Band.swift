import Vocabulary

/// One line of a table of points: the points for every value between two bounds.
public struct Band: Hashable, Sendable {
  /// An end of a band, and whether that value belongs to the band.
  public struct Bound: Hashable, Sendable {
    public let value: Ratio
    public let isIncluded: Bool
  }

  /// The bounds; nil on a side without one.
  public let lower: Bound?
  public let upper: Bound?
  public let points: Points
  /// The line of the policy file.
  public let place: Place

  public func contains(_ value: Ratio) -> Bool {
    if let lower, lower.isIncluded ? value < lower.value : value <= lower.value { return false }
    if let upper, upper.isIncluded ? upper.value < value : upper.value <= value { return false }
    return true
  }

  /// The band as people read it, such as `> 5 且 ≤ 8`.
  public var label: Text {
    let low = lower.map { ($0.isIncluded ? "≥ " : "> ") + $0.value.decimal(9) }
    let high = upper.map { ($0.isIncluded ? "≤ " : "< ") + $0.value.decimal(9) }
    return Texts.both(low, high)
  }

  /// The relation of two neighbours, the lower one first.
  enum Seam { case meets, gap, overlap }

  static func seam(_ low: Band, _ high: Band) -> Seam {
    guard let end = low.upper, let start = high.lower else { return .overlap }
    if end.value < start.value { return .gap }
    if start.value < end.value { return .overlap }
    if end.isIncluded == start.isIncluded { return end.isIncluded ? .overlap : .gap }
    return .meets
  }
}
