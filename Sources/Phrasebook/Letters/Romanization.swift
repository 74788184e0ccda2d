/// Reads Latin letters as pinyin: whole syllables, initials, or both, also between characters
/// (`tuihuo`, `th`, `tui货`, `tuih`).
enum Romanization {
  /// The largest number of readings of a word that are searched, those with the fewest syllables.
  private static let patternLimit = 12
  /// The largest number of Latin letters that anybody types without a character among them.
  private static let longest = 24

  /// A syllable, an initial or the beginning of a last syllable.
  private struct Step {
    let length: Int
    let place: Pattern.Place
    let isWhole: Bool
  }

  /// Returns the patterns of a word with Latin letters, best first; none when they can't be pinyin.
  static func patterns(_ letters: [UInt16]) -> [Pattern] {
    let rows = rows(letters, steps)
    let readsWhole = rows.contains { $0.allSatisfy(\.isWhole) }
    return rows.map { steps in
      let kind: Pattern.Kind =
        if steps.allSatisfy(\.isWhole) {
          .pinyin
        } else if readsWhole, !steps.dropLast().allSatisfy(\.isWhole) {
          .mixture
        } else {
          .initials
        }
      return Pattern(places: steps.map(\.place), kind: kind)
    }
  }

  /// The patterns of a word of whole syllables with what `Slur` takes for them. One syllable alone
  /// has too many that sound like it.
  static func slurred(_ letters: [UInt16], isMisread: Bool = false) -> [Pattern] {
    rows(letters) { slurredSteps($0, at: $1, isMisread) }.filter { $0.count > 1 }.prefix(slurLimit)
      .map { steps in
        Pattern(places: steps.map(\.place), kind: isMisread ? .near : .homophone)
      }
  }

  /// Greatest number of ways to part a word into slurred syllables.
  private static let slurLimit = 3

  /// The best rows of steps through a word with Latin letters.
  private static func rows(
    _ letters: [UInt16], _ steps: ([UInt16], Int) -> [Step]
  ) -> [[Step]] {
    guard letters.count <= longest, letters.contains(where: Sound.isLatin) else { return [] }
    // For each position the best rows from there to the end.
    var rows = [[[Step]]](repeating: [], count: letters.count + 1)
    rows[letters.count] = [[]]
    for start in letters.indices.reversed() {
      var found: [[Step]] = []
      for step in steps(letters, start) {
        found += rows[start + step.length].map { [step] + $0 }
      }
      found.sort { cost($0) < cost($1) }
      rows[start] = Array(found.prefix(patternLimit))
    }
    return rows[0]
  }

  private static func slurredSteps(
    _ letters: [UInt16], at start: Int, _ isMisread: Bool
  ) -> [Step] {
    guard Sound.isLatin(letters[start]) else {
      return [Step(length: 1, place: .init(letter: letters[start]), isWhole: true)]
    }
    let run = letters[start...].prefix(6).prefix(while: Sound.isLatin)
    let spelling = String(decoding: run, as: UTF16.self)
    return stride(from: run.count, through: 1, by: -1).compactMap { length in
      let syllables = Slur.syllables(spelling.prefix(length), isMisread: isMisread)
      guard !syllables.isEmpty else { return nil }
      let place = Pattern.Place(readings: syllables.map { $0...$0 })
      return Step(length: length, place: place, isWhole: true)
    }
  }

  /// Fewer steps are likelier, and whole syllables likelier than initials.
  private static func cost(_ steps: [Step]) -> Int {
    steps.reduce(0) { $0 + ($1.isWhole ? 2 : 3) }
  }

  private static func steps(_ letters: [UInt16], at start: Int) -> [Step] {
    guard (0x61...0x7A).contains(letters[start]) else {
      return [Step(length: 1, place: .init(letter: letters[start]), isWhole: true)]
    }
    let run = letters[start...].prefix { (0x61...0x7A).contains($0) }.prefix(6)
    let spelling = String(decoding: run, as: UTF16.self)
    var steps: [Step] = []
    for length in stride(from: run.count, through: 1, by: -1) {
      let head = spelling.prefix(length)
      if let syllable = Pinyin.syllable(head), head.contains(where: { "aeiouv".contains($0) }) {
        steps.append(
          Step(length: length, place: .init(readings: [syllable...syllable]), isWhole: true))
      }
      let endsWord = start + length == letters.count
      let isInitial = length == 1 || ["zh", "ch", "sh"].contains(head)
      if isInitial || endsWord, let range = Pinyin.syllables(beginningWith: head),
        range.count > 1 || Pinyin.syllable(head) == nil
      {
        // A single letter may also be meant literally: t恤.
        let letter = length == 1 ? letters[start] : 0
        steps.append(
          Step(length: length, place: .init(letter: letter, readings: [range]), isWhole: false))
      }
    }
    return steps
  }
}
