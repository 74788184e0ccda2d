import Glibc
import Vocabulary

/// Reads lines at a terminal with GNU readline: the user's inputrc and keys, a history for each
/// desk, completions with descriptions, suggestions under the prompt, notices that do not break the
/// line. Without a terminal it reads plain lines.
///
/// Readline's state is global to the process, so editors are used from one thread only, one reading
/// at a time (`Readline`). Set the closures, then call `read` for each line; a closure that must
/// ask something answers `.leave` instead of reading by itself.
public final class LineEditor {
  /// The way a line ended.
  public enum Outcome: Hashable, Sendable {
    /// Enter. The line may contain line breaks, where several lines were pasted.
    case line(String)
    /// An action answered `.leave`: the suggestion that it picked, and the line as it stood.
    case action(EditorAction, pick: String?, line: String)
    /// Escape, which leaves a question.
    case escaped
    /// ↑, which leaves a question for the one before it.
    case back
    /// Ctrl-C.
    case interrupted
    /// Ctrl-D on an empty line, or the end of the input.
    case end
  }

  /// The size in bytes of the longest line that a session takes, as long as an argument that Linux
  /// passes to a program. A longer one was pasted by mistake; it is not kept in the history.
  public static let longestLine = 131_072

  public struct Settings: Sendable {
    /// The largest number of lines of suggestions; 0 turns the pane off.
    public var paneRows = 8
    /// The keys that the pane names in its last line; none without a pane.
    public var keyBar = KeyBar([])
    public var cells = CellWidth()
    public var style = Style.plain
    public var language = Language.chinese
    public var historyLimit = 2000

    public init() {}
  }

  /// The answer of `tick`: news for the agent while the editor waits.
  public struct Tick: Sendable {
    /// Notices to show above the line being typed, which stays unchanged.
    public var notices: [String] = []
    /// True when the suggestions may have changed and must be requested again.
    public var isStale = false

    public init(notices: [String] = [], isStale: Bool = false) {
      self.notices = notices
      self.isStale = isStale
    }
  }

  /// Returns the answers to Tab, the best first.
  public var complete: (CompletionRequest) -> [Completion] = { _ in [] }
  /// Returns the suggestions for the line as typed so far; called whenever it changed and no key
  /// waits.
  public var suggest: (String) -> [PaneRow] = { _ in [] }
  /// Performs an action, with the suggestion that it picked (nil when none with that number was
  /// drawn) and the line.
  public var act: (EditorAction, _ pick: String?, _ line: String) -> ActionResult = { _, _, _ in
    .stay()
  }
  /// Returns whether a line may stand in the file of the history. Others are kept in memory alone.
  public var keeps: (String) -> Bool = { _ in true }
  /// Called about every second while the editor waits for a key.
  public var tick: () -> Tick = { Tick() }

  public let settings: Settings
  /// True when stdin and stdout are a terminal.
  public let isInteractive: Bool
  /// The ids of the keys 1, 2, 3 as last drawn; they stay after the line was entered.
  public internal(set) var drawn: [String] = []
  /// The reason why the history can't be read or kept; nil when it can. The editor works without
  /// it.
  public private(set) var historyFailure: Refusal?

  var pane: Pane
  var listed: [Completion] = []
  private var isAsking = false
  /// True when ↑ leaves the question for the one before it.
  private var mayReturn = false
  private var hasReturned = false
  private var completeAnswer: (String) -> [Completion] = { _ in [] }
  /// The rows under a question; nil when there are none.
  private var rowsBelow: ((String) -> [PaneRow])?
  private var left: (action: EditorAction, pick: String?)?
  private var historyPath: String?
  private var unshown: [String] = []

  public init(_ settings: Settings = Settings()) {
    self.settings = settings
    isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    pane = Pane(limit: settings.paneRows)
  }

  /// Reads a line, at a terminal with all features, else plainly and without the prompt.
  ///
  /// - Parameters:
  ///   - prompt: one line; may contain colours.
  ///   - initial: the text in the line at first.
  public func read(prompt: String, initial: String = "") -> Outcome {
    guard isInteractive else { return readLine().map { .line($0) } ?? .end }
    isAsking = false
    return edit(prompt, initial)
  }

  /// Reads the answer to a question, without suggestions and history.
  ///
  /// - Parameters:
  ///   - mayReturn: true when ↑ leaves the question for the one before it.
  ///   - complete: returns the answers to Tab for the word at the cursor.
  ///   - below: returns the rows under the question for the answer as typed so far.
  public func ask(
    prompt: String, initial: String = "", mayReturn: Bool = false,
    complete: @escaping (String) -> [Completion] = { _ in [] },
    below: ((String) -> [PaneRow])? = nil
  ) -> Outcome {
    guard isInteractive else { return readLine().map { .line($0) } ?? .end }
    isAsking = true
    (self.mayReturn, completeAnswer, rowsBelow) = (mayReturn, complete, below)
    defer { (isAsking, rowsBelow) = (false, nil) }
    return edit(prompt, initial)
  }

