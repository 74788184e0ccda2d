import Desk
import Files
import Foundation
import Phrasebook
import Shell
import Staff
import Store
import Terminal
import Vocabulary

/// The open workbench: a command is run, a number copies a reply, anything else is a buyer's
/// message. `SessionLoop` reads the lines; the work that they cause at a desk is here.
final class Session {
  private let environment: [String: String]
  private let shared: SharedOptions
  let state: SessionState
  private let output: any CommandOutput
  private let clock: DeskClock
  private(set) var desk: Desk?
  /// The agent to whom a clock-in was offered last.
  private var offered: AgentNumber?

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
    FreeMemory.keepSomeMegabytes()
    do {
      try openDesk()
    } catch let refusal as Refusal {
      output.complain(ErrorText.lines(refusal, state.language))
      return refusal.kind.rawValue
    } catch {
      output.complain(["kefu: \(error)"])
      return Refusal.Kind.refused.rawValue
    }
    defer { desk?.finish() }
    guard isatty(STDIN_FILENO) == 1, output.screen(environment).isTerminal, let desk else {
      return loop.run()
    }
    converse(desk)
    return 0
  }

  func openDesk() throws {
    let folder = try Desk.folder(option: shared.desk, environment: environment)
    desk = try Desk(folder: folder, clock: clock)
  }

  var loop: SessionLoop {
    SessionLoop(
      grammar: Root.grammar(at: desk) { self.actor }, output: output, language: state.language,
      work: SessionLoop.Work(
        raw: copyEdited, empty: copyNext, number: copy, command: run, text: offer,
        givenUp: { self.state.chats.giveUp() }))
  }

  private func converse(_ desk: Desk) {
    let editor = SessionEditor(
      desk: desk, state: state, environment: environment, output: output)
    state.put = editor.put
    state.forget = { words in
      editor.editor.forget { words.erased(from: $0, isAbout: false) != $0 }
    }
    greet(editor)
    loop.converse(
      editor.read,
      acted: { self.act($0, $1, on: $2, editor) },
      afterwards: {
        self.state.chats.erasePane()
        self.state.leaving == nil ? self.offerClockIn(editor) : self.changeAgent(editor)
      })
    leave(editor)
  }

  private func greet(_ editor: SessionEditor) {
    guard let desk else { return }
    askWho(editor)
    // A flow's alias is no command while its definition can't be read.
    if let fault = desk.flows().fault {
      output.complain(ErrorText.lines(fault, state.language))
    }
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
    showToday(editor)
  }

  /// Shows everything that waits for the acting agent, and offers a clock-in that is missing.
  private func showToday(_ editor: SessionEditor) {
    guard actor != nil else { return }
    _ = perform { try TodayCommand.answer($0) }
    offerClockIn(editor)
  }

  /// Asks for the acting agent when no login tells it, until one is named who may act; says what an
  /// empty answer means.
  private func askWho(_ editor: SessionEditor) {
    guard let desk, let staff = try? desk.staff() else { return }
    let agents = staff.agents.filter { $0.isEmployed(on: desk.today) }
    while actor == nil {
      let typed = editor.ask(Texts.askAgent, last: nil) { start in
        // Names are offered once somebody types one.
        let named = agents.filter { !start.isEmpty && $0.name.hasPrefix(start) }
        return agents.filter { "\($0.number)".hasPrefix(start) }
          .map { Completion("\($0.number)", $0.name) } + named.map { Completion($0.name) }
      }
      guard let typed, !typed.isEmpty else {
        return output.complain([Texts.nobodyActs(state.language)])
      }
      do {
        let number = try staff.demandAgent(called: typed)
        state.agent = try Identity(staff: staff).acting(claim: number, today: desk.today).agent
          .number
      } catch {
        output.complain((error as? Refusal).map { ErrorText.lines($0, state.language) } ?? [])
      }
    }
  }

  /// Offers a missing clock-in, once to each agent who sits down. Anything but an answer stays in
  /// the next line.
  private func offerClockIn(_ editor: SessionEditor) {
    guard let desk, let actor, offered != actor else { return }
    offered = actor
    guard let press = try? desk.missingPress(.in, of: actor),
      let typed = editor.ask(Texts.offerClockIn, last: nil)
    else { return }
    if typed.isEmpty || Context.isYes(typed) {
      _ = run(["clock", "in"])
    } else if !Context.isNo(typed) {
      state.chats.current.draft = typed
    }
  }

  /// Offers a missing clock-out. One that is early needs a yes.
  private func offerClockOut(_ editor: SessionEditor) {
    guard let desk, let actor, let press = try? desk.missingPress(.out, of: actor),
      let typed = editor.ask(Texts.offerClockOut(isEarly: press.seconds > 0), last: nil),
      Context.isYes(typed) || typed.isEmpty && press.seconds == 0
    else { return }
    _ = run(["clock", "out"])
  }

  private var actor: AgentNumber? {
    guard let staff = try? desk?.staff() else { return nil }
    return state.agent ?? Identity(staff: staff).person?.number
  }

  /// Shows the sign-out screen and offers a handover when something is left at the end of the
  /// session.
  private func leave(_ editor: SessionEditor) {
    guard let desk, let actor, let person = try? desk.staff()[actor],
      let left = try? AgendaDesk(desk: desk, agent: person, now: desk.now).signOut(),
      !left.isEmpty || left.clock != nil
    else { return }
    _ = perform { try SignOutCommand.answer($0) }
    if !left.isEmpty { offerHandover(editor) }
    offerClockOut(editor)
  }

  /// Completes a sign-out: offers the handover, then the next agent sits down.
  private func changeAgent(_ editor: SessionEditor) {
    if state.leaving == .somethingLeft { offerHandover(editor) }
    offerClockOut(editor)
    let name = actor.flatMap { try? desk?.staff()[$0]?.name } ?? ""
    output.say(Texts.signedOut(name)(state.language).harmless())
    state.forgetAgent()
    editor.sitDown()
    offered = nil
    askWho(editor)
    showToday(editor)
  }

  /// Takes handover items until an empty line or a no. Commands that settle something on the
  /// screen, such as the tag of an order, are run directly.
  private func offerHandover(_ editor: SessionEditor) {
    var question = Texts.offerHandover
    while let text = editor.ask(question, last: nil), !text.isEmpty, !Context.isNo(text) {
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

  /// Does what a key asked for that left the line.
  func act(
    _ action: EditorAction, _ pick: String?, on line: String, _ editor: SessionEditor
  ) {
    switch action {
    case .previous, .next, .waiting:
      guard let chat = state.chats.target(of: action) else { return }
      let left = state.chats.current
      if left.isOpened { left.draft = line } else { editor.editor.remember(line) }
      state.chats.turn(to: chat)
      _ = perform { Answer(try ChatList($0, [chat])) }
    case .copy, .edit, .togglePane:
      guard let drawn = state.chats.drawn,
        let reply = drawn.replies.first(where: { $0.phrase.id == pick })
      else { return }
      _ = take(reply, drawn, for: line, isEdited: action == .edit)
      state.chats.erasePane()
    }
  }

  /// Takes a reply that the pane showed for a line, for the chat that the line is of. One that was
  /// filled for another chat is filled anew.
  private func take(
    _ reply: ShownReply, _ drawn: Offer, for line: String, isEdited: Bool
  ) -> Int32 {
    perform { context in
      let words = try context.receive(line)
      let chat = state.chats.current
      let offer = chat === drawn.chat ? drawn : Offer(drawn.replies, for: words, in: chat)
      let isFilled = chat === drawn.chat
      guard isEdited else {
        return try Saying(
          phrase: reply.phrase, replies: context.replies(), context: context, offer: offer
        ).answer(shown: isFilled ? reply : reply.outdated)
      }
      let replies = try context.replies()
      let filled = ShownReply(reply.phrase, context.values(for: replies), replies.scope)
      (chat.edited, chat.draft) = (
        reply.phrase, " " + filled.words.joined(separator: SessionEditor.messageMark)
      )
      return Answer(.nothing)
    }
  }

  /// Copies a reply that was edited in the line; nil when the line is none.
  private func copyEdited(_ line: String) -> Int32? {
    let chat = state.chats.current
    guard let edited = chat.edited, line.first == " " else { return nil }
    let status = run(edited, as: line.trimmed)
    // A failed reply is not lost: the next line continues with it.
    if status == 0 { chat.edited = nil } else { chat.draft = line }
    return status
  }

  /// Copies a phrase's reply with the given text.
  private func run(_ phrase: Phrase, as text: String) -> Int32 {
    perform { context in
      try Saying(
        phrase: phrase, replies: context.replies(), context: context, offer: state.chats.latest
      ).answer(edited: Phrase.messages(in: text))
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
      let before = state.chats.current
      let words = try context.receive(text)
      let chat = state.chats.current
      let opened = try ChatList(context, [chat])
      guard !words.isEmpty else { return Answer(opened) }
      if chat !== before { output.complain(opened.lines(context.paper)) }
      let replies = try context.replies()
      let hits = replies.offers(for: words, after: chat.lastReply, limit: 6)
      return try context.list(hits, for: words, of: replies, isVain: hits.isVain(for: words))
    }
  }

  /// Copies the reply that was listed under this 1-based number.
  private func copy(_ number: Int) -> Int32 {
    guard let offer = state.chats.numbered, let reply = offer.reply(number) else {
      let count = state.chats.numbered?.replies.count ?? 0
      output.complain(["kefu: " + Texts.noSuchNumber(number, count)(state.language)])
      return Refusal.Kind.nothingFound.rawValue
    }
    return perform { context in
      try Saying(
        phrase: reply.phrase, replies: context.replies(), context: context, offer: offer
      ).answer(shown: reply)
    }
  }

  /// Copies the next of several messages, on Enter on an empty line.
  private func copyNext() -> Int32 {
    let chat = state.chats.next
    guard let desk, let message = chat.takePending() else { return 0 }
    let outcome = Clipboard(setting: desk.settings.clipboard, environment: environment)
      .copy(message)
    output.say(reply: message, environment)
    var notes = [state.notice(of: outcome, for: chat)]
    if !chat.pending.isEmpty { notes.append(Texts.moreMessages(chat.pending.count)) }
    output.complain(notes.map { $0(state.language) })
    return 0
  }
}
