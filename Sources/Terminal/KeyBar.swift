/// The line of keys that ends the pane.
public struct KeyBar: Sendable {
  /// A key and what it does, in a word or two.
  public struct Key: Sendable {
    let name: String
    let word: String

    public init(_ name: String, _ word: String) {
      self.name = name
      self.word = word
    }
  }

  private static let gap = "  "

  /// The keys, the most important first.
  let keys: [Key]

  public init(_ keys: [Key]) { self.keys = keys }

  /// Returns the keys that fit a line, whole; an empty line where none does.
  func line(columns: Int, cells: CellWidth, style: Style) -> String {
    var (line, used) = ("", 0)
    for key in keys {
      let gap = line.isEmpty ? "" : Self.gap
      let width = cells.of(gap + key.name + " " + key.word)
      // One column less than the screen, as everything in the pane.
      guard used + width < columns else { break }
      line += gap + style(key.name, .rank) + " " + style(key.word, .faint)
      used += width
    }
    return line
  }
}
