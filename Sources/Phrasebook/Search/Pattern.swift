/// A sequence of places, each of which admits some letters, for one reading of a query's word.
struct Pattern: Hashable {
  /// The letters that a place admits: one letter, the letters read in some ways, both, or anything.
  struct Place: Hashable {
    /// The letter; 0 for none.
    var letter: UInt16 = 0
    var readings: [ClosedRange<Pinyin.Syllable>] = []
    /// True when readings are compared blurred (zh as z, ang as an).
    var blurred = false
    /// True when any letter fits.
    var anything = false

    static let any = Place(anything: true)

    /// All letters that the place admits; none when it admits any.
    var letters: LetterSet {
      var syllables = readings.flatMap { Array($0) }
      if blurred { syllables = syllables.flatMap(Pinyin.syllables(blurredAs:)) }
      return LetterSet((letter == 0 ? [] : [letter]) + syllables.flatMap(Pinyin.letters))
    }

    /// True when the place admits one letter and nothing that sounds like it.
    var isLetter: Bool { letter != 0 && readings.isEmpty }
  }

  /// The reading of a word, the better ones first.
  enum Kind: Int, Comparable {
    case literal, pinyin, initials
    /// Initials inside a word that reads as whole syllables: `fangan` as 发你干.
    case mixture
    case homophone, near

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  var places: [Place]
  var kind: Kind

  /// The letters of its places that have one.
  var letters: [UInt16] { places.map(\.letter).filter { $0 != 0 } }

  /// True when it may only begin where a Latin word or number does: `lose` is not in `close`.
  var beginsWord: Bool {
    (kind == .literal || kind == .near) && Folding.isLatin(places[0].letter)
  }
}
