@preconcurrency import CReadline
import Glibc

/// GNU readline, all of whose state is global to the process. Only this file and those whose names
/// begin like its own touch it.
///
/// **One thread.** Everything here is called from the one thread that reads lines, and from
/// readline itself on that thread, so the variables need no lock. The signal handlers only set
/// flags.
enum Readline {
  /// Receives readline's calls while a line is being typed.
  protocol Client: AnyObject {
    /// Readline is about to wait for a key and none is there.
    func isIdle(_ mode: Mode)
    /// Another second has passed without a key.
    func hasWaited(_ mode: Mode)
    /// The key of `EditorAction.all[index]` was pressed.
    func act(_ index: Int)
    /// Escape was pressed by itself.
    func escape()
    /// ↑ was pressed. Returns false to leave the key to the history.
    func goBack() -> Bool
    func completions(_ request: CompletionRequest) -> [Completion]
    /// Tab has several answers, those of the last request. The cursor is on the input's last row.
    func listCompletions()
    /// The program is about to stop, or the line to be given up, so the pane must go.
    func willPause()
    /// The screen has a new size; everything below the prompt was cleared.
    func isResized()
  }

  enum Mode {
    case typing
    /// Within Ctrl-R or a similar search, whose prompt and line are not the line being typed.
    case searching
    /// In the middle of a key sequence or a command's own question.
    case busy
  }

  enum Ending {
    case entered(String)
    /// `leave()` was called.
    case left(String)
    case interrupted
    case end
  }

  nonisolated(unsafe) private(set) static var client: (any Client)?
  nonisolated(unsafe) private static var isStarted = false
  nonisolated(unsafe) private static var isLeaving = false
  nonisolated(unsafe) private static var isErased = false
  nonisolated(unsafe) private static var initial = ""
  nonisolated(unsafe) private static var prompt = ""
  nonisolated(unsafe) private static var columns = 80
  nonisolated(unsafe) private static var typed = TypedBytes()
  /// Bytes that were read together with the interruption of the previous line.
  nonisolated(unsafe) private static var typedAhead: [UInt8] = []
  /// Set by the signal handlers.
  nonisolated(unsafe) private static var isInterrupted = false
  nonisolated(unsafe) private static var isSizeNew = false

  // MARK: Starting

  /// Sets readline up, once: locale, our named functions, the user's inputrc, our default keys.
  static func start() {
    guard !isStarted else { return }
    isStarted = true
    useUTF8()
    rl_readline_name = UnsafePointer(strdup("kefu"))
    // Before the inputrc is read, so that it has the last word.
    rl_variable_bind("show-all-if-ambiguous", "on")
    for (action, function) in zip(EditorAction.all, functions) {
      rl_add_defun(strdup(action.name), function, -1)
    }
    rl_add_defun(strdup("kefu-leave-question"), escape, -1)
    rl_catch_sigwinch = 0
    rl_initialize()
    bindDefaultKeys()
    setHooks()
    using_history()
  }

  /// Sets a UTF-8 locale. In any other, readline edits bytes and breaks Chinese characters. It
  /// reads the environment again for each line, so the change must stay.
  private static func useUTF8() {
    setlocale(LC_CTYPE, "")
    if String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" { return }
    let decides = getenv("LC_ALL").map { $0.pointee != 0 } ?? false
    setenv(decides ? "LC_ALL" : "LC_CTYPE", "C.UTF-8", 1)
    setlocale(LC_CTYPE, "C.UTF-8")
  }

  typealias Function = @convention(c) (Int32, Int32) -> Int32

  /// One C function for each action, since readline identifies named functions by address alone.
  private static let functions: [Function] = [
    { _, _ in Readline.perform(0) }, { _, _ in Readline.perform(1) },
    { _, _ in Readline.perform(2) },
    { _, _ in Readline.perform(3) }, { _, _ in Readline.perform(4) },
    { _, _ in Readline.perform(5) },
    { _, _ in Readline.perform(6) }, { _, _ in Readline.perform(7) },
    { _, _ in Readline.perform(8) },
    { _, _ in Readline.perform(9) }, { _, _ in Readline.perform(10) },
    { _, _ in Readline.perform(11) }, { _, _ in Readline.perform(12) },
    { _, _ in Readline.perform(13) },
  ]

  private static let escape: Function = { _, _ in
    Readline.client?.escape()
    return 0
  }

  private static func perform(_ index: Int) -> Int32 {
    client?.act(index)
    return 0
  }

  /// Binds the action's key, where at most readline's own digit argument is bound.
  private static func bindDefaultKeys() {
    guard let keymap = rl_get_keymap_by_name("emacs") else { return }
    let digits = unsafeBitCast(rl_named_function("digit-argument"), to: Int.self)
    for (action, function) in zip(EditorAction.all, functions) {
      var kind: Int32 = 0
      let bound = rl_function_of_keyseq("\u{1B}\(action.key)", keymap, &kind)
      let isFree = bound == nil || unsafeBitCast(bound, to: Int.self) == digits
      guard isFree, kind == ISFUNC else { continue }
      rl_bind_keyseq_in_map("\\e\(action.key)", function, keymap)
    }
    // Escape alone is a key of its own when nothing follows it for half a second.
    rl_bind_keyseq_in_map("\\e", escape, keymap)
    bindUp()
  }

