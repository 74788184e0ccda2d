extension Unicode.Scalar {
  /// True when a terminal, editor or browser may obey this character, hide it or turn text around
  /// by it instead of drawing it: controls, line and paragraph separators, interlinear annotation,
  /// and the characters that Unicode calls default ignorable (bidi controls, zero-width characters
  /// and joiners, fillers, tags).
  ///
  /// Variation selectors 1 to 16 are not risky: emoji carry them, and they are drawn as nothing.
  /// The list is written out rather than asked of the system's Unicode tables, because closed
  /// documents must stay the same bytes (CVE-2021-25743, CVE-2021-42574, CVE-2024-52005).
  public var isRisky: Bool {
    switch value {
    case 0x20...0x7E, 0x3000...0x3163, 0x4E00...0x9FFF, 0xFF01...0xFF9F: false
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5,
      0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0,
      0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// The character as JSON escapes it: `\u202e`, two such units beyond U+FFFF.
  public var jsonEscape: String {
    String(self).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
