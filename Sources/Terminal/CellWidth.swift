/// How many columns of a terminal a text takes, whatever the process's locale: East Asian wide
/// characters and emoji two, combining marks none (UAX #11, as the C library's wcwidth counts).
///
/// Text is measured as it will be drawn, so pass what `harmless()` returned.
public struct CellWidth: Hashable, Sendable {
  /// True when the terminal draws ambiguous characters (… — “ ” ×) in two columns, as many Chinese
  /// terminals do. A setting, because no terminal tells.
  public let ambiguousIsWide: Bool

  public init(ambiguousIsWide: Bool = false) {
    self.ambiguousIsWide = ambiguousIsWide
  }

  /// Columns of a whole text. Control characters count as none.
  public func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// Columns of one code point: 0, 1 or 2.
  public func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    switch value {
    case 0x20...0x7E: return 1
    case 0...0x1F, 0x7F...0x9F, 0x1160...0x11FF: return 0
    case 0x4E00...0x9FFF, 0x3001...0x3029, 0xAC00...0xD7A3, 0xFF01...0xFF60: return 2
    case 0xAD: return 1
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if CellRanges.contains(CellRanges.wide, value) { return 2 }
    return ambiguousIsWide && CellRanges.contains(CellRanges.ambiguous, value) ? 2 : 1
  }

  /// The text, or as much of its beginning as fits with an ellipsis behind. Never splits a
  /// character from its combining marks.
  public func cut(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    if of(text) <= columns { return text }
    let room = columns - of(ellipsis)
    return room < 0 ? prefix(text, columns) : prefix(text, room) + ellipsis
  }

  /// The longest beginning of a text that fits into `columns`.
  public func prefix(_ text: some StringProtocol, _ columns: Int) -> String {
    let scalars = text.unicodeScalars
    var left = columns
    var end = text.startIndex
    while end < text.endIndex {
      left -= of(scalars[end])
      if left < 0 { break }
      end = scalars.index(after: end)
    }
    // A character that is drawn as one is not split.
    while String.Index(end, within: text) == nil { end = scalars.index(before: end) }
    return String(text[..<end])
  }

  /// The text with blanks beside it up to `columns`; unchanged if it is wider.
  public func pad(_ text: String, to columns: Int, _ alignment: Alignment = .left) -> String {
    let blanks = String(repeating: " ", count: max(0, columns - of(text)))
    return alignment == .left ? text + blanks : blanks + text
  }
}

/// The side of its column on which a text stands.
public enum Alignment: Sendable {
  case left
  case right
}
