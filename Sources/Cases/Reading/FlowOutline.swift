import Files
import Vocabulary

/// Parts of a definition that a start needs before any definition is read: somebody who types a
/// buyer's words must not wait until all files are parsed. They are taken from the file's lines.
struct FlowOutline: Sendable {
  let id: String
  /// The word that calls the flow; nil when the file gives none.
  let alias: String?
  /// True when some line says `roster` outside remarks and names of functions, such as
  /// `roster.change`; the flow may then have a clock by the roster.
  let saysRoster: Bool
  let hasFines: Bool

  init(_ id: String, _ lines: [Substring]) {
    self.id = id
    alias = lines.first { $0.utf8.starts(with: "alias:".utf8) }.map { line in
      line.dropFirst("alias:".count).prefix { $0 != "#" }.trimmed
        .filter { $0 != "\"" && $0 != "'" }
    }
    saysRoster = lines.contains(where: Self.saysRoster)
    hasFines = lines.contains { $0.utf8.starts(with: "fines:".utf8) }
  }

  /// Compares bytes: this is done to each line of each definition at every start.
  private static func saysRoster(_ line: Substring) -> Bool {
    let word = Array("roster".utf8)
    let said = Array(line.utf8.prefix { $0 != UInt8(ascii: "#") })
    guard said.count >= word.count else { return false }
    return (0...(said.count - word.count)).contains { start in
      let end = start + word.count
      return said[start..<end].elementsEqual(word)
        && (end == said.count || said[end] != UInt8(ascii: "."))
    }
  }
}
