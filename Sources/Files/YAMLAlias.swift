/// The marks of YAML by which a value is named (`&name`) and stands once more (`*name`). Ten lines
/// of them can stand for thousands of millions of values: most files refuse them, and
/// `YAMLExpansion` follows them within bounds.
struct YAMLAlias {
  /// The mark with its name behind.
  let range: Range<String.Index>
  let name: String
  /// True for `&name`, false for `*name`.
  let isAnchor: Bool

  /// The marks of a text. They are looked for where a value may begin, so words such as
  /// `买二送一 & 包邮` or `5 * 3` are none; within quotes and long texts some may be taken for marks
  /// that are none.
  static func all(in text: String) -> [YAMLAlias] {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "*") }) else {
      return []
    }
    let scalars = text.unicodeScalars
    var found: [YAMLAlias] = []
    var previous: Unicode.Scalar = "\n"
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar == "&" || scalar == "*", before.contains(previous) {
        let name = scalars[scalars.index(after: index)...].prefix(while: isOfName)
        if !name.isEmpty {
          found.append(
            YAMLAlias(
              range: index..<name.endIndex, name: String(name), isAnchor: scalar == "&"))
        }
      }
      previous = scalar
    }
    return found
  }

  /// The first alias of an anchor that stands before it.
  static func first(in text: String) -> YAMLAlias? {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return nil }
    var anchors: Set<String> = []
    for mark in all(in: text) {
      if mark.isAnchor {
        anchors.insert(mark.name)
      } else if anchors.contains(mark.name) {
        return mark
      }
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
