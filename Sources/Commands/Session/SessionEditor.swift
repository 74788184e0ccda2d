import Desk
import Foundation
import Phrasebook
import Shell
import Terminal
import Vocabulary

/// The line editor as the session uses it: history of the desk, completions, suggestions under the
/// prompt.
final class SessionEditor {
  let editor: LineEditor
  private let desk: Desk
  private let state: SessionState
  private let environment: [String: String]
  private let output: any CommandOutput
  private let phraseWatch: FolderWatch
  private let rosterWatch: FolderWatch
  private let reminders: Reminders
  /// The agent whose history the line has; nil until somebody sat down.
  private var seated: AgentNumber??
  /// The mark between the messages of a reply while it is edited in the line.
  static let messageMark = " \(Phrase.messageMark) "
  /// The number of suggestions, one for each of the keys Alt-1 to Alt-9.
  private static let limit = 9

  init(
    desk: Desk, state: SessionState, environment: [String: String], output: any CommandOutput
  ) {
    self.desk = desk
    self.state = state
    self.environment = environment
    self.output = output
    phraseWatch = FolderWatch(desk.phraseFolders)
    rosterWatch = FolderWatch(desk.path("Shifts"))
    reminders = Reminders(desk: desk)
    var settings = LineEditor.Settings()
    let isPlain = desk.settings.plain
    settings.paneRows = desk.settings.pane && !isPlain ? Self.limit + 2 : 0
    if desk.settings.keyBar {
      settings.keyBar = KeyBar(
        Texts.keys.compactMap { hint in
          hint.word.map { .init(hint.key(state.language), $0(state.language)) }
        })
    }
    settings.cells = CellWidth(ambiguousIsWide: desk.settings.ambiguousIsWide)
    settings.style =
      isPlain ? .plain : Style(screen: output.screen(environment), environment: environment)
    settings.language = state.language
    editor = LineEditor(settings)
    let kept = KeptLines(desk: desk)
    editor.keeps = kept.keeps
    editor.complete = { [weak self] request in self?.complete(request) ?? [] }
    editor.suggest = { [weak self] line in self?.suggest(line) ?? [] }
    editor.act = { [weak self] action, pick, _ in self?.act(action, pick) ?? .stay() }
    editor.tick = { [weak self] in self?.tick() ?? LineEditor.Tick() }
  }

  /// Takes up the history of an agent who sat down; that of the one before is forgotten.
  func sitDown() {
    guard seated != .some(agent) else { return }
    seated = agent
    // The history is beside the store, whose folder is created when it is opened.
    let path = (try? desk.store()).flatMap { _ in agent.flatMap(desk.historyFile) }
    editor.useHistory(at: path)
    if let failure = editor.historyFailure {
      output.complain(ErrorText.lines(failure, state.language))
    }
  }

  /// The prompt: the shop where there are several, the agent, the buyer of the current chat.
  var prompt: String {
    let who =
      (desk.settings.shops.count > 1 ? "\(desk.shop.name.harmless()) " : "")
      + (state.agent.map { "\($0)号" } ?? "")
    let chat = state.chats.current
    let whose = chat.isOpened ? (who.isEmpty ? "" : " ") + chat.label : ""
    return "\(who)\(whose)> "
  }

  func read() -> LineEditor.Outcome {
    sitDown()
    reminders.attend(agent)
    let chat = state.chats.current
    let draft = chat.draft
    chat.draft = ""
    return editor.read(prompt: prompt, initial: draft)
  }

  /// Asks for a value, with the last one in the line; nil when the person gives up.
  ///
  /// - Parameter complete: returns what Tab offers for the word at the cursor.
  func ask(
    _ question: Text, last: String?, complete: @escaping (String) -> [Completion] = { _ in [] }
  ) -> String? {
    var question = Question(question, offered: last)
    question.complete = complete
    guard case .line(let answer) = put(question) else { return nil }
    return answer
  }

  func put(_ question: Question) -> Question.Reply {
    let outcome = editor.ask(
      prompt: question.text(state.language).harmless(), initial: question.offered ?? "",
      mayReturn: question.mayReturn, complete: question.complete,
      below: question.below.map { below in
        { typed in
          [PaneRow([.init(below(typed).joined(separator: "\n"), .faint)], wraps: true)]
        }
      })
    return switch outcome {
    case .line(let answer): .line(answer.trimmed.plainDigits)
    case .back: .back
    case .escaped: .escaped
    case .action, .interrupted, .end: .interrupted
    }
  }

