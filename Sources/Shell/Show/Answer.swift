import Foundation
import Terminal
import Vocabulary

/// The properties of the output that an answer is written for: its language, its width, its
/// colours.
package struct Paper {
  package let language: Language
  package let style: Style
  package let columns: Int
  package let width: CellWidth
  package let chart: Chart
  /// True when somebody reads it on a screen; a file or a pipe gets its lines whole.
  package var isScreen = false

  package init(
    language: Language, style: Style, columns: Int, width: CellWidth, chart: Chart,
    isScreen: Bool = false
  ) {
    self.language = language
    self.style = style
    self.columns = columns
    self.width = width
    self.chart = chart
    self.isScreen = isScreen
  }

  package func text(_ text: Text) -> String { text(language) }

  /// Returns lines of prose folded to the width of the screen.
  package func fold(_ lines: [String]) -> [String] {
    isScreen ? lines.flatMap { width.fold($0, to: columns) } : lines
  }
}

/// A value that a command returns: JSON for scripts, lines for people.
package protocol Shown: Encodable {
  func lines(_ paper: Paper) -> [String]
}

/// The result of a command.
package struct Answer {
  /// The part that goes to stdout.
  package enum Body {
    case shown(any Shown)
    /// Already written, to the byte: a frozen document. Text and JSON.
    case fixed(text: String, json: String)
    /// A reply for the buyer: in a pipe or a file the bytes that go onto the clipboard.
    case reply(text: String, json: String)
    case nothing
  }

  package var body: Body
  package var status: Int32 = 0
  /// Remarks for people, written to stderr.
  package var notes: [Text] = []
  /// Writes that follow once the answer is on the screen, so that nobody waits for the disk. They
  /// throw `Refusal`.
  package var afterwards: (() throws -> Void)?

  package init(_ shown: some Shown, status: Int32 = 0, notes: [Text] = []) {
    body = .shown(shown)
    self.status = status
    self.notes = notes
  }

  package init(_ body: Body, status: Int32 = 0, notes: [Text] = []) {
    self.body = body
    self.status = status
    self.notes = notes
  }

  /// Answers with a sentence for people; `{"done": ...}` for scripts.
  package init(done text: Text, status: Int32 = 0, notes: [Text] = []) {
    self.init(Done(text: text), status: status, notes: notes)
  }
}

/// The answer of a command that has only done something.
struct Done: Shown {
  let text: Text

  func lines(_ paper: Paper) -> [String] { [text(paper.language)] }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(text(encoder.language), forKey: .done)
  }

  private enum CodingKeys: CodingKey { case done }
}

/// A list of findings, the answer of the checks.
package struct FindingList: Shown {
  package let findings: [Finding]

  package init(findings: [Finding]) { self.findings = findings }

  package func lines(_ paper: Paper) -> [String] {
    findings.flatMap { ErrorText.lines($0, paper.language) }
  }

  package func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for finding in findings { try list.encode(FindingView(finding, encoder.language)) }
  }
}

/// A finding in one language, for JSON.
package struct FindingView: Encodable {
  package let file: String?
  package let line: Int?
  package let column: Int?
  package let reason: String
  package let fix: String?

  package init(_ finding: Finding, _ language: Language) {
    file = finding.place?.file
    line = finding.place?.line
    column = finding.place?.column
    reason = finding.reason(language)
    fix = finding.fix?(language)
  }
}
