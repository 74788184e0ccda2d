/// Full width letters, digits and signs, as Chinese keyboards type them, made plain.
public enum HalfWidth {
  /// U+FF01 to U+FF5E as ASCII, U+3000 and U+00A0 as a blank, zero-width blanks left out.
  public static func folded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xC2 }) else { return text }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        folded.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000, 0xA0, 0x202F, 0x2002...0x200A: folded.append(" ")
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: break
      case 0x2212: folded.append("-")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}
