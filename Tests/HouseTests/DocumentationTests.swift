import Foundation
import Testing

/// The pages under Documentation/, and what cites them.
@Suite struct DocumentationTests {
  static let files = RepositoryText.all

  /// Every page that a text cites exists, and has the section or row that follows it after a comma:
  /// `HANDBOOK/kpi.md, Score`.
  @Test func citedPagesAndSectionsExist() {
    var count = 0
    for file in Self.files {
      for citation in Citation.all(in: file.prose) {
        count += 1
        guard let page = DocumentationPage.named(citation.page) else {
          Issue.record("\(file.path) cites \(citation.page), which is no page")
          continue
        }
        for section in citation.sections(of: page) {
          #expect(page.holds(section), "\(file.path) cites \(citation.page), \(section)")
        }
      }
    }
    #expect(count > 150)
  }

  /// The clone is whole: no text sends its reader to a page outside.
  @Test func noPageOutsideIsNamed() {
    // Put together, so that this file does not name them.
    let outside =
      ["../" + "shared", "/work" + "/"]
      + ["contract", "house", "cases", "groundwork", "anchors"].map { $0 + "." + "md" }
    for file in Self.files {
      for name in outside {
        let isNamed = file.text.contains(name)
        #expect(!isNamed, "\(file.path) names \(name)")
      }
    }
  }

  /// A link of a page leads to a file of the clone.
  @Test func linksLeadSomewhere() {
    var count = 0
    for file in Self.files where file.path.hasSuffix(".md") {
      let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
      for match in file.text.matches(of: /\]\(([^)#\s]+)(?:#[^)\s]*)?\)/) {
        let target = String(match.1)
        guard !target.contains("://") else { continue }
        count += 1
        let path = [SourceTree.top, folder, target].joined(separator: "/")
        #expect(FileManager.default.fileExists(atPath: path), "\(file.path) links to \(target)")
      }
    }
    #expect(count > 40)
  }

  /// A page begins with its title and one sentence that says what it is for.
  @Test func pagesBeginWithATitleAndAPurpose() {
    for file in Self.files where file.path.hasPrefix("Documentation/") {
      let blocks = file.text.components(separatedBy: "\n\n")
      #expect(blocks[0].hasPrefix("# "), "\(file.path) has no title")
      let purpose = blocks.dropFirst().first ?? ""
      let isProse = !purpose.isEmpty && !"#|`-".contains(purpose.first ?? "#")
      #expect(isProse, "\(file.path) does not say what it is for")
    }
  }
}
