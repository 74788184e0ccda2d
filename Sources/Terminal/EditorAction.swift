/// The actions of the editor's own keys. Each is a named readline function, so `~/.inputrc` can
/// bind it to any key (`$if kefu`, then `"\C-o": kefu-copy-1`).
public enum EditorAction: Hashable, Sendable {
  /// `kefu-copy-1` to `kefu-copy-9`, Alt-1 to Alt-9: copy that suggestion.
  case copy(Int)
  /// `kefu-edit`, Alt-e: put the first suggestion into the line.
  case edit
  /// `kefu-toggle-pane`, Alt-s: the editor does this itself.
  case togglePane
  /// `kefu-previous`, Alt-↑, and `kefu-next`, Alt-↓: the conversation before and after this one.
  case previous, next
  /// `kefu-waiting`, Alt-w: the conversation that waits longest.
  case waiting

  static let all: [EditorAction] =
    (1...9).map { .copy($0) } + [.edit, .togglePane, .previous, .next, .waiting]

  /// The name of the readline function.
  public var name: String {
    switch self {
    case .copy(let number): "kefu-copy-\(number)"
    case .edit: "kefu-edit"
    case .togglePane: "kefu-toggle-pane"
    case .previous: "kefu-previous"
    case .next: "kefu-next"
    case .waiting: "kefu-waiting"
    }
  }

  /// The characters after Escape of the key that triggers it, unless the user's inputrc says
  /// otherwise: one of Alt and a letter, or what terminals send for Alt and an arrow.
  var key: String {
    switch self {
    case .copy(let number): "\(number)"
    case .edit: "e"
    case .togglePane: "s"
    case .previous: "[1;3A"
    case .next: "[1;3B"
    case .waiting: "w"
    }
  }

  /// The 1-based number of the suggestion that it takes; nil when it takes none.
  var rank: Int? {
    switch self {
    case .copy(let number): number
    case .edit: 1
    case .togglePane, .previous, .next, .waiting: nil
    }
  }
}

/// The caller's answer to an action.
public enum ActionResult: Hashable, Sendable {
  /// The line stays unchanged; a notice may appear above it.
  case stay(notice: String? = nil)
  /// The line is replaced by this one, which undo takes back.
  case replace(String, notice: String? = nil)
  /// Reading ends with `.action`, so that the caller can ask questions; the line is left unchanged.
  case leave
  /// Reading ends with `.action`, and the line vanishes, since another one takes its place.
  case vanish
}
