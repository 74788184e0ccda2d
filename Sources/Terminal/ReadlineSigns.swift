@preconcurrency import CReadline
import Glibc

/// Whole signs in the line: keys that step over a flag or a joined emoji, or delete it, take all of
/// its code points (DECISIONS.md).
extension Readline {
  /// Puts ours in the place of readline's own functions, on whatever keys they are. To be called
  /// for each line: preparing the terminal binds its erase key anew.
  static func bindWholeSigns() {
    let functions: [(String, @convention(c) (Int32, Int32) -> Int32)] = [
      ("forward-char", { Readline.move(Int($0), key: $1) }),
      ("backward-char", { Readline.move(-Int($0), key: $1) }),
      ("delete-char", { Readline.delete(Int($0), key: $1) }),
      ("backward-delete-char", { Readline.delete(-Int($0), key: $1) }),
    ]
    for map in [rl_get_keymap_by_name("emacs"), rl_get_keymap_by_name("vi-insert")] {
      for (name, function) in functions {
        guard let keys = rl_invoking_keyseqs_in_map(rl_named_function(name), map) else { continue }
        var next = keys
        while let key = next.pointee {
          rl_bind_keyseq_in_map(key, function, map)
          free(key)
          next += 1
        }
        free(keys)
      }
    }
  }

  private static func move(_ count: Int, key: Int32) -> Int32 {
    guard let end = target(count) else {
      return count < 0 ? rl_backward_char(Int32(-count), key) : rl_forward_char(Int32(count), key)
    }
    rl_point = Int32(end)
    return 0
  }

  private static func delete(_ count: Int, key: Int32) -> Int32 {
    guard let end = target(count) else {
      return count < 0 ? rl_rubout(Int32(-count), key) : rl_delete(Int32(count), key)
    }
    let (from, to) = (min(Int(rl_point), end), max(Int(rl_point), end))
    rl_delete_text(Int32(from), Int32(to))
    rl_point = Int32(from)
    return 0
  }

  /// The place so many signs away; nil where each sign is one code point and readline's own
  /// function does as well, and at the end of the line.
  private static func target(_ count: Int) -> Int? {
    let text = line
    let place = text.utf8.index(
      text.utf8.startIndex, offsetBy: Int(rl_point), limitedBy: text.utf8.endIndex)
    guard let place, count != 0 else { return nil }
    // A sign may hold the cursor in its midst, after readline's own motions.
    let edges = Array(text.indices) + [text.endIndex]
    let ahead = count < 0 ? edges.filter { $0 < place }.reversed() : edges.filter { $0 > place }
    guard let end = ahead.prefix(abs(count)).last else { return nil }
    let passed = count < 0 ? text[end..<place] : text[place..<end]
    guard passed.unicodeScalars.count > passed.count else { return nil }
    return text.utf8.distance(from: text.utf8.startIndex, to: end)
  }
}
