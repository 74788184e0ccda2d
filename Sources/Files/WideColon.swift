/// A key with a colon in full width behind it, as a Chinese keyboard types it. The parser takes it
/// for a text, and complains some lines later.
struct WideColon {
  let name: String
  /// Line and column of the colon, from 1.
  let line: Int
  let column: Int

  /// How many lines the parser goes on at most before it complains, and one of blanks.
  private static let reach = 4

  /// The last one of the lines up to that with which the parser could not go on.
  static func last(in text: String, to line: Int) -> WideColon? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for number in (0..<min(line, lines.count)).suffix(reach).reversed() {
      guard let match = lines[number].prefixMatch(of: /\s*(?:-\s+)*([a-z_]+)\s*：/) else {
        continue
      }
      return WideColon(
        name: String(match.output.1), line: number + 1,
        column: match.output.0.unicodeScalars.count)
    }
    return nil
  }
}
