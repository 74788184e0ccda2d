import Foundation

/// Pinyin as people type it: with tone marks, and ü in any of its spellings.
enum TypedPinyin {
  /// The text without tone marks and with v for ü; anything else as it is.
  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isSpecial) else { return text }
    var plain = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == ":", rest.first?.isLetter == true, isColonOfU(plain) {
        plain.removeLast()
        plain += "v"
      } else {
        plain += letter(character) ?? String(character)
      }
    }
    return plain
  }

  /// True for a text of nothing but pinyin that has tone marks or a ü.
  static func isMarked(_ text: String) -> Bool {
    let plain = plain(text)
    return plain != text && plain.utf8.allSatisfy { $0 < 128 }
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3A, 0xC0...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: true
    default: false
    }
  }

  /// True when a colon behind it makes a ü of its u: `lu:se`.
  private static func isColonOfU(_ plain: String) -> Bool {
    let end = plain.suffix(2).lowercased()
    return end == "lu" || end == "nu"
  }

  /// The letter that carries a tone mark, or v; nil for any other character.
  private static func letter(_ character: Character) -> String? {
    guard !character.isASCII else { return nil }
    let scalars = Array(String(character).decomposedStringWithCanonicalMapping.unicodeScalars)
    guard let base = scalars.first, base.isASCII, base.properties.isAlphabetic,
      scalars.count > 1, scalars.dropFirst().allSatisfy({ marks.contains($0.value) })
    else { return nil }
    let isU = base == "u" || base == "U"
    return isU && scalars.contains(umlaut) ? "v" : String(base)
  }

  private static let umlaut: Unicode.Scalar = "\u{308}"
  /// The four tones, the circumflex of ê, the breve that many type for the third tone, ü's dots.
  private static let marks: Set<UInt32> = [0x300, 0x301, 0x302, 0x304, 0x306, 0x308, 0x30C]
}
