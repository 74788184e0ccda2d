/// The closest known word to a mistyped one, for `did you mean`.
///
/// Words are compared by their first 64 characters, in any case. Making it costs once what asking
/// costs little then: a file of thousands of mistakes asks as often.
public struct Nearest: Sendable {
  private struct Word: Sendable {
    let text: String
    let letters: [Character]
    /// A bit for each letter that occurs, so that most words are told apart without being compared.
    let signature: UInt64
  }

  private let known: [Word]

  public init(_ known: some Sequence<String>) {
    self.known = known.map { Self.word($0) }
  }

  /// Nil when none is close: at most one edit in three characters, neighbours swapped count as one.
  public func match(_ word: String) -> String? {
    let typed = Self.word(word)
    let count = typed.letters.count
    var best: (word: String, distance: Int)?
    for candidate in known {
      let length = candidate.letters.count
      var limit = max(1, max(count, length) / 3)
      // All letters changed is no likeness.
      if length <= count { limit = min(limit, count - 1) }
      if let best { limit = min(limit, best.distance - 1) }
      guard abs(count - length) <= limit else { continue }
      // An edit takes away one letter and brings one in, at most.
      guard (typed.signature ^ candidate.signature).nonzeroBitCount <= 2 * limit else { continue }
      if let distance = Self.distance(typed.letters, candidate.letters, atMost: limit) {
        best = (candidate.text, distance)
      }
    }
    return best?.word
  }

  /// The same for one question.
  public static func match(_ word: String, among known: some Sequence<String>) -> String? {
    Nearest(known).match(word)
  }

  private static func word(_ text: String) -> Word {
    let letters = Array(text.lowercased().prefix(64))
    let signature = letters.reduce(into: UInt64(0)) { bits, letter in
      let scalar = letter.unicodeScalars.first?.value ?? 0
      bits |= 1 << UInt64(scalar % 64)
    }
    return Word(text: text, letters: letters, signature: signature)
  }

  /// Edits (insert, drop, replace, swap neighbours) from one word to the other; nil when there are
  /// more than `limit`.
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
