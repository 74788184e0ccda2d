import Desk
import Files
import Foundation
import Phrasebook
import Shell
import Store
import Terminal
import Vocabulary

/// The open workbench: reads lines until the end of input. A line whose first word is a command is
/// that command, a number copies a reply, anything else is what a buyer wrote (CONTRACT.md, In the
/// session).
final class Session {
  static let endWords = ["exit", "quit", "退出"]

  private let environment: [String: String]
  private let shared: SharedOptions
  private let state: SessionState
  private let output: any CommandOutput
  private let clock: DeskClock
  private var editor: LineEditor?
  private var desk: Desk?
  private var status: Int32 = 0

  init(
    shared: SharedOptions, environment: [String: String], output: any CommandOutput,
    clock: DeskClock
  ) {
    self.output = output
    self.clock = clock
    self.shared = shared
    self.environment = environment
    state = SessionState(
      language: Language.chosen(option: shared.lang?.rawValue, environment: environment),
      format: shared.format ?? .text, agent: shared.acting)
  }

  /// The exit status: 0, or that of the first line that failed.
  func run() -> Int32 {
    do {
      let folder = try Desk.folder(option: shared.desk, environment: environment)
      desk = try Desk(folder: folder, clock: clock)
    } catch let refusal as Refusal {
      output.complain(ErrorText.lines(refusal, state.language))
      return refusal.kind.rawValue
    } catch {
      output.complain(["kefu: \(error)"])
      return Refusal.Kind.refused.rawValue
    }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, let desk else { return pipe() }
    return converse(desk)
  }

  /// Plain lines in, plain lines out.
  private func pipe() -> Int32 {
    while let line = readLine() {
      if isEnd(line) { break }
      note(take(line))
      // Line by line: whoever feeds the pipe may wait for the answer.
      output.flush()
    }
    return status
  }

  private func converse(_ desk: Desk) -> Int32 {
    let editor = SessionEditor(
      desk: desk, state: state, environment: environment, output: output)
    self.editor = editor.editor
    state.ask = { question, last in editor.ask(question, last: last) }
    greet(editor)
    while true {
      switch editor.read() {
      case .line(let line):
        if isEnd(line) {
          leave(editor)
          return 0
        }
        _ = take(line)
        if state.leaving != nil { changeAgent(editor) }
      case .action(_, let pick, _):
        if let reply = state.listed.first(where: { $0.phrase.id == pick }) { _ = copy(reply) }
      case .interrupted: continue
      case .end:
        output.say("")
        leave(editor)
        return 0
      }
    }
  }

  private func greet(_ editor: SessionEditor) {
    guard let desk else { return }
    askWho(editor)
    // Opened now, so that the first key typed does not wait for it.
    do {
      let findings = try desk.replies().library.findings
      if !findings.isEmpty {
        output.complain([Texts.phrasesRereadWith(findings.count)(state.language)])
      }
    } catch let refusal as Refusal {
      output.complain(ErrorText.lines(refusal, state.language))
    } catch {
      output.complain(["kefu: \(error)".harmless()])
    }
    output.say(Texts.welcome(desk.shop.name)(state.language).harmless())
    showToday()
  }

  /// What waits for who acts.
  private func showToday() {
    guard actor != nil else { return }
    _ = perform { try TodayCommand.answer($0) }
  }

  /// Who acts is asked once, where no login tells it.
  private func askWho(_ editor: SessionEditor) {
    guard let staff = try? desk?.staff() else { return }
    while actor == nil {
      guard let typed = editor.ask(Texts.askAgent, last: nil), !typed.isEmpty else { return }
      guard let number = AgentNumber(typed), staff[number] != nil else {
        output.complain([Texts.unknownNumber(typed)(state.language).harmless()])
        continue
      }
      state.agent = number
    }
  }

  private var actor: AgentNumber? {
    guard let staff = try? desk?.staff() else { return nil }
    return state.agent ?? Identity(staff: staff).person?.number
  }

  /// The end of the session is a sign-out too, where something is left.
  private func leave(_ editor: SessionEditor) {
    guard let desk, let actor, let person = try? desk.staff()[actor],
      let left = try? AgendaDesk(desk: desk, agent: person, now: desk.now).signOut(), !left.isEmpty
    else { return }
    _ = run(["sign-out"])
    offerHandover(editor)
  }

  /// After a sign-out: the handover is written, then the next agent sits down.
  private func changeAgent(_ editor: SessionEditor) {
    if state.leaving == .somethingLeft { offerHandover(editor) }
    let name = actor.flatMap { try? desk?.staff()[$0]?.name } ?? ""
    output.say(Texts.signedOut(name)(state.language).harmless())
    state.forgetAgent()
    askWho(editor)
    showToday()
  }

