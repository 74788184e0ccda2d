import Desk
import Shell
import Terminal
import Vocabulary

/// The board that stays in a terminal: it is read anew every few seconds and on a key, a part can
/// be chosen and looked into, and `q` ends it.
struct BoardWatch {
  /// Seconds between two looks into the store.
  static let interval = 5

  private var board: Board
  private let keys: KeyReader
  private var chosen = 0
  /// True while the chosen part fills the screen.
  private var isOpen = false
  /// Lines that were scrolled past.
  private var skipped = 0

  init(first board: Board, keys: KeyReader) {
    self.board = board
    self.keys = keys
  }

  /// Shows the board until somebody ends it.
  ///
  /// - Parameters:
  ///   - paper: returns the screen as it is now; a window may change its size.
  ///   - rows: returns its height.
  /// - Throws: as `next` does.
  mutating func run(paper: () -> Paper, rows: () -> Int, board next: () throws -> Board) throws {
    while true {
      let (paper, height) = (paper(), max(4, rows()))
      let parts = BoardScreen(board: board).parts(paper)
      chosen = min(max(chosen, 0), parts.count - 1)
      guard keys.show(page(parts, paper, height)) else { return }
      let key = keys.key(within: Self.interval)
      switch key {
      case nil, .sign("r"): board = try next()
      case .end, .sign("q"): return
      case .escape where isOpen: (isOpen, skipped) = (false, 0)
      case .escape: return
      case .enter: (isOpen, skipped) = (!isOpen, 0)
      case .sign(let sign): choose(sign, parts.count)
      case .up, .down, .pageUp, .pageDown: move(key, height)
      case .some: continue
      }
    }
  }

  private mutating func choose(_ sign: Character, _ count: Int) {
    switch sign {
    case "j": isOpen ? (skipped += 1) : (chosen += 1)
    case "k": isOpen ? (skipped -= 1) : (chosen -= 1)
    default:
      guard let number = sign.wholeNumberValue, (1...count).contains(number) else { return }
      (chosen, isOpen, skipped) = (number - 1, true, 0)
    }
  }

  private mutating func move(_ key: KeyReader.Key?, _ height: Int) {
    let step =
      switch key {
      case .up: -1
      case .pageUp: isOpen ? 3 - height : -3
      case .pageDown: isOpen ? height - 3 : 3
      default: 1
      }
    isOpen ? (skipped += step) : (chosen += step)
  }

  /// Returns the lines of one screen: the head, as much as fits, the keys.
  private mutating func page(
    _ parts: [BoardScreen.Part], _ paper: Paper, _ height: Int
  ) -> [String] {
    let room = height - 2
    let lines = isOpen ? parts[chosen].whole : overview(parts, paper)
    if !isOpen { skipped = start(of: parts, room) }
    skipped = min(max(skipped, 0), max(0, lines.count - room))
    let shown = lines.dropFirst(skipped).prefix(room).map {
      Gate.pass($0, colours: paper.style.isOn)
    }
    let keys = paper.style(
      paper.width.cut(
        paper.text(isOpen ? BoardTexts.openKeys : BoardTexts.keys), to: paper.columns),
      .faint)
    return [BoardScreen(board: board).head(paper)] + shown
      + Array(repeating: "", count: max(0, room - shown.count)) + [keys]
  }

  /// Returns all parts with their numbers, the chosen one marked.
  private func overview(_ parts: [BoardScreen.Part], _ paper: Paper) -> [String] {
    parts.enumerated().flatMap { index, part in
      let mark = paper.style(index == chosen ? "▶ " : "  ", .rank)
      return part.lines.enumerated().map { line, text in
        line == 0 ? mark + "\(index + 1) " + text : text
      }
    }
  }

  /// Returns the lines to scroll past so that the chosen part is on the screen.
  private func start(of parts: [BoardScreen.Part], _ room: Int) -> Int {
    let before = parts.prefix(chosen).reduce(0) { $0 + $1.lines.count }
    let end = before + parts[chosen].lines.count
    return end <= room ? 0 : min(before, end - room + max(0, room - parts[chosen].lines.count))
  }
}
