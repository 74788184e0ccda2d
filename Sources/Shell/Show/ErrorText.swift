import Terminal
import Vocabulary

/// Formats errors and findings: `FILE:LINE:COLUMN: reason`, the line with a caret, and the way out.
package enum ErrorText {
  package static func lines(_ finding: Finding, _ language: Language) -> [String] {
    let head = finding.place.map { $0.label + ": " } ?? ""
    var lines = (head + finding.reason(language)).split(separator: "\n").map(String.init)
    if let excerpt = finding.excerpt, let line = finding.place?.line {
      lines += excerptLines(excerpt, line: line, column: finding.place?.column)
    }
    if let fix = finding.fix { lines.append("  → " + fix(language)) }
    return lines.map { $0.harmless() }
  }

  private static func excerptLines(_ excerpt: String, line: Int, column: Int?) -> [String] {
    let gutter = "  \(line) | "
    guard let column, column > 0 else { return [gutter + String(excerpt.prefix(160))] }
    // A long line is cut so that the caret stays visible.
    let start = max(0, column - 60)
    let scalars = excerpt.unicodeScalars.dropFirst(start).prefix(160)
    let before = String(String.UnicodeScalarView(scalars.prefix(column - 1 - start)))
    let indent = String(repeating: " ", count: CellWidth().of(gutter + before.harmless()))
    return [gutter + String(String.UnicodeScalarView(scalars)), indent + "^"]
  }

  /// Returns the lines of an error that ends a command, with `kefu: ` before each finding.
  package static func lines(_ refusal: Refusal, _ language: Language) -> [String] {
    refusal.findings.flatMap { finding in
      var lines = Self.lines(finding, language)
      lines[0] = "kefu: " + lines[0]
      return lines
    }
  }
}
