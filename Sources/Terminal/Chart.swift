/// Bars and sparklines within a line of text.
///
/// Plain ones are ASCII, for output other than to a terminal, for `TERM=dumb`, and for terminals
/// that draw block elements two columns wide (UAX #11 leaves their width open).
public struct Chart: Hashable, Sendable {
  public let isPlain: Bool

  public init(isPlain: Bool) { self.isPlain = isPlain }

  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Returns a bar of `columns` columns of which a share, 0...1, is filled: `█████▋░░░░`, plain
  /// `======----`. Any share above 0 fills something, and only 1 fills everything.
  public func bar(_ share: Double, columns: Int) -> String {
    let steps = isPlain ? columns : columns * 8
    let exact = Int((min(max(share, 0), 1) * Double(steps)).rounded())
    let filled = share <= 0 ? 0 : share >= 1 ? steps : min(max(exact, 1), steps - 1)
    if isPlain {
      return String(repeating: "=", count: filled)
        + String(repeating: "-", count: columns - filled)
    }
    let whole = String(repeating: "█", count: filled / 8)
    let part = Self.eighths[filled % 8]
    let left = columns - filled / 8 - (part.isEmpty ? 0 : 1)
    return whole + part + String(repeating: "░", count: left)
  }

  /// Returns one column for each share, its height in eighths: `▅▆█`, plain the digits 1 to 8.
  public func sparkline(_ shares: [Double]) -> String {
    shares.map { share in
      let level = min(max(Int((share * 8).rounded(.up)), 1), 8)
      return isPlain ? String(level) : Self.levels[level - 1]
    }.joined()
  }
}
