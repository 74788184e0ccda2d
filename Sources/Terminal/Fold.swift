extension CellWidth {
  /// Breaks a line into lines of at most `columns`, with those after the first indented below its
  /// beginning, for prose that a narrow terminal would break anywhere. Colours (ECMA-48, "select
  /// graphic rendition") take no room and continue over the break. Words and dates in ASCII stay
  /// whole where they fit.
  public func fold(_ line: String, to columns: Int) -> [String] {
    let indent = min(line.prefix { $0 == " " }.count + 2, columns / 2)
    var lines = [""]
    var used = 0
    var isColour = false
    // The letters and digits at the end of the line so far.
    var word = ""
    for character in line {
      if character == "\u{1B}" { isColour = true }
      let width = isColour ? 0 : of(String(character))
      if isColour, character == "m" { isColour = false }
      let isWord = !isColour && width == 1 && character.isASCII && character != " "
      if used + width > columns, used > indent {
        let moved = isWord && used - word.count > indent ? word : ""
        lines[lines.count - 1].removeLast(moved.count)
        lines.append(String(repeating: " ", count: indent) + moved)
        used = indent + moved.count
      }
      lines[lines.count - 1].append(character)
      word = isWord ? word + String(character) : ""
      used += width
    }
    return lines
  }
}