  /// Returns the replies for the line as it stands; none while a command is typed.
  func suggest(_ line: String) -> [PaneRow] {
    guard !LineGrammar.isTooLong(line) else { return [] }
    let text = line.trimmed
    let current = state.chats.current
    if text.isEmpty || line.first != " " { current.edited = nil }
    if let edited = current.edited {
      let several = line.contains(Self.messageMark.trimmed)
      let notice = Texts.editing(edited.title, several: several)(state.language)
      return [PaneRow([.init(notice, .faint)])]
    }
    if let number = LineGrammar.number(line) { return [preview(number)] }
    let identity = (try? desk.staff()).map { Identity(staff: $0) }
    if let number = state.agent ?? identity?.person?.number,
      let preview = TagPreview(text, agent: number)
    {
      return preview.rows(state.language)
    }
    guard !text.isEmpty,
      line.first?.isWhitespace == true || grammar.command(in: text) == nil,
      let replies = try? desk.replies()
    else { return [] }
    let agent = try? identity?.acting(claim: state.agent, today: desk.today).agent
    replies.serve(agent?.number)
    let pasted = BuyerLine(text, shop: desk.shop.name)
    let chat = state.chats.target(of: pasted)
    let hits = replies.written(
      replies.offers(for: pasted.words, after: chat.lastReply, limit: Self.limit), chat: chat,
      words: pasted.words)
    let values = replies.values(
      agent: agent.map { ($0.number, $0.name) }, chat: chat, words: pasted.words
    )
    .merging(MessageValues(measuresIn: pasted.words).certain) { $1 }
    let shown = hits.map { ShownReply($0.phrase, values, replies.scope) }
    state.chats.draw(Offer(shown, for: pasted.words, in: chat))
    return zip(hits, shown).enumerated().map { index, pair in
      let title = pair.0.spans.filter { $0.field == .title }.pieces(of: pair.0.phrase.title)
        .map { PaneRow.Segment($0.text, $0.isMatch ? .match : .title) }
      return row(pair.1, title: title, isNext: pair.0.isNextBeat, preview: index == 0)
    }
  }

  private func row(
    _ reply: ShownReply, title: [PaneRow.Segment]? = nil, isNext: Bool = false, preview: Bool
  ) -> PaneRow {
    let next = isNext ? [PaneRow.Segment(Texts.nextMark(state.language) + " ", .warning)] : []
    let own = reply.phrase.isOwn ? " \(Texts.ownMark(state.language))" : ""
    let text = preview ? reply.words.joined(separator: "\n") : reply.words.first ?? ""
    let segments =
      next + (title ?? [PaneRow.Segment(reply.phrase.title, .title)])
      + [PaneRow.Segment(own + "  ", .faint), PaneRow.Segment(text, preview ? nil : .faint)]
    return PaneRow(id: reply.phrase.id, segments, wraps: preview)
  }

  /// Returns the full reply that Enter copies after a number.
  private func preview(_ number: Int) -> PaneRow {
    let offer = state.chats.numbered
    guard let listed = offer?.reply(number) else {
      let reason = Texts.noSuchNumber(number, offer?.replies.count ?? 0)(state.language)
      return PaneRow([.init(reason, .faint)])
    }
    let reply = row(listed, preview: true)
    return PaneRow([.init("\(number) ", .rank)] + reply.segments, wraps: true)
  }

  func act(_ action: EditorAction, _ pick: String?) -> ActionResult {
    switch action {
    case .togglePane: return .stay()
    case .previous, .next, .waiting:
      return state.chats.target(of: action) == nil
        ? .stay(notice: Texts.nobodyToTurnTo(waiting: action == .waiting)(state.language)) : .vanish
    case .copy, .edit: break
    }
    guard let offer = state.chats.drawn,
      let reply = offer.replies.first(where: { $0.phrase.id == pick })
    else { return .stay(notice: Texts.nothingDrawn(state.language)) }
    guard action == .edit else { return .leave }
    // A reply to a pasted line of another buyer is edited once that buyer's chat is there.
    guard offer.chat === state.chats.current else { return .leave }
    offer.chat.edited = reply.phrase
    return .replace(" " + reply.words.joined(separator: Self.messageMark))
  }

  private func complete(_ request: CompletionRequest) -> [Completion] {
    CommandCompletion(
      desk: desk, language: state.language, agent: state.agent, now: desk.now,
      chats: state.chats.open
    ).answers(request)
  }

  /// Takes over changes on the disk and announces what is due, while nobody types.
  private func tick() -> LineEditor.Tick {
    var tick = rereadPhrases()
    if rosterWatch.hasChanged() { tick.notices.append(Texts.rosterChanged(state.language)) }
    tick.notices += reminders.due(for: agent).map { $0(state.language) }
    return tick
  }

  private var grammar: LineGrammar { Root.grammar(at: desk) { self.agent } }

  /// The acting agent, claimed or by login; nil when neither is known, or the claim does not hold.
  private var agent: AgentNumber? {
    try? Identity(staff: desk.staff()).acting(claim: state.agent, today: desk.today).number
  }

  private func rereadPhrases() -> LineEditor.Tick {
    guard phraseWatch.hasChanged() else { return LineEditor.Tick() }
    do {
      let replies = try desk.replies(reread: true)
      let findings = replies.library.findings
      var notices = [
        findings.isEmpty ? Texts.phrasesReread : Texts.phrasesRereadWith(findings.count)
      ]
      if replies.keptCount > 0 { notices.append(Texts.phrasesKept(replies.keptCount)) }
      if let fault = desk.factsFault { notices.append(Texts.factsKept(fault)) }
      return LineEditor.Tick(notices: notices.map { $0(state.language) }, isStale: true)
    } catch {
      return LineEditor.Tick(notices: [Texts.phrasesNotReread(state.language)])
    }
  }
}