  /// Takes handover items until an empty line. Commands that settle what the screen names, such as
  /// the tag of an order, are done as they stand.
  private func offerHandover(_ editor: SessionEditor) {
    var question = Texts.offerHandover
    while let text = editor.ask(question, last: nil), !text.isEmpty {
      if let words = settling(text) {
        _ = run(words)
      } else {
        _ = run(["handover", "write", "--", text])
      }
      question = Texts.offerNextHandover
    }
  }

  /// The words of a line that is an `order` or a `handover` command.
  private func settling(_ line: String) -> [String]? {
    guard let command = Root.commandLine(line), let words = try? Words.split(command),
      let first = words.first
    else { return nil }
    let groups: [any ParsableCommand.Type] = [OrderGroup.self, HandoverGroup.self]
    let names = groups.flatMap { [$0.name] + $0.configuration.aliases }
    return names.contains(first) && words.count > 1 ? words : nil
  }

  private func isEnd(_ line: String) -> Bool {
    Self.endWords.contains(line.trimmed)
  }

  private func note(_ result: Int32) {
    if status == 0 { status = result }
  }

  /// One line; its exit status.
  private func take(_ line: String) -> Int32 {
    let trimmed = line.trimmed
    if trimmed.isEmpty { return copyNext() }
    if let edited = state.edited, line.first == " " {
      let status = run(edited, as: trimmed)
      // Nothing of it is lost: the next line goes on with it.
      if status == 0 { state.edited = nil } else { state.draft = line }
      return status
    }
    guard line.first?.isWhitespace == false else { return offer(trimmed) }
    if let number = Self.number(trimmed) { return copy(number) }
    guard let command = Root.commandLine(trimmed, desk: desk) else { return offer(trimmed) }
    do {
      return run(try Words.split(command))
    } catch {
      guard let refusal = error as? Refusal else { return Refusal.Kind.usage.rawValue }
      output.complain(ErrorText.lines(refusal, state.language))
      return refusal.kind.rawValue
    }
  }

  /// The number that a line is, of a reply shown last; nil when it is something else.
  static func number(_ line: String) -> Int? {
    guard (1...3).contains(line.utf8.count), line.utf8.allSatisfy({ 48...57 ~= $0 }) else {
      return nil
    }
    return Int(line)
  }

  /// Copies a reply that was edited in the line.
  private func run(_ phrase: Phrase, as text: String) -> Int32 {
    perform { context in
      let messages = text.components(separatedBy: SessionEditor.messageMark.trimmed)
        .map(\.trimmed).filter { !$0.isEmpty }
      return try Saying(phrase: phrase, replies: context.replies(), context: context)
        .answer(edited: messages)
    }
  }

  /// Copies a reply as it was shown.
  private func copy(_ reply: ShownReply) -> Int32 {
    perform { context in
      try Saying(phrase: reply.phrase, replies: context.replies(), context: context)
        .answer(shown: reply)
    }
  }

  /// Does what no command line says.
  private func perform(_ work: (Context) throws -> Answer) -> Int32 {
    let shared = SharedOptions(plainly: []) ?? self.shared
    let context = Context(
      shared: shared, environment: environment, session: state, desk: desk, output: output,
      clock: clock)
    return runner.perform(context) { try work(context) }
  }

  private func run(_ words: [String]) -> Int32 {
    runner.run(FlowAlias.expanded(words, desk) ?? words)
  }

  private var runner: Runner<Context> {
    Runner(environment: environment, session: state, desk: desk, output: output, clock: clock)
  }

  /// Lists the best replies to a buyer's words: those that the pane shows while they are typed.
  private func offer(_ text: String) -> Int32 {
    perform { context in
      let replies = try context.replies()
      let hits = replies.offers(for: text, after: state.lastPhrase, limit: 6)
      return try context.list(hits, for: text, of: replies, isVain: hits.isVain(for: text))
    }
  }

  /// Copies the reply that was listed under this number.
  private func copy(_ number: Int) -> Int32 {
    guard state.listed.indices.contains(number - 1) else {
      output.complain([
        "kefu: " + Texts.noSuchNumber(number, state.listed.count)(state.language)
      ])
      return Refusal.Kind.nothingFound.rawValue
    }
    return copy(state.listed[number - 1])
  }

  /// Enter on an empty line copies the next of several messages.
  private func copyNext() -> Int32 {
    guard !state.waiting.isEmpty, let desk else { return 0 }
    let message = state.waiting.removeFirst()
    let outcome = Clipboard(setting: desk.settings.clipboard, environment: environment)
      .copy(message)
    output.say(message.harmless(keepingNewlines: true))
    var notes = [state.notice(of: outcome)]
    if !state.waiting.isEmpty { notes.append(Texts.moreMessages(state.waiting.count)) }
    output.complain(notes.map { $0(state.language) })
    return 0
  }
}
