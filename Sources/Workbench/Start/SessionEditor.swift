import Foundation
import Phrasebook
import Terminal
import Vocabulary

/// The line editor as the session uses it: history of the desk, completions, suggestions under the
/// prompt.
final class SessionEditor {
  let editor: LineEditor
  private let desk: Desk
  private let state: SessionState
  private let environment: [String: String]
  private let phraseWatch: FolderWatch
  private let rosterWatch: FolderWatch
  private let reminders: Reminders
  /// What was drawn last, by phrase id: a key copies exactly this, also when the file changes.
  private var drawnHits: [Hit] = []
  private var drawnRows: [PaneRow] = []
  private var drawnValues: [String: String] = [:]

  init(desk: Desk, state: SessionState, environment: [String: String]) {
    self.desk = desk
    self.state = state
    self.environment = environment
    phraseWatch = FolderWatch(desk.path("Scripts-Library"))
    rosterWatch = FolderWatch(desk.path("Shifts"))
    reminders = Reminders(desk: desk)
    var settings = LineEditor.Settings()
    let isPlain = desk.settings.plain
    settings.paneRows = desk.settings.pane && !isPlain ? 8 : 0
    settings.cells = CellWidth(ambiguousIsWide: desk.settings.ambiguousIsWide)
    settings.style =
      isPlain ? .plain : Style(screen: Screen.output(environment), environment: environment)
    settings.language = state.language
    // Beside the store, whose folder is made when it is opened.
    if let store = try? desk.store() {
      settings.historyPath = store.path.deletingLastComponent + "/history"
    }
    editor = LineEditor(settings)
    editor.complete = { [weak self] request in self?.complete(request) ?? [] }
    editor.suggest = { [weak self] line in self?.suggest(line) ?? [] }
    editor.act = { [weak self] action, pick, _ in self?.act(action, pick) ?? .stay() }
    editor.tick = { [weak self] in self?.tick() ?? LineEditor.Tick() }
    if let failure = editor.historyFailure {
      Runner.complain(ErrorText.lines(failure, state.language))
    }
  }

  func read() -> LineEditor.Outcome {
    let who =
      (desk.settings.shops.count > 1 ? "\(desk.shop.name.harmless()) " : "")
      + (state.agent.map { "\($0)号" } ?? "")
    return editor.read(prompt: "\(who)> ")
  }

  /// Asks for a value, the last one offered in the line; nil when it is given up.
  func ask(_ question: Text, last: String?) -> String? {
    guard case .line(let answer) = editor.ask(prompt: question(state.language), initial: last ?? "")
    else { return nil }
    return answer.trimmingCharacters(in: .whitespaces)
  }

  /// The replies for the line as it stands; none while a command is typed.
  private func suggest(_ line: String) -> [PaneRow] {
    let text = line.trimmingCharacters(in: .whitespacesAndNewlines)
    if text.isEmpty || line.first != " " { state.edited = nil }
    if let edited = state.edited {
      drawnHits = []
      return [PaneRow([.init(Texts.editing(edited.title)(state.language), .faint)])]
    }
    // A number picks from what is drawn: it stays.
    if Int(text) != nil, line.first?.isWhitespace == false { return drawnRows }
    drawnHits = []
    drawnRows = []
    if let number = state.agent ?? (try? Identity(staff: desk.staff()))?.person?.number,
      let preview = TagPreview(text, agent: number)
    {
      drawnRows = preview.rows(state.language)
      return drawnRows
    }
    guard !text.isEmpty, line.first?.isWhitespace == true || Root.commandLine(text) == nil,
      let replies = try? desk.replies()
    else { return [] }
    let agent = try? Identity(staff: desk.staff())
      .author(claim: state.agent, today: desk.today).agent
    replies.serve(agent?.number)
    drawnHits = replies.offers(for: text, after: state.lastPhrase, limit: 6)
    state.offer(drawnHits.map(\.phrase.id), for: text)
    drawnValues = replies.values(agent: agent.map { ($0.number, $0.name) }, session: state)
    drawnRows = drawnHits.enumerated().map { index, hit in
      row(hit, preview: index == 0, drawnValues, replies.scope)
    }
    return drawnRows
  }

  private func row(_ hit: Hit, preview: Bool, _ values: [String: String], _ scope: Scope) -> PaneRow
  {
    var segments =
      hit.spans.first { $0.field == .title }?.pieces(of: hit.phrase.title)
      .map { PaneRow.Segment($0.text, $0.isMatch ? .match : .title) }
      ?? [PaneRow.Segment(hit.phrase.title, .title)]
    let own = hit.phrase.isOwn ? " \(Texts.ownMark(state.language))" : ""
    segments.append(PaneRow.Segment(own + "  ", .faint))
    let messages =
      hit.phrase.render(values, in: scope).messages
      ?? hit.phrase.messages(in: scope).reply
    let text = preview ? messages.joined(separator: "\n") : messages.first ?? ""
    segments.append(PaneRow.Segment(text, preview ? nil : .faint))
    return PaneRow(id: hit.phrase.id, segments, wraps: preview)
  }

  private func act(_ action: EditorAction, _ pick: String?) -> ActionResult {
    guard let pick, let hit = drawnHits.first(where: { $0.phrase.id == pick }) else {
      return .stay(notice: Texts.nothingDrawn(state.language))
    }
    switch action {
    case .copy: return .leave
    case .togglePane: return .stay()
    case .edit:
      guard let replies = try? desk.replies() else { return .stay() }
      state.edited = hit.phrase
      let messages =
        hit.phrase.render(drawnValues, in: replies.scope).messages
        ?? hit.phrase.messages(in: replies.scope).reply
      return .replace(" " + messages.joined(separator: " "))
    }
  }

  private func complete(_ request: CompletionRequest) -> [Completion] {
    CommandCompletion(desk: desk, language: state.language, agent: state.agent).answers(request)
  }

  /// While nobody types, what changed on the disk is taken over and what is due is said.
  private func tick() -> LineEditor.Tick {
    var tick = rereadPhrases()
    if rosterWatch.hasChanged() { tick.notices.append(Texts.rosterChanged(state.language)) }
    let agent = state.agent ?? (try? Identity(staff: desk.staff()).person?.number)
    tick.notices += reminders.due(for: agent).map { $0(state.language) }
    return tick
  }

  private func rereadPhrases() -> LineEditor.Tick {
    guard phraseWatch.hasChanged() else { return LineEditor.Tick() }
    do {
      let findings = try desk.replies(reread: true).library.findings
      let text =
        findings.isEmpty
        ? Texts.phrasesReread(state.language)
        : Texts.phrasesRereadWith(findings.count)(state.language)
      return LineEditor.Tick(notices: [text], isStale: true)
    } catch {
      return LineEditor.Tick(notices: [Texts.phrasesNotReread(state.language)])
    }
  }
}
