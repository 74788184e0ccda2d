import Foundation
import Terminal
import Vocabulary

/// Where an answer is shown: its language, its width, its colours, the desk's clock.
struct Paper {
  let language: Language
  let style: Style
  let columns: Int
  let width: CellWidth
  let chart: Chart
  /// Somebody reads it on a screen; a file or a pipe gets its lines whole.
  var isScreen = false

  func text(_ text: Text) -> String { text(language) }

  /// Prose, no line of it wider than the screen.
  func fold(_ lines: [String]) -> [String] {
    isScreen ? lines.flatMap { width.fold($0, to: columns) } : lines
  }
}

/// A value that a command answers: JSON for scripts, lines for people.
protocol Shown: Encodable {
  func lines(_ paper: Paper) -> [String]
}

/// What a command gives back.
struct Answer {
  /// What goes to stdout.
  enum Body {
    case shown(any Shown)
    /// Already written, to the byte: a reply, a frozen document. Text and JSON.
    case fixed(text: String, json: String)
    case nothing
  }

  var body: Body
  var status: Int32 = 0
  /// Remarks for people, to stderr.
  var notes: [Text] = []
  /// What is still to be written once the answer is on the screen, so that nobody waits for the
  /// disk. Throws `Refusal`.
  var afterwards: (() throws -> Void)?

  init(_ shown: some Shown, status: Int32 = 0, notes: [Text] = []) {
    body = .shown(shown)
    self.status = status
    self.notes = notes
  }

  init(_ body: Body, status: Int32 = 0, notes: [Text] = []) {
    self.body = body
    self.status = status
    self.notes = notes
  }

  /// A sentence for people; `{"done": ...}` for scripts.
  init(done text: Text, status: Int32 = 0, notes: [Text] = []) {
    self.init(Done(text: text), status: status, notes: notes)
  }
}

/// The answer of a command that just did something.
struct Done: Shown {
  let text: Text

  func lines(_ paper: Paper) -> [String] { [text(paper.language)] }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(text(encoder.language), forKey: .done)
  }

  private enum CodingKeys: CodingKey { case done }
}

/// A list of findings, as the checks answer.
struct FindingList: Shown {
  let findings: [Finding]

  func lines(_ paper: Paper) -> [String] {
    findings.flatMap { ErrorText.lines($0, paper.language) }
  }

  func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for finding in findings { try list.encode(FindingView(finding, encoder.language)) }
  }
}

/// A finding in one language, for JSON.
struct FindingView: Encodable {
  let file: String?
  let line: Int?
  let column: Int?
  let reason: String
  let fix: String?

  init(_ finding: Finding, _ language: Language) {
    file = finding.place?.file
    line = finding.place?.line
    column = finding.place?.column
    reason = finding.reason(language)
    fix = finding.fix?(language)
  }
}