  /// Takes up the history of another person: nothing of the one before is left.
  ///
  /// - Parameter path: the file in which lines are kept, in a folder that exists; nil to keep none.
  public func useHistory(at path: String?) {
    historyPath = path
    historyFailure = nil
    guard isInteractive else { return }
    Readline.start()
    Readline.setHistory([])
    guard let path else { return }
    keepingFailure {
      Readline.setHistory(try HistoryFile(path: path, limit: settings.historyLimit).load())
    }
  }

  /// Adds a line to the history, unless it is blank, and drops an earlier equal one. `read` does
  /// this by itself for every line entered. Nothing is kept without a terminal.
  public func remember(_ line: String) {
    guard isInteractive, line.utf8.count <= Self.longestLine,
      line.contains(where: { !$0.isWhitespace })
    else { return }
    Readline.addHistory(line, limit: settings.historyLimit)
    guard let path = historyPath, historyFailure == nil, keeps(line) else { return }
    keepingFailure { try HistoryFile(path: path, limit: settings.historyLimit).append(line) }
  }

  /// Drops lines from the history in memory, such as those that name somebody who is forgotten.
  public func forget(where isForgotten: (String) -> Bool) {
    guard isInteractive else { return }
    Readline.dropHistory { isForgotten(String(cString: $0)) }
  }

  private func edit(_ prompt: String, _ initial: String) -> Outcome {
    Readline.start()
    (left, hasReturned) = (nil, false)
    pane.forget()
    let ending = Readline.read(prompt: prompt, initial: initial, for: self)
    pane.forget()
    switch ending {
    case .entered(let line):
      if !isAsking { remember(line) }
      return .line(line)
    case .left(let line):
      guard let left else { return hasReturned ? .back : .escaped }
      return .action(left.action, pick: left.pick, line: line)
    case .interrupted: return .interrupted
    case .end: return .end
    }
  }

  private func keepingFailure(_ work: () throws -> Void) {
    do {
      try work()
    } catch {
      historyFailure = error as? Refusal
    }
  }
}

// The calls that readline makes while a line is being typed.
extension LineEditor: Readline.Client {
  func isIdle(_ mode: Readline.Mode) {
    switch mode {
    case .typing where isAsking: rowsBelow.map { drawPane($0) } ?? hidePane()
    case .typing: drawPane(suggest, keys: settings.keyBar)
    case .searching: hidePane()
    case .busy: break
    }
  }

  func hasWaited(_ mode: Readline.Mode) {
    let news = tick()
    if news.isStale { pane.isStale = true }
    unshown += news.notices
    // Notices are held back during a search or a half-typed key.
    guard mode == .typing, pane.isStale || !unshown.isEmpty else { return }
    unshown.forEach(show)
    unshown = []
    isIdle(mode)
  }

  func act(_ index: Int) {
    let action = EditorAction.all[index]
    guard !isAsking else { return }
    if action == .togglePane { return pane.isOn.toggle() }
    // A key picks a suggestion that is on the screen now, never one that the previous line showed.
    let rank = pane.shown > 0 ? action.rank : nil
    let pick = rank.flatMap { $0 <= drawn.count ? drawn[$0 - 1] : nil }
    switch act(action, pick, Readline.line) {
    case .stay(let notice):
      notice.map(show)
    case .replace(let line, let notice):
      notice.map(show)
      Readline.replaceLine(with: line)
    case .leave:
      left = (action, pick)
      Readline.leave()
    case .vanish:
      left = (action, pick)
      Readline.leave(erasing: true)
    }
  }

  func escape() {
    guard isAsking else { return }
    Readline.leave()
  }

  func goBack() -> Bool {
    guard isAsking, mayReturn else { return false }
    hasReturned = true
    Readline.leave(erasing: true)
    return true
  }

  func completions(_ request: CompletionRequest) -> [Completion] {
    listed =
      isAsking
      ? completeAnswer(request.word).filter { $0.text.hasPrefix(request.word) }
      : complete(request)
    return listed
  }

  func listCompletions() {
    let list = CompletionList(
      completions: listed, cells: settings.cells, style: settings.style,
      language: settings.language)
    let (columns, rows) = Readline.screenSize
    Readline.writeBelow(list.lines(columns: columns, rows: rows))
    pane.forget()
  }

  func willPause() {
    hidePane()
  }

  func isResized() {
    pane.forget()
  }

  /// Shows a notice above the line being typed.
  private func show(_ notice: String) {
    Readline.writeAbove(notice.harmless(keepingNewlines: true))
    pane.forget()
  }
}
