/// A row of places, each of which admits some letters: what one reading of a query's word looks
/// for.
struct Pattern: Hashable {
  /// What a place admits: one letter, the letters read in some ways, both, or anything.
  struct Place: Hashable {
    /// 0 for none.
    var letter: UInt16 = 0
    var readings: [ClosedRange<Pinyin.Syllable>] = []
    /// Whether readings are compared blurred (zh as z, ang as an).
    var blurred = false
    var anything = false

    static let any = Place(anything: true)

    /// All letters that it admits; none for any.
    var letters: LetterSet {
      var syllables = readings.flatMap { Array($0) }
      if blurred { syllables = syllables.flatMap(Pinyin.syllables(blurredAs:)) }
      return LetterSet((letter == 0 ? [] : [letter]) + syllables.flatMap(Pinyin.letters))
    }

    func admits(_ other: UInt16) -> Bool {
      if anything || (letter != 0 && letter == other) { return true }
      if readings.isEmpty { return false }
      for syllable in Pinyin.readings(other) {
        let syllable = blurred ? Pinyin.blurred(syllable) : syllable
        for range in readings where range.contains(syllable) { return true }
      }
      return false
    }
  }

  /// How a word was taken, the better ways first.
  enum Kind: Int, Comparable {
    case literal, pinyin, initials, homophone, near

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  var places: [Place]
  var kind: Kind

  /// The first stretch of letters that fits.
  ///
  /// A pattern of Latin letters taken as they are begins where a Latin word begins: `th` is not in
  /// `with`.
  func firstMatch(in text: [UInt16]) -> Range<Int>? {
    guard text.count >= places.count, !places.isEmpty else { return nil }
    for start in 0...(text.count - places.count) where matches(text, at: start) {
      if beginsWord, start > 0, Self.sameWord(text[start - 1], places[0].letter) { continue }
      return start..<start + places.count
    }
    return nil
  }

  /// The letters of its places, as far as they have one.
  var letters: [UInt16] { places.map(\.letter).filter { $0 != 0 } }

  /// Whether it may only begin where a Latin word or number does.
  var beginsWord: Bool { kind == .literal && Folding.isLatin(places[0].letter) }

  private func matches(_ text: [UInt16], at start: Int) -> Bool {
    for (index, place) in places.enumerated() where !place.admits(text[start + index]) {
      return false
    }
    return true
  }

  /// Whether a Latin letter or digit goes on the word of the one before it: letters go with
  /// letters, digits with digits.
  private static func sameWord(_ before: UInt16, _ letter: UInt16) -> Bool {
    Folding.isLatin(before) && (before < 0x3A) == (letter < 0x3A)
  }
}
