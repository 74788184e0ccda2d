extension CellWidth {
  /// A line as lines of at most `columns`, those after the first set in under its beginning: prose
  /// that a narrow terminal would break wherever it ends. Colours (ECMA-48, "select graphic
  /// rendition") take no room and go on over the break.
  public func fold(_ line: String, to columns: Int) -> [String] {
    let indent = min(line.prefix { $0 == " " }.count + 2, columns / 2)
    var lines = [""]
    var used = 0
    var isColour = false
    for character in line {
      if character == "\u{1B}" { isColour = true }
      let width = isColour ? 0 : of(String(character))
      if isColour, character == "m" { isColour = false }
      if used + width > columns, used > indent {
        lines.append(String(repeating: " ", count: indent))
        used = indent
      }
      lines[lines.count - 1].append(character)
      used += width
    }
    return lines
  }
}
