/// A typed query, split into words, each with the patterns that it may mean.
struct Query {
  /// The number of characters of a query that are read, more than anybody types to find a phrase.
  static let longest = 64
  let words: [Word]

  init(_ text: String) {
    let typed = String(text.prefix(Self.longest))
    let plain = TypedPinyin.plain(typed)
    words = Folding.words(plain).map { Word($0, isSpelled: plain != typed) }
  }

  struct Word {
    let letters: [UInt16]
    let text: String
    /// The word as typed: the letters themselves, pinyin, initials.
    let exact: [Pattern]
    /// Other characters of the same sound, and less likely readings of Latin letters.
    let homophones: [Pattern]

    /// True for pinyin with tone marks or ü: it is nothing but that.
    private let isSpelled: Bool

    init(_ letters: [UInt16], isSpelled: Bool = false) {
      self.letters = letters
      self.isSpelled = isSpelled && letters.contains(where: Sound.isLatin)
      text = String(decoding: letters, as: UTF16.self)
      let literal = Pattern(places: letters.map { .init(letter: $0) }, kind: .literal)
      let romanized = Romanization.patterns(letters)
      exact = [literal] + romanized.filter { $0.kind != .mixture }
      homophones =
        Self.homophones(letters) + romanized.filter { $0.kind == .mixture }
        + Romanization.slurred(letters)
    }

    /// The ways to cut the word into two words of at least two letters, each taken literally.
    var cuts: [[Pattern]] {
      guard letters.count >= 4, !isSpelled else { return [] }
      return (2...letters.count - 2).map { place in
        [letters[..<place], letters[place...]].map { part in
          Pattern(places: part.map { .init(letter: $0) }, kind: .literal)
        }
      }
    }

    /// One character wrong, one too many, one missing, or two neighbours swapped; none of pinyin
    /// with its marks, which is likelier not there than mistyped.
    var misspellings: [Pattern] {
      let places = letters.map { Pattern.Place(letter: $0) }
      let count = places.count
      guard count >= 2, !isSpelled else { return [] }
      var rows: [[Pattern.Place]] = []
      for index in 1..<count { rows.append(Array(places[..<index] + [.any] + places[index...])) }
      if count >= 3 {
        for index in 0..<count {
          rows.append(Array(places[..<index] + [.any] + places[(index + 1)...]))
        }
        for index in 1..<count where letters[index] != letters[index - 1] {
          var swapped = places
          swapped.swapAt(index, index - 1)
          rows.append(swapped)
        }
      }
      if count >= 4 {
        for index in 0..<count { rows.append(Array(places[..<index] + places[(index + 1)...])) }
      }
      return Romanization.slurred(letters, isMisread: true)
        + rows.map { Pattern(places: $0, kind: .near) }
    }

    /// Returns the patterns of the same sound. They need two characters: a single one has too many
    /// homophones.
    private static func homophones(_ letters: [UInt16]) -> [Pattern] {
      guard letters.count >= 2, letters.contains(where: { !Pinyin.readings($0).isEmpty }) else {
        return []
      }
      let places = letters.map { letter in
        let readings = Set(Pinyin.readings(letter).map(Pinyin.blurred)).sorted()
        return Pattern.Place(letter: letter, readings: readings.map { $0...$0 }, blurred: true)
      }
      return [Pattern(places: places, kind: .homophone)]
    }
  }
}
