/// The words of another program's text: replies come with Excel's escapes and with the HTML of a
/// web page's editor, which a buyer would see as they stand.
enum ForeignText {
  /// The text without Excel's escapes, tags and entities. A picture is left as its tag, which
  /// `marks` finds: dropped without a word, the reply would lack it.
  static func plain(_ text: String) -> String {
    var plain = unescaped(text)
    // Some programs write a page's `&` once more as an entity.
    for _ in 0..<rounds {
      let next = HTMLText.plain(plain)
      if next == plain { break }
      plain = next
    }
    return plain
  }

  private static let rounds = 3

  /// Excel writes a character that its cells can't hold as `_x000D_` (ECMA-376, 22.9.2.19), and
  /// `_x` itself as `_x005F_x`. CR LF is one line end; other control characters are left out.
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var units: [UInt16] = []
    var rest = text[...]
    for match in text.matches(of: /_[xX]([0-9A-Fa-f]{4})_/) {
      guard match.range.lowerBound >= rest.startIndex else { continue }
      units += rest[..<match.range.lowerBound].utf16
      rest = text[match.range.upperBound...]
      switch UInt16(match.output.1, radix: 16) ?? 0 {
      case 0x0D where rest.hasPrefix("\n") || rest.lowercased().hasPrefix("_x000a_"): break
      case 0x0A...0x0D, 0x85: units.append(0x0A)
      case 0x09: units.append(0x09)
      case 0..<0x20, 0x7F..<0xA0: break
      case let unit: units.append(unit)
      }
    }
    units += rest.utf16
    return String(decoding: units, as: UTF16.self)
  }

  /// Escapes, tags and entities that stand in a text, each once.
  static func marks(in text: String) -> [String] {
    guard text.utf8.contains(where: { "<&_".utf8.contains($0) }) else { return [] }
    var found: [String] = []
    let escapes = text.matches(of: /_[xX][0-9A-Fa-f]{4}_/).map { String($0.output) }
    for mark in escapes + HTMLText.marks(in: text) where !found.contains(mark) {
      found.append(mark)
    }
    return found
  }
}
