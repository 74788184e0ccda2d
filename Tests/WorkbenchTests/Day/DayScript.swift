/// A day as a document that people read and a test plays: who does what when, and the screen as it
/// then was.
///
///     ## 8:20 A heading with a time moves the desk's clock
///
///     周晴 enters `clock in`; sees `4号 周晴 上班`
///
///     ```text
///     ...the whole screen, recorded...
///     ```
///
/// Everything else is prose and stays as it is. A time that is earlier than the one before is on the
/// next day.
struct DayScript {
  /// What somebody does. All but `opens` and `runs` happen in that person's open session.
  enum Verb: String, CaseIterable {
    /// Starts the program in a terminal of their own.
    case opens
    /// A line on an empty screen, with Enter at its end.
    case enters
    /// A line on an empty screen, not entered yet.
    case types
    /// More of the line that stands there.
    case adds
    /// A buyer's message, pasted into an empty line on an empty screen; `⏎` is a line break.
    case receives
    /// A key, such as `Alt-1`, `Tab`, `Enter`.
    case presses
    /// One line after another to the questions that the program asks; `↵` is Enter alone.
    case answers
    /// Nothing: something comes by itself.
    case sees
    /// What was copied, as the buyer gets it.
    case pastes
    /// A command line in a shell, in the desk's folder.
    case runs
  }

  struct Step {
    /// The sentence as it stands in the document.
    let sentence: String
    let person: String
    let verb: Verb
    /// Lines, keys or answers.
    let words: [String]
    /// What the screen must hold, in this order, said by hand beside the recorded screen.
    let expected: [String]
    /// The screen as recorded; nil when it never was.
    var screen: String?
  }

  enum Piece {
    case prose(String)
    /// The document's line, and the minute of the day that it names.
    case time(String, minute: Int)
    case step(Step)
  }

  var pieces: [Piece] = []

  var steps: [Step] {
    pieces.compactMap { piece in
      if case .step(let step) = piece { step } else { nil }
    }
  }

  init(_ text: String) {
    var fence: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```", let rows = fence {
        keep(rows.joined(separator: "\n"))
        fence = nil
      } else if fence != nil {
        fence?.append(line)
      } else if line == "```text" {
        fence = []
      } else {
        pieces.append(Self.piece(String(line)))
      }
    }
  }

  /// A screen belongs to the step before it.
  private mutating func keep(_ screen: String) {
    let index = pieces.lastIndex { if case .step = $0 { true } else { false } }
    guard let index, case .step(var step) = pieces[index] else { return }
    step.screen = screen
    pieces[index] = .step(step)
    // The blank line between them is written by `text`.
    pieces.removeSubrange((index + 1)...)
  }

  private static func piece(_ line: String) -> Piece {
    if let time = line.prefixMatch(of: #/## (\d+):(\d\d) /#) {
      return .time(line, minute: (Int(time.1) ?? 0) * 60 + (Int(time.2) ?? 0))
    }
    guard let head = line.prefixMatch(of: /(\p{Han}+) (\w+)/),
      let verb = Verb(rawValue: "\(head.2)")
    else { return .prose(line) }
    let parts = verb == .sees ? ["", line] : line.components(separatedBy: "; sees ")
    func quoted(_ text: String) -> [String] { text.matches(of: /`([^`]*)`/).map { String($0.1) } }
    return .step(
      Step(
        sentence: line, person: String(head.1), verb: verb, words: quoted(parts[0]),
        expected: parts.dropFirst().flatMap(quoted)))
  }

  /// The document with the screens that its steps hold.
  var text: String {
    let lines = pieces.map { piece in
      switch piece {
      case .prose(let line), .time(let line, _): line
      case .step(let step):
        step.sentence + (step.screen.map { "\n\n```text\n\($0)\n```" } ?? "")
      }
    }
    return lines.joined(separator: "\n")
  }
}
