import Desk
import Files
import Foundation
import Phrasebook
import Shell
import Store
import Terminal
import Vocabulary

/// The open workbench: a command is run, a number copies a reply, anything else is a buyer's
/// message. `SessionLoop` reads the lines; the work that they cause at a desk is here.
final class Session {
  private let environment: [String: String]
  private let shared: SharedOptions
  private let state: SessionState
  private let output: any CommandOutput
  private let clock: DeskClock
  private var desk: Desk?

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

  /// Runs the session and returns the exit status: 0, or that of the first line that failed.
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
    guard isatty(STDIN_FILENO) == 1, output.screen(environment).isTerminal, let desk else {
      return loop.run()
    }
    converse(desk)
    return 0
  }

  private var loop: SessionLoop {
    SessionLoop(
      grammar: Root.grammar(at: desk), output: output, language: state.language,
      work: SessionLoop.Work(
        raw: copyEdited, empty: copyNext, number: copy, command: run,
        text: offer))
  }

  private func converse(_ desk: Desk) {
    let editor = SessionEditor(
      desk: desk, state: state, environment: environment, output: output)
    state.ask = { question, last in editor.ask(question, last: last) }
    greet(editor)
    loop.converse(
      editor.read,
      picked: { pick in
        if let reply = self.state.listed.first(where: { $0.phrase.id == pick }) {
          _ = self.copy(reply)
        }
      },
      afterwards: { if self.state.leaving != nil { self.changeAgent(editor) } })
    leave(editor)
  }

  private func greet(_ editor: SessionEditor) {
    guard let desk else { return }
    askWho(editor)
    editor.sitDown()
    // The phrasebook is opened now, so that the first key typed does not wait for it.
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

  /// Shows everything that waits for the acting agent.
  private func showToday() {
    guard actor != nil else { return }
    _ = perform { try TodayCommand.answer($0) }
  }

  /// Asks for the acting agent when no login tells it, until a known number or an empty answer.
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

  /// Shows the sign-out screen and offers a handover when something is left at the end of the
  /// session.
  private func leave(_ editor: SessionEditor) {
    guard let desk, let actor, let person = try? desk.staff()[actor],
      let left = try? AgendaDesk(desk: desk, agent: person, now: desk.now).signOut(), !left.isEmpty
    else { return }
    _ = perform { try SignOutCommand.answer($0) }
    offerHandover(editor)
  }

  /// Completes a sign-out: offers the handover, then the next agent sits down.
  private func changeAgent(_ editor: SessionEditor) {
    if state.leaving == .somethingLeft { offerHandover(editor) }
    let name = actor.flatMap { try? desk?.staff()[$0]?.name } ?? ""
    output.say(Texts.signedOut(name)(state.language).harmless())
    state.forgetAgent()
    editor.sitDown()
    askWho(editor)
    editor.sitDown()
    showToday()
  }

  /// Takes handover items until an empty line. Commands that settle something on the screen, such
  /// as the tag of an order, are run directly.
  private func offerHandover(_ editor: SessionEditor) {
    var question = Texts.offerHandover
    while let text = editor.ask(question, last: nil), !text.isEmpty {
      if let words = settling(text) {
        _ = run(words)
      } else {
        _ = perform { try HandoverWrite.answer(text, $0) }
      }
      question = Texts.offerNextHandover
    }
  }

  /// Returns the words of a line that is an `order` or a `handover` command; nil for any other.
  private func settling(_ line: String) -> [String]? {
    guard let command = Root.grammar(at: desk).command(in: line),
      let words = try? Words.split(command), let first = words.first
    else { return nil }
    let groups: [any ParsableCommand.Type] = [OrderGroup.self, HandoverGroup.self]
    let names = groups.flatMap { [$0.name] + $0.configuration.aliases }
    return names.contains(first) && words.count > 1 ? words : nil
  }

  /// Copies a reply that was edited in the line; nil when the line is none.
  private func copyEdited(_ line: String) -> Int32? {
    guard let edited = state.edited, line.first == " " else { return nil }
    let status = run(edited, as: line.trimmed)
    // A failed reply is not lost: the next line continues with it.
    if status == 0 { state.edited = nil } else { state.draft = line }
    return status
  }

  /// Copies a phrase's reply with the given text.
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

  /// Does work that no command line asks for, and returns its exit status.
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

  /// Copies the reply that was listed under this 1-based number.
  private func copy(_ number: Int) -> Int32 {
    guard state.listed.indices.contains(number - 1) else {
      output.complain([
        "kefu: " + Texts.noSuchNumber(number, state.listed.count)(state.language)
      ])
      return Refusal.Kind.nothingFound.rawValue
    }
    return copy(state.listed[number - 1])
  }

  /// Copies the next of several messages, on Enter on an empty line.
  private func copyNext() -> Int32 {
    guard !state.waiting.isEmpty, let desk else { return 0 }
    let message = state.waiting.removeFirst()
    let outcome = Clipboard(setting: desk.settings.clipboard, environment: environment)
      .copy(message)
    output.say(reply: message, environment)
    var notes = [state.notice(of: outcome)]
    if !state.waiting.isEmpty { notes.append(Texts.moreMessages(state.waiting.count)) }
    output.complain(notes.map { $0(state.language) })
    return 0
  }
}
