import Vocabulary

/// One line of a table of points: the points of every value between two bounds.
public struct Band: Hashable, Sendable {
  /// An end of a band, and whether the value itself is in it.
  public struct Bound: Hashable, Sendable {
    public let value: Ratio
    public let isIncluded: Bool
  }

  /// Nil: no bound on that side.
  public let lower: Bound?
  public let upper: Bound?
  public let points: Points
  /// Where the policy says so.
  public let place: Place

  public func contains(_ value: Ratio) -> Bool {
    if let lower, lower.isIncluded ? value < lower.value : value <= lower.value { return false }
    if let upper, upper.isIncluded ? upper.value < value : upper.value <= value { return false }
    return true
  }

  /// For people: `> 5 且 ≤ 8`.
  public var label: Text {
    let low = lower.map { ($0.isIncluded ? "≥ " : "> ") + $0.value.decimal(9) }
    let high = upper.map { ($0.isIncluded ? "≤ " : "< ") + $0.value.decimal(9) }
    return Texts.both(low, high)
  }

  /// How two neighbours meet, the lower one first.
  enum Seam { case meets, gap, overlap }

  static func seam(_ low: Band, _ high: Band) -> Seam {
    guard let end = low.upper, let start = high.lower else { return .overlap }
    if end.value < start.value { return .gap }
    if start.value < end.value { return .overlap }
    if end.isIncluded == start.isIncluded { return end.isIncluded ? .overlap : .gap }
    return .meets
  }
}
