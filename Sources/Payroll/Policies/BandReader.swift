import Files
import Vocabulary

/// Reads a table of bands and checks that its lines meet, so that a value finds exactly one line.
/// The two ends may stay open; a value beyond them is an error of the run, never 0 points.
enum BandReader {
  static func bands(_ table: YAMLTable, _ item: YAMLNode) -> [Band]? {
    guard table["bands"] != nil else {
      item.report(Texts.noBands, fix: Texts.bandsFix)
      return nil
    }
    let nodes = table.list("bands")
    let read = nodes.compactMap(band)
    guard read.count == nodes.count, !read.isEmpty else {
      if nodes.isEmpty { table["bands"]?.report(Texts.noBands, fix: Texts.bandsFix) }
      return nil
    }
    let sorted = read.sorted { lower($0.band) < lower($1.band) }
    for (low, high) in zip(sorted, sorted.dropFirst()) {
      switch Band.seam(low.band, high.band) {
      case .meets: break
      case .gap:
        high.node.report(
          Texts.gap(low.band, high.band, line: low.node.line), fix: Texts.gapFix)
      case .overlap:
        high.node.report(
          Texts.overlap(low.band, high.band, line: low.node.line), fix: Texts.overlapFix)
      }
    }
    return sorted.map(\.band)
  }

  /// The sort key of a band: its lower bound. A band without one comes before all others.
  private static func lower(_ band: Band) -> (Int, Ratio, Int) {
    guard let lower = band.lower else { return (0, Ratio(0), 0) }
    return (1, lower.value, lower.isIncluded ? 0 : 1)
  }

  private static func band(_ node: YAMLNode) -> (node: YAMLNode, band: Band)? {
    let table = node.table(
      keys: ["above", "at_least", "up_to", "below", "points"], required: ["points"], as: "bands")
    guard let table, let points = table.points("points") else { return nil }
    guard let lower = bound(table, included: "at_least", excluded: "above"),
      let upper = bound(table, included: "up_to", excluded: "below")
    else { return nil }
    if let low = lower, let high = upper {
      let empty =
        high.value < low.value
        || (low.value == high.value && !(low.isIncluded && high.isIncluded))
      if empty {
        node.report(Texts.emptyBand, fix: Texts.emptyBandFix)
        return nil
      }
    }
    return (node, Band(lower: lower, upper: upper, points: points, place: node.place))
  }

  /// Returns the bound that one of two keys gives: an inner nil when neither key is there, an outer
  /// nil after a finding.
  private static func bound(
    _ table: YAMLTable, included: String, excluded: String
  ) -> Band.Bound?? {
    switch (table[included], table[excluded]) {
    case (nil, nil): return .some(nil)
    case (.some, .some):
      table.node.report(Texts.twoBounds(included, excluded))
      return nil
    case (.some, nil):
      return table.decimal(included).map { Band.Bound(value: $0, isIncluded: true) }
    case (nil, .some):
      return table.decimal(excluded).map { Band.Bound(value: $0, isIncluded: false) }
    }
  }
}
