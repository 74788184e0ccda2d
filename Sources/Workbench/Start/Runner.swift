import ArgumentParser
import Files
import Foundation
import Terminal
import Vocabulary

/// Runs one command line: parses it, asks the command, shows the answer or the error.
struct Runner {
  let environment: [String: String]
  var session: SessionState?
  var desk: Desk?

  init(environment: [String: String], session: SessionState? = nil, desk: Desk? = nil) {
    self.environment = environment
    self.session = session
    self.desk = desk
  }

  /// The words of a command, without the program's name; the exit status.
  func run(_ words: [String]) -> Int32 {
    var words = words
    if let first = words.first, let two = Root.phrases[first] {
      words.replaceSubrange(0...0, with: two)
    }
    words = FlowAlias.expanded(words, desk ?? Self.desk(words, environment)) ?? words
    if ManPage.isAsked(words) {
      ManPage(language: language(words)).lines.forEach(Self.say)
      return 0
    }
    if let page = HelpPages.asked(words) { return show(page, words) }
    do {
      let parsed = try Root.command(words)
      guard let command = parsed as? any DeskCommand else {
        return show(HelpPages.page(of: words.filter { !$0.hasPrefix("-") }), words)
      }
      let context = Context(
        shared: command.shared, environment: environment, session: session, desk: desk)
      return perform(command, context)
    } catch {
      return explain(error, words: words)
    }
  }

  /// The desk of a line that begins with no command: its first word may be a flow's alias.
  private static func desk(_ words: [String], _ environment: [String: String]) -> Desk? {
    guard let first = words.first, !first.hasPrefix("-"), !Root.firstWords.contains(first) else {
      return nil
    }
    let option = zip(words, words.dropFirst()).first { $0.0 == "--desk" }?.1
    return (try? Desk.folder(option: option, environment: environment))
      .flatMap { try? Desk(folder: $0) }
  }

  /// Asks the command and shows what it answers.
  func perform(_ command: any DeskCommand, _ context: Context) -> Int32 {
    perform(context) { try command.answer(context) }
  }

  func perform(_ context: Context, _ work: () throws -> Answer) -> Int32 {
    do {
      let answer = try work()
      try Self.show(answer, context)
      if let afterwards = answer.afterwards {
        fflush(nil)
        try afterwards()
      }
      return answer.status
    } catch let refusal as Refusal {
      Self.complain(ErrorText.lines(refusal, context.language))
      return refusal.kind.rawValue
    } catch {
      Self.complain(["kefu: \(error)".harmless()])
      return Refusal.Kind.refused.rawValue
    }
  }

  static func show(_ answer: Answer, _ context: Context) throws {
    let paper = context.paper
    switch (answer.body, context.format) {
    case (.nothing, _): break
    case (.shown(let value), .json): say(try JSONText.encode(value, context.language))
    case (.shown(let value), .text):
      value.lines(paper).forEach { say(Gate.pass($0, colours: paper.style.isOn)) }
    case (.fixed(_, let json), .json): say(json)
    case (.fixed(let text, _), .text): say(Gate.pass(text, colours: paper.style.isOn))
    }
    complain(answer.notes.map { $0(context.language).harmless() })
  }

  /// One line to stdout.
  static func say(_ line: String) { print(line) }

  /// Lines to stderr, after everything that stdout was given.
  static func complain(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    fflush(nil)
    FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func language(_ words: [String]) -> Language {
    let option = zip(words, words.dropFirst()).first { $0.0 == "--lang" }?.1
    return Language.chosen(
      option: option ?? session?.language.rawValue, environment: environment)
  }

  private func show(_ page: HelpPages.Page, _ words: [String]) -> Int32 {
    let language = language(words)
    page.lines(language).forEach(Self.say)
    return 0
  }

  /// Shows the parser's error with our hint; its exit status. `--version` comes this way too.
  func explain(_ error: any Error, words: [String]) -> Int32 {
    let status = Root.exitCode(for: error).rawValue
    guard status != 0 else {
      Self.say(Root.fullMessage(for: error))
      return 0
    }
    let language = language(words)
    let text = UsageTexts.text(Root.message(for: error))
    var lines = ["kefu: " + text(language).drop { $0 == " " }.description.harmless()]
    lines += HelpPages.hints(words).map { "  → " + $0(language) }
    Self.complain(lines)
    return Refusal.Kind.usage.rawValue
  }
}
