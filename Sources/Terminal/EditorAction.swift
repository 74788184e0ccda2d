/// The actions behind the editor's own keys. Each is a named readline function, so `~/.inputrc` can
/// bind it to any key (`$if kefu`, then `"\C-o": kefu-copy-1`).
public enum EditorAction: Hashable, Sendable {
  /// `kefu-copy-1` to `kefu-copy-9`, Alt-1 to Alt-9: copy that suggestion.
  case copy(Int)
  /// `kefu-edit`, Alt-e: put the first suggestion into the line.
  case edit
  /// `kefu-toggle-pane`, Alt-s: the editor does this itself.
  case togglePane

  static let all: [EditorAction] = (1...9).map { .copy($0) } + [.edit, .togglePane]

  /// The name under which readline knows it.
  public var name: String {
    switch self {
    case .copy(let number): "kefu-copy-\(number)"
    case .edit: "kefu-edit"
    case .togglePane: "kefu-toggle-pane"
    }
  }

  /// The character that, with Alt, asks for it unless the user's inputrc says otherwise.
  var key: Character {
    switch self {
    case .copy(let number): Character(String(number))
    case .edit: "e"
    case .togglePane: "s"
    }
  }

  /// Which suggestion it takes, from 1.
  var rank: Int {
    if case .copy(let number) = self { number } else { 1 }
  }
}

/// The caller's answer to an action.
public enum ActionResult: Hashable, Sendable {
  /// The line stays as it is; a notice may appear above it.
  case stay(notice: String? = nil)
  /// The line becomes this one, which undo takes back.
  case replace(String, notice: String? = nil)
  /// Reading ends with `.action`, so that the caller can ask questions; the line is left as it is.
  case leave
}
