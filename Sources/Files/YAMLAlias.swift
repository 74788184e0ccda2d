/// Aliases (`*name` for what stands at `&name`) are refused: nobody needs them here, and ten lines
/// of them can stand for thousands of millions of values.
enum YAMLAlias {
  /// The first alias of an anchor that stands before it. It looks for the two marks where a value
  /// may begin, so words such as `买二送一 & 包邮` or `5 * 3` are none.
  static func first(in text: String) -> (index: String.Index, name: String)? {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return nil }
    let scalars = text.unicodeScalars
    var anchors: Set<String> = []
    var previous: Unicode.Scalar = "\n"
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar == "&" || scalar == "*", before.contains(previous) {
        let name = String(scalars[scalars.index(after: index)...].prefix(while: isOfName))
        if scalar == "*", anchors.contains(name) { return (index, name) }
        if scalar == "&", !name.isEmpty { anchors.insert(name) }
      }
      previous = scalar
    }
    return nil
  }

  /// The characters that may stand before a value: blanks, line ends, signs of lists and mappings.
  private static let before = Set(" \t\n\r\u{85}\u{2028}\u{2029}\u{FEFF}[{,:?".unicodeScalars)

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "_", "-": true
    default: false
    }
  }
}
