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
    alias = lines.first { $0.hasPrefix("alias:") }.map { line in
      line.dropFirst("alias:".count).prefix { $0 != "#" }.trimmed
        .filter { $0 != "\"" && $0 != "'" }
    }
    saysRoster = lines.contains { line in
      line.prefix { $0 != "#" }.replacing("roster.", with: "").contains("roster")
    }
    hasFines = lines.contains { $0.hasPrefix("fines:") }
  }
}
