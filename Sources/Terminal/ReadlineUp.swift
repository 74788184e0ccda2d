@preconcurrency import CReadline
import Glibc

/// ↑ in a question, which goes back to the one before.
extension Readline {
  /// The function that ↑ has otherwise: readline's own, or that of the user's inputrc.
  nonisolated(unsafe) private static var history: Function?

  private static let upwards: Function = { count, key in
    if Readline.client?.goBack() == true { return 0 }
    return Readline.history?(count, key) ?? 0
  }

  /// Binds ↑, as terminals send it in either mode of their keys.
  static func bindUp() {
    rl_add_defun(strdup("kefu-question-before"), upwards, -1)
    guard let keymap = rl_get_keymap_by_name("emacs") else { return }
    for key in ["[A", "OA"] {
      var kind: Int32 = 0
      guard let bound = rl_function_of_keyseq("\u{1B}\(key)", keymap, &kind), kind == ISFUNC
      else { continue }
      history = bound
      rl_bind_keyseq_in_map("\\e\(key)", upwards, keymap)
    }
  }
}
