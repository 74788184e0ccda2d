import Terminal
import Vocabulary

/// The loop of a session: reads lines until the end, and passes each to the work that it asks for.
package struct SessionLoop {
  /// The work for each kind of line; each function returns its exit status.
  package struct Work {
    /// Takes a line before it is interpreted; returns nil to leave it to the others.
    let raw: (String) -> Int32?
    let empty: () -> Int32
    let number: (Int) -> Int32
    let command: ([String]) -> Int32
    let text: (String) -> Int32
    /// Called when a line was given up with Ctrl-C.
    let givenUp: () -> Void

    package init(
      raw: @escaping (String) -> Int32? = { _ in nil }, empty: @escaping () -> Int32,
      number: @escaping (Int) -> Int32, command: @escaping ([String]) -> Int32,
      text: @escaping (String) -> Int32, givenUp: @escaping () -> Void = {}
    ) {
      self.givenUp = givenUp
      self.raw = raw
      self.empty = empty
      self.number = number
      self.command = command
      self.text = text
    }
  }

  private let grammar: LineGrammar
  private let output: any CommandOutput
  private let language: Language
  private let work: Work

  package init(
    grammar: LineGrammar, output: any CommandOutput, language: Language, work: Work
  ) {
    self.grammar = grammar
    self.output = output
    self.language = language
    self.work = work
  }

  /// Takes plain lines until the input ends or an end word is read.
  ///
  /// - Parameter readLine: returns the next line; nil at the end of the input.
  /// - Returns: 0, or the exit status of the first line that failed.
  package func run(_ readLine: () -> String? = { Swift.readLine() }) -> Int32 {
    var status: Int32 = 0
    while let line = readLine() {
      let kind = grammar.read(line)
      if kind == .end { break }
      let result = take(kind, line)
      if status == 0 { status = result }
      // A program that feeds a pipe may wait for the answer to each line.
      output.flush()
    }
    return status
  }

  /// Takes the input of a person at a terminal, until an end word or the end of the input.
  ///
  /// - Parameters:
  ///   - read: returns the next input.
  ///   - acted: takes an action that left the line, with the reply that it picked from under the
  ///     prompt, and the line.
  ///   - afterwards: called after each line.
  package func converse(
    _ read: () -> LineEditor.Outcome,
    acted: (EditorAction, _ pick: String?, _ line: String) -> Void, afterwards: () -> Void
  ) {
    while true {
      switch read() {
      case .line(let line):
        let kind = grammar.read(line)
        if kind == .end { return }
        _ = take(kind, line)
        afterwards()
      case .action(let action, let pick, let line): acted(action, pick, line)
      case .interrupted: work.givenUp()
      case .escaped, .back: continue
      case .end:
        output.say("")
        return
      }
    }
  }

  /// Does the work of one line, as the grammar read it.
  ///
  /// - Returns: the exit status.
  private func take(_ kind: SessionLine, _ line: String) -> Int32 {
    if kind == .tooLong { return complain(Refusal(Texts.lineTooLong(line), fix: Texts.splitLine)) }
    if kind != .empty, let status = work.raw(line) { return status }
    switch kind {
    case .end, .tooLong: return 0
    case .empty: return work.empty()
    case .number(let number): return work.number(number)
    case .text(let text): return work.text(text)
    case .slip(let meant):
      output.complain([
        "kefu: " + Texts.noCommand(line.trimmed.harmless())(language),
        "  → " + Text.didYouMeanPlainly(grammar.call(meant))(language).harmless(),
      ])
      return Refusal.Kind.usage.rawValue
    case .command(let command):
      do {
        return work.command(try Words.split(command))
      } catch {
        guard let refusal = error as? Refusal else { return Refusal.Kind.usage.rawValue }
        return complain(refusal)
      }
    }
  }

  /// Returns the exit status of a refused line, after showing why.
  private func complain(_ refusal: Refusal) -> Int32 {
    output.complain(ErrorText.lines(refusal, language))
    return refusal.kind.rawValue
  }
}
