/// Finds characters of a message that a buyer can't see, or sees as an empty box: control,
/// zero-width and other format characters, which are copied along from web pages, private-use ones,
/// and the replacement character. Line breaks and tabs are not among them, nor is what holds an
/// emoji together.
enum HiddenCharacters {
  static func found(in text: String) -> [Unicode.Scalar] {
    guard text.unicodeScalars.contains(where: isHidden) else { return [] }
    return text.flatMap { character in
      let scalars = Array(character.unicodeScalars)
      return scalars.indices.filter { isHidden(scalars[$0]) && !isPartOfEmoji($0, of: scalars) }
        .map { scalars[$0] }
    }
  }

  /// True for a joiner between two emoji, or the tags of a flag.
  private static func isPartOfEmoji(_ index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first, first.properties.isEmoji, !first.isASCII else { return false }
    switch scalars[index].value {
    case 0x200D: return index + 1 < scalars.count && scalars[index + 1].properties.isEmoji
    case 0xE0020...0xE007F: return first == "\u{1F3F4}"
    default: return false
    }
  }

  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x20...0x7E, 0x3000...0x3163, 0x4E00...0x9FFF, 0xFF01...0xFF9F: return false
    // Variation selectors determine how the character before them is drawn.
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return false
    case 0xFFFD: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