  private static func setHooks() {
    rl_getc_function = { stream in Readline.nextByte(stream) }
    rl_startup_hook = {
      Readline.bindWholeSigns()
      if !Readline.initial.isEmpty { rl_insert_text(Readline.initial.typeable) }
      return 0
    }
    rl_deprep_term_function = {
      // Otherwise readline ends the line itself at the end of input, but only on some terminals.
      rl_eof_found = 0
      rl_deprep_terminal()
    }
    rl_completer_quote_characters = UnsafePointer(strdup("'\""))
    rl_completer_word_break_characters = UnsafePointer(strdup(" \t\n'\""))
    rl_char_is_quoted_p = { line, index in
      guard let line else { return 0 }
      let bytes = UnsafeBufferPointer(start: line, count: Int(index))
      return Quoting.isQuoted(bytes.map(UInt8.init(bitPattern:)), at: Int(index)) ? 1 : 0
    }
    rl_attempted_completion_function = { _, start, end in Readline.matches(Int(start), Int(end)) }
    rl_completion_display_matches_hook = { _, _, _ in Readline.client?.listCompletions() }
  }

  // MARK: Reading

  static func read(prompt text: String, initial line: String, for reader: any Client) -> Ending {
    (client, prompt, initial) = (reader, Prompt.marked(text), line)
    (isLeaving, isErased, isInterrupted, isSizeNew) = (false, false, false, false)
    typed = TypedBytes()
    typedAhead.forEach { typed.add($0) }
    typedAhead = []
    columns = screenSize.columns
    defer { client = nil }
    let before = (
      handle(SIGINT) { _ in Readline.isInterrupted = true },
      handle(SIGWINCH) { _ in Readline.isSizeNew = true }
    )
    defer {
      restore(SIGINT, before.0)
      restore(SIGWINCH, before.1)
    }
    rl_reset_screen_size()
    guard let entered = readline(prompt) else {
      closeLine()
      return isInterrupted ? .interrupted : .end
    }
    let line = String(cString: entered)
    free(entered)
    if !isErased, isLeaving || isInterrupted { closeLine() } else { write(clearBelow) }
    return isInterrupted ? .interrupted : isLeaving ? .left(line) : .entered(line)
  }

  /// Moves below the input, where readline has not done so, and clears the pane there.
  private static func closeLine() {
    moveToLastRow()
    write("\r\n" + clearBelow)
  }

  private static func moveToLastRow() {
    if rowsBelowCursor > 0, canMoveCursor { write("\u{1B}[\(rowsBelowCursor)B") }
  }

  /// Clears from the cursor to the end of the screen.
  private static var clearBelow: String { canMoveCursor ? "\u{1B}[J" : "" }

  private static func handle(
    _ signal: Int32, by handler: @convention(c) @escaping (Int32) -> Void
  ) -> sigaction {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    var before = sigaction()
    sigaction(signal, &action, &before)
    return before
  }

  private static func restore(_ signal: Int32, _ action: sigaction) {
    var action = action
    sigaction(signal, &action, nil)
  }

  /// Reads the next byte for readline. Suggestions are drawn first whenever no byte waits.
  ///
  /// A waiting byte may have been typed after a Ctrl-C that is caught and not handled yet: the
  /// terminal discards everything typed before it. So signals are handled first, and a byte that
  /// arrives with an interruption belongs to the next line.
  private static func nextByte(_ stream: UnsafeMutablePointer<FILE>?) -> Int32 {
    while true {
      if let next = typed.next() { return Int32(next) }
      if !isInterrupted, !byteWaits() {
        client?.isIdle(mode)
        waitForByte()
      }
      answerSignals()
      guard !isInterrupted else { return interruption }
      let byte = rl_getc(stream)
      guard byte >= 0 else { return byte }
      guard !isInterrupted else {
        typedAhead.append(UInt8(truncatingIfNeeded: byte))
        return interruption
      }
      typed.add(UInt8(truncatingIfNeeded: byte))
    }
  }

  private static var interruption: Int32 {
    // At the top level readline ends the line at READERR; anything nested gives up at EOF and
    // returns.
    return rl_readline_state & UInt(RL_STATE_READCMD) != 0 ? READERR : EOF
  }

