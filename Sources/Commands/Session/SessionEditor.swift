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
  /// The mark between the messages of a reply while it is edited in the line.
  static let messageMark = " ⏎ "
  /// The number of suggestions, one for each of the keys Alt-1 to Alt-9.
  private static let limit = 9

  init(
    desk: Desk, state: SessionState, environment: [String: String], output: any CommandOutput
  ) {
    self.desk = desk
    self.state = state
    self.environment = environment
    self.output = output
    phraseWatch = FolderWatch(desk.path("Scripts-Library"))
    rosterWatch = FolderWatch(desk.path("Shifts"))
    reminders = Reminders(desk: desk)
    var settings = LineEditor.Settings()
    let isPlain = desk.settings.plain
    settings.paneRows = desk.settings.pane && !isPlain ? Self.limit + 2 : 0
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

  /// Takes up the history of the agent who sits down; that of the one before is forgotten.
  func sitDown() {
    // The history is beside the store, whose folder is created when it is opened.
    let path = (try? desk.store()).flatMap { _ in agent.flatMap(desk.historyFile) }
    editor.useHistory(at: path)
    if let failure = editor.historyFailure {
      output.complain(ErrorText.lines(failure, state.language))
    }
  }

  func read() -> LineEditor.Outcome {
    let who =
      (desk.settings.shops.count > 1 ? "\(desk.shop.name.harmless()) " : "")
      + (state.agent.map { "\($0)号" } ?? "")
    reminders.attend(agent)
    let draft = state.draft
    state.draft = ""
    return editor.read(prompt: "\(who)> ", initial: draft)
  }

  /// Asks for a value, with the last one in the line; nil when the person gives up.
  func ask(_ question: Text, last: String?) -> String? {
    guard
      case .line(let answer) = editor.ask(
        prompt: question(state.language).harmless(), initial: last ?? "")
    else { return nil }
    return answer.trimmed
  }

  /// Returns the replies for the line as it stands; none while a command is typed.
  private func suggest(_ line: String) -> [PaneRow] {
    let text = line.trimmed
    if text.isEmpty || line.first != " " { state.edited = nil }
    if let edited = state.edited {
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
      line.first?.isWhitespace == true || Root.grammar(at: desk).command(in: text) == nil,
      let replies = try? desk.replies()
    else { return [] }
    let agent = try? identity?.acting(claim: state.agent, today: desk.today).agent
    replies.serve(agent?.number)
    let hits = replies.offers(for: text, after: state.lastPhrase, limit: Self.limit)
    let values = replies.values(agent: agent.map { ($0.number, $0.name) }, session: state)
    let shown = hits.map { ShownReply($0.phrase, values, replies.scope) }
    state.offer(shown, for: text)
    return zip(hits, shown).enumerated().map { index, pair in
      let title = pair.0.spans.filter { $0.field == .title }.pieces(of: pair.0.phrase.title)
        .map { PaneRow.Segment($0.text, $0.isMatch ? .match : .title) }
      return row(pair.1, title: title, preview: index == 0)
    }
  }

  private func row(
    _ reply: ShownReply, title: [PaneRow.Segment]? = nil, preview: Bool
  ) -> PaneRow {
    let own = reply.phrase.isOwn ? " \(Texts.ownMark(state.language))" : ""
    let text = preview ? reply.words.joined(separator: "\n") : reply.words.first ?? ""
    let segments =
      (title ?? [PaneRow.Segment(reply.phrase.title, .title)])
      + [PaneRow.Segment(own + "  ", .faint), PaneRow.Segment(text, preview ? nil : .faint)]
    return PaneRow(id: reply.phrase.id, segments, wraps: preview)
  }

  /// Returns the full reply that Enter copies after a number.
  private func preview(_ number: Int) -> PaneRow {
    guard state.listed.indices.contains(number - 1) else {
      let reason = Texts.noSuchNumber(number, state.listed.count)(state.language)
      return PaneRow([.init(reason, .faint)])
    }
    let reply = row(state.listed[number - 1], preview: true)
    return PaneRow([.init("\(number) ", .rank)] + reply.segments, wraps: true)
  }

  private func act(_ action: EditorAction, _ pick: String?) -> ActionResult {
    guard let reply = state.listed.first(where: { $0.phrase.id == pick }) else {
      return .stay(notice: Texts.nothingDrawn(state.language))
    }
    switch action {
    case .copy: return .leave
    case .togglePane: return .stay()
    case .edit:
      state.edited = reply.phrase
      return .replace(" " + reply.words.joined(separator: Self.messageMark))
    }
  }

  private func complete(_ request: CompletionRequest) -> [Completion] {
    CommandCompletion(desk: desk, language: state.language, agent: state.agent, now: desk.now)
      .answers(request)
  }

  /// Takes over changes on the disk and announces what is due, while nobody types.
  private func tick() -> LineEditor.Tick {
    var tick = rereadPhrases()
    if rosterWatch.hasChanged() { tick.notices.append(Texts.rosterChanged(state.language)) }
    tick.notices += reminders.due(for: agent).map { $0(state.language) }
    return tick
  }

  /// The acting agent, claimed or by login; nil when neither is known.
  private var agent: AgentNumber? {
    state.agent ?? (try? Identity(staff: desk.staff()).person?.number)
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
      return LineEditor.Tick(notices: notices.map { $0(state.language) }, isStale: true)
    } catch {
      return LineEditor.Tick(notices: [Texts.phrasesNotReread(state.language)])
    }
  }
}
