import Foundation

/// A page of Documentation/ that a text cites, with the words after its comma:
/// `HANDBOOK/systems.md, S7 and S22`.
struct Citation {
  let page: String
  /// Empty where the page alone is cited, or prose follows.
  let rest: String

  static func all(in text: String) -> [Citation] {
    // A page that follows the comma is a citation of its own.
    let pattern =
      /([\w\/.-]+\.md)(?:, (?![\w\/.-]+\.md)((?:row )?[A-Z][^.,:;()\n"“”|\]`]*))?/
    return text.matches(of: pattern).compactMap { match in
      let page = String(match.1)
      guard DocumentationPage.isCited(page) else { return nil }
      let rest = match.2.map(String.init) ?? ""
      return Citation(page: page, rest: rest.trimmingCharacters(in: .whitespaces))
    }
  }

  /// The sections or rows that are cited: one, or several joined by `and`.
  func sections(of page: DocumentationPage) -> [String] {
    guard !rest.isEmpty else { return [] }
    let name = rest.hasPrefix("row ") ? String(rest.dropFirst(4)) : rest
    return page.holds(name) ? [name] : name.components(separatedBy: " and ")
  }
}

/// A page under Documentation/.
struct DocumentationPage {
  private let sections: Set<String>

  /// Nil when there is no such page. `systems.md` alone is one of the handbook's.
  static func named(_ name: String) -> DocumentationPage? {
    for path in ["Documentation/" + name, "Documentation/HANDBOOK/" + name] {
      if let text = try? String(contentsOfFile: SourceTree.top + "/" + path, encoding: .utf8) {
        return DocumentationPage(text)
      }
    }
    return nil
  }

  /// Whether a name is meant as a page: in capitals, or one of the handbook's, also without its
  /// folder. Other Markdown files are none.
  static func isCited(_ name: String) -> Bool {
    if name.hasPrefix("HANDBOOK/") || handbook.contains(name) { return true }
    let stem = name.dropLast(".md".count)
    return stem.allSatisfy(\.isUppercase) && stem != "README"
  }

  private static let handbook: Set<String> = {
    let folder = SourceTree.top + "/Documentation/HANDBOOK"
    return Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .subtracting(["README.md"])
  }()

  private init(_ text: String) {
    var sections: Set<String> = []
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("#") {
        sections.insert(line.drop { $0 == "#" || $0 == " " }.description)
      }
      if line.hasPrefix("| ") {
        let cell = line.dropFirst(2).prefix { $0 != "|" }
        sections.insert(cell.trimmingCharacters(in: .whitespaces))
      }
      for match in line.matches(of: /\*\*([^*]+)\*\*/) {
        sections.insert(match.1.trimmingCharacters(in: CharacterSet(charactersIn: ".: ")))
      }
    }
    self.sections = sections
  }

  /// Whether a section, a row or a paragraph begins with just these words.
  func holds(_ section: String) -> Bool { sections.contains(section) }
}