  private static func byteWaits() -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 0) > 0
  }

  /// Waits until a byte arrives or the line is interrupted. Signals are unblocked only while
  /// waiting, so that none arrives between the check of its flag and the wait.
  private static func waitForByte() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGWINCH, SIGTSTP, SIGTERM, SIGHUP, SIGQUIT] {
      sigaddset(&signals, signal)
    }
    while true {
      var before = sigset_t()
      sigprocmask(SIG_BLOCK, &signals, &before)
      let mayWait = !isInterrupted && !isSizeNew && rl_pending_signal() == 0
      var input = fd_set()
      input.__fds_bits.0 = 1 << STDIN_FILENO
      var second = timespec(tv_sec: 1, tv_nsec: 0)
      let ready = mayWait ? pselect(STDIN_FILENO + 1, &input, nil, nil, &second, &before) : -1
      sigprocmask(SIG_SETMASK, &before, nil)
      if ready == 0 { client?.hasWaited(mode) }
      answerSignals()
      if ready > 0 || isInterrupted { return }
    }
  }

  private static func answerSignals() {
    let pending = rl_pending_signal()
    if pending != 0 {
      client?.willPause()
      if pending == SIGTSTP { moveToLastRow() }
      // Runs the handlers that readline has deferred: Ctrl-C reaches our flag, Ctrl-Z stops here
      // and returns.
      rl_check_signals()
      if pending == SIGTSTP { isSizeNew = true }
    }
    if isSizeNew, !isInterrupted {
      isSizeNew = false
      resize()
      client?.isIdle(mode)
    }
  }

  private static var mode: Mode {
    let state = Int(rl_readline_state)
    if state & Int(RL_STATE_ISEARCH | RL_STATE_NSEARCH) != 0 { return .searching }
    return state & Int(RL_STATE_READCMD) != 0 ? .typing : .busy
  }

  // MARK: The screen

  static var line: String { rl_line_buffer.map { String(cString: $0) } ?? "" }

  static var screenSize: (columns: Int, rows: Int) {
    var (rows, columns): (Int32, Int32) = (0, 0)
    rl_get_screen_size(&rows, &columns)
    return (Int(columns), Int(rows))
  }

  /// The number of rows of the screen that the prompt and the line take.
  static var inputRows: Int { Int(_rl_vis_botlin) + 1 }
  static var rowsBelowCursor: Int { Int(max(0, _rl_vis_botlin - _rl_last_v_pos)) }

  static let canMoveCursor = !["", "dumb"].contains(variable("TERM"))

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }

  static func write(_ text: String) {
    fputs(text, rl_outstream)
    fflush(rl_outstream)
  }

  /// Clears the input and everything below it, and draws the input again.
  static func redraw() {
    rl_clear_visible_line()
    write(clearBelow)
    rl_forced_update_display()
  }

  /// Shows a text above the line being typed.
  static func writeAbove(_ text: String) {
    rl_clear_visible_line()
    write(clearBelow + text.split(separator: "\n").map { $0 + "\r\n" }.joined())
    rl_forced_update_display()
  }

  /// Shows lines below the input, and the input again below them.
  static func writeBelow(_ lines: [String]) {
    write("\r\n" + clearBelow + lines.map { $0 + "\r\n" }.joined())
    rl_forced_update_display()
  }

  /// Redraws after a resize. Most terminals reflow long lines to their new width, so readline's
  /// idea of where the prompt starts is then wrong: the rows above the cursor are counted again.
  private static func resize() {
    guard canMoveCursor else { return rl_resize_terminal() }
    let offset = Int(_rl_last_v_pos) * columns + Int(_rl_last_c_pos)
    let rows = Int(_rl_last_v_pos)
    rl_reset_screen_size()
    columns = screenSize.columns
    let above = flowsLines ? offset / max(columns, 1) : rows
    write((above > 0 ? "\u{1B}[\(above)A" : "") + "\r\u{1B}[J")
    if mode == .typing { rl_set_prompt(prompt) }
    rl_forced_update_display()
    client?.isResized()
  }

  /// True unless the terminal is xterm, screen or the Linux console, which cut lines at a resize;
  /// the others reflow them.
  private static var flowsLines: Bool {
    if !variable("TMUX").isEmpty { return true }
    return variable("XTERM_VERSION").isEmpty && variable("STY").isEmpty
      && variable("TERM") != "linux"
  }

  // MARK: The line

  /// Replaces the line by another text, in one step for undo.
  static func replaceLine(with text: String) {
    rl_begin_undo_group()
    rl_delete_text(0, rl_end)
    rl_point = 0
    rl_insert_text(text.typeable)
    rl_end_undo_group()
  }

  /// Ends reading as soon as readline returns from the running function.
  ///
  /// - Parameter erasing: true when the prompt and the line vanish.
  static func leave(erasing: Bool = false) {
    if erasing, canMoveCursor {
      rl_clear_visible_line()
      isErased = true
    }
    isLeaving = true
    rl_done = 1
  }

  /// Sets the lines that the arrow keys go through.
  static func setHistory(_ lines: [String]) {
    clear_history()
    for line in lines { add_history(line) }
  }

  /// Adds a line to them, dropping equal earlier ones.
  static func addHistory(_ line: String, limit: Int) {
    dropHistory { strcmp($0, line) == 0 }
    add_history(line)
    while history_length > limit { free_history_entry(remove_history(0)) }
  }

  /// Drops the lines of which a condition holds.
  static func dropHistory(where isDropped: (UnsafePointer<CChar>) -> Bool) {
    var index: Int32 = 0
    while let entry = history_get(history_base + index) {
      if isDropped(entry.pointee.line) {
        free_history_entry(remove_history(index))
      } else {
        index += 1
      }
    }
  }
}
