/// The closest known word to a mistyped one, for `did you mean`.
public enum Nearest {
  /// Nil when none is close: at most one edit in three characters, neighbours swapped count as one.
  public static func match(_ word: String, among known: some Sequence<String>) -> String? {
    let typed = Array(word.lowercased().prefix(64))
    var best: (word: String, distance: Int)?
    for candidate in known {
      let letters = Array(candidate.lowercased().prefix(64))
      let distance = distance(typed, letters)
      guard distance <= max(1, max(typed.count, letters.count) / 3) else { continue }
      guard distance < typed.count || letters.count > typed.count else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Edits (insert, drop, replace, swap neighbours) from one word to the other.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var older: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(previous[j + 1], row[j]) + 1
        cost = min(cost, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, older[j - 1] + 1) }
        row.append(cost)
      }
      (older, previous) = (previous, row)
    }
    return previous[b.count]
  }
}
