/// Finds the closest known word to a mistyped one, for `did you mean`.
///
/// Words are compared by their first 64 characters, ignoring case. The known words are prepared
/// once, so that each question is cheap: a file may have thousands of mistakes.
public struct Nearest: Sendable {
  private struct Word: Sendable {
    let text: String
    let letters: [Character]
    /// A bit for each letter that occurs, so that most words are ruled out without a comparison.
    let signature: UInt64
  }

  private let known: [Word]

  public init(_ known: some Sequence<String>) {
    self.known = known.map { Self.word($0) }
  }

  /// Returns the closest word; nil when none is close, that is, within one edit per three
  /// characters. Swapped neighbours count as one edit.
  public func match(_ word: String) -> String? {
    let typed = Self.word(word)
    let count = typed.letters.count
    var best: (word: String, distance: Int)?
    for candidate in known {
      let length = candidate.letters.count
      var limit = max(1, max(count, length) / 3)
      // A word of which every letter would change is not alike.
      if length <= count { limit = min(limit, count - 1) }
      if let best { limit = min(limit, best.distance - 1) }
      guard abs(count - length) <= limit else { continue }
      // One edit removes and adds at most one letter each.
      guard (typed.signature ^ candidate.signature).nonzeroBitCount <= 2 * limit else { continue }
      if let distance = Self.distance(typed.letters, candidate.letters, atMost: limit) {
        best = (candidate.text, distance)
      }
    }
    return best?.word
  }

  /// Does the same for a single question.
  public static func match(_ word: String, among known: some Sequence<String>) -> String? {
    Nearest(known).match(word)
  }

  /// Returns whether one edit makes a word of another.
  public static func areOneEditApart(_ a: String, _ b: String) -> Bool {
    distance(Array(a.lowercased()), Array(b.lowercased()), atMost: 1) == 1
  }

  private static func word(_ text: String) -> Word {
    let letters = Array(text.lowercased().prefix(64))
    let signature = letters.reduce(into: UInt64(0)) { bits, letter in
      let scalar = letter.unicodeScalars.first?.value ?? 0
      bits |= 1 << UInt64(scalar % 64)
    }
    return Word(text: text, letters: letters, signature: signature)
  }

  /// Returns the number of edits (insert, drop, replace, swap neighbours) between two words; nil
  /// when there are more than `limit`.
  static func distance(_ a: [Character], _ b: [Character], atMost limit: Int = .max) -> Int? {
    var older: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var cost = min(previous[j + 1], row[j]) + 1
        cost = min(cost, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, older[j - 1] + 1) }
        row.append(cost)
      }
      // A swap reaches two rows back, so both must be beyond it.
      let least = min(row.min() ?? 0, previous.min() ?? 0)
      if least > limit { return nil }
      (older, previous) = (previous, row)
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
  }
}
