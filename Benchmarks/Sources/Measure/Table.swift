import Foundation

/// The table that is printed: one line a row, columns that line up, also as Markdown. `ours` and
/// `theirs` are medians; `tail` is what nearly all pieces of ours took at most.
struct Table {
  private var lines = [
    [
      "what", "ours", "beside", "theirs", "ratio", "aim", "tail", "tail aim", "peak MB", "aim MB",
      "rounds",
    ]
  ]

  mutating func add(_ pair: Pair, _ costs: (ours: [Cost], theirs: [Cost])) {
    let ours = costs.ours.map(\.seconds).median
    let theirs = costs.theirs.map(\.seconds).median
    let tail = pair.tail.map { costs.ours.pieces.percentile($0.percent) }
    let peak = costs.ours.compactMap(\.peak).max()
    let ratio = theirs > 0 ? ours / theirs : nil
    lines.append([
      pair.what, Self.time(ours), pair.beside, ratio == nil ? "" : Self.time(theirs),
      ratio.map { String(format: $0 < 0.1 ? "%.1g" : "%.2f", $0) } ?? "",
      pair.aim.map { Self.aim($0.text, isMissed: $0.isMissed(ours, beside: theirs)) } ?? "",
      pair.tail.map { "p\($0.percent) \(Self.time(tail ?? 0))" } ?? "",
      pair.tail?.aim.map { Self.aim(Self.time($0), isMissed: tail ?? 0 > $0) } ?? "",
      peak.map { "\($0 / 1_000_000)" } ?? "",
      pair.memoryAim.map { Self.aim("\($0)", isMissed: peak ?? 0 > $0 * 1_000_000) } ?? "",
      "\(costs.ours.count)",
    ])
  }

  private static func aim(_ aim: String, isMissed: Bool) -> String {
    isMissed ? aim + " missed" : aim
  }

  var text: String {
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    var rows = lines.map { line in
      let cells = zip(line, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      return "| " + cells.joined(separator: " | ") + " |"
    }
    rows.insert("|" + widths.map { String(repeating: "-", count: $0 + 2) + "|" }.joined(), at: 1)
    return rows.joined(separator: "\n")
  }

  /// Three digits and a unit.
  static func time(_ seconds: Double) -> String {
    let (value, unit) =
      seconds >= 1
      ? (seconds, "s") : seconds >= 0.001 ? (seconds * 1e3, "ms") : (seconds * 1e6, "us")
    let digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
    return String(format: "%.\(digits)f ", value) + unit
  }
}
