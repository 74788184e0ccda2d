import Terminal
import Vocabulary

/// Runs one command line: parses it, asks the command, shows the answer or the error.
package struct Runner<Workplace: Surroundings> {
  private let tree: CommandTree
  private let output: any CommandOutput
  private let environment: [String: String]
  /// The language of the surrounding session; nil where there is none.
  private let spoken: Language?
  private let surroundings: (SharedOptions) -> Workplace
  private let place: @Sendable (String?) -> WordReader.Place?
  private let completed: (MissingArguments, [String], Workplace) throws -> [String]?

  /// - Parameters:
  ///   - language: the language of the surrounding session; nil where there is none.
  ///   - place: returns the desk at which words are said, by the folder that an option names.
  ///   - completed: asks for the arguments that a line's words lack and returns the words with
  ///     them; nil where nobody can be asked.
  ///   - surroundings: makes the surroundings in which a command works, from its options.
  package init(
    tree: CommandTree, output: any CommandOutput, environment: [String: String],
    language: Language?,
    place: @escaping @Sendable (String?) -> WordReader.Place? = { _ in nil },
    completed: @escaping (MissingArguments, [String], Workplace) throws -> [String]? = { _, _, _ in
      nil
    },
    surroundings: @escaping (SharedOptions) -> Workplace
  ) {
    self.place = place
    self.tree = tree
    self.output = output
    self.environment = environment
    spoken = language
    self.completed = completed
    self.surroundings = surroundings
  }

  /// The maximum number of words of a command: the parser's time grows with their square.
  private static var mostWords: Int { 1000 }

  private var pages: HelpPages { HelpPages(tree: tree) }

  /// Runs a command.
  ///
  /// - Parameter words: the words of the command, without the program's name.
  /// - Returns: the exit status.
  package func run(_ words: [String]) -> Int32 {
    guard words.count <= Self.mostWords else {
      let refusal = Refusal(
        .usage, Texts.tooManyWords(words.count, Self.mostWords), fix: Texts.quoteWords)
      output.complain(ErrorText.lines(refusal, language(words)))
      return refusal.kind.rawValue
    }
    let words = tree.expanded(words).map(\.plainDigits)
    if ManPage.isAsked(words) {
      ManPage(tree: tree, language: language(words)).lines.forEach { output.say($0) }
      return 0
    }
    if let page = pages.asked(words) { return show(page, words) }
    let reader = reader(of: words)
    do {
      let parsed = try WordReader.$current.withValue(reader) { try tree.command(words) }
      guard let command = parsed as? any ShellCommand<Workplace> else {
        return show(pages.page(of: words.filter { !$0.hasPrefix("-") }), words)
      }
      let place = surroundings(command.shared)
      return perform(place) {
        do {
          try place.admit(command)
          output.complain(reader.notes.map { $0(place.language).harmless() })
          return try command.answer(place)
        } catch let refusal as Refusal where refusal.kind == .notPermitted {
          place.recordRefusal(of: command, path: pages.page(of: words).path)
          throw refusal
        }
      }
    } catch {
      guard let refusal = reader.refusal else {
        return ask(for: MissingArguments(in: words, of: tree), words)
          ?? explain(error, words: words)
      }
      output.complain(ErrorText.lines(refusal, language(words)))
      return refusal.kind.rawValue
    }
  }

  /// Asks for the arguments that a line lacks and runs it with them.
  ///
  /// - Returns: the exit status; nil when nothing is missing, or nobody can be asked.
  private func ask(for missing: MissingArguments, _ words: [String]) -> Int32? {
    guard !missing.arguments.isEmpty else { return nil }
    let options = SharedOption.all.compactMap { option in
      option.value(in: words).map { [option.name, $0] }
    }
    let place = surroundings(SharedOptions(plainly: options.flatMap(\.self)) ?? SharedOptions())
    do {
      let whole = try WordReader.$current.withValue(reader(of: words)) {
        try completed(missing, words, place)
      }
      return whole.map(run)
    } catch {
      return perform(place) { throw error }
    }
  }

  /// Returns the reader of a command's words, for the time in which they are parsed.
  package func reader(of words: [String]) -> WordReader {
    let desk = SharedOption.desk.value(in: words)
    return WordReader(side: tree.side(of: words)) { [place] in place(desk) }
  }

  /// Performs the work of a command or of a session's line, and shows its answer.
  ///
  /// - Returns: the exit status.
  package func perform(_ place: Workplace, _ work: () throws -> Answer) -> Int32 {
    defer { place.finish() }
    do {
      let answer = try work()
      try show(answer, place)
      if let afterwards = answer.afterwards {
        output.flush()
        try afterwards()
      }
      return answer.status
    } catch let refusal as Refusal {
      output.complain(ErrorText.lines(refusal, place.language))
      return refusal.kind.rawValue
    } catch {
      output.complain(["kefu: \(error)".harmless()])
      return Refusal.Kind.refused.rawValue
    }
  }

  private func show(_ answer: Answer, _ place: Workplace) throws {
    let paper = place.paper
    switch (answer.body, place.format) {
    case (.nothing, _): break
    case (.shown(let value), .json): output.say(try JSONText.encode(value, place.language))
    case (.shown(let value), .text):
      value.lines(paper).forEach { output.say(Gate.pass($0, colours: paper.style.isOn)) }
    case (.fixed(_, let json), .json), (.reply(_, let json), .json): output.say(json)
    case (.reply(let text, _), .text):
      // A session's replies are lines of one stream, even in a pipe.
      output.say(reply: text, environment, alone: spoken == nil)
    case (.fixed(let text, _), .text): output.say(Gate.pass(text, colours: paper.style.isOn))
    }
    output.complain(answer.notes.map { $0(place.language).harmless() })
  }

  private func language(_ words: [String]) -> Language {
    let option = SharedOption.language.value(in: words)
    return Language.chosen(option: option ?? spoken?.rawValue, environment: environment)
  }

  private func show(_ page: HelpPages.Page, _ words: [String]) -> Int32 {
    page.lines(language(words)).forEach { output.say($0) }
    return 0
  }

  /// Shows the parser's error with our hint. `--version` comes this way too.
  ///
  /// - Returns: the exit status.
  package func explain(_ error: any Error, words: [String]) -> Int32 {
    let status = tree.root.exitCode(for: error).rawValue
    guard status != 0 else {
      output.say(tree.root.fullMessage(for: error))
      return 0
    }
    let language = language(words)
    let missing = MissingArguments(in: words, of: tree)
    var texts = UsageTexts(option: tree.meaning, lacking: missing.arguments.map(\.synopsis))
    if missing.isGroup, !missing.path.isEmpty {
      texts.group = tree.call(missing.path.joined(separator: " "))
    }
    let message = tree.root.message(for: error)
    // The value of an unknown option is no wrong value of another argument.
    let isOfValue = message.hasPrefix("The value ") || message.hasPrefix("Unexpected ")
    let unknown = isOfValue ? missing.unknown.map { "Unknown option '\($0)'" } : nil
    let text = texts.text(unknown ?? message)
    var lines = ["kefu: " + text(language).drop { $0 == " " }.description.harmless()]
    lines += pages.hints(words).map { "  → " + $0(language) }
    output.complain(lines)
    return Refusal.Kind.usage.rawValue
  }
}
