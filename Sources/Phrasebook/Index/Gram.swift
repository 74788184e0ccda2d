/// The pieces of a text by which the index lists it, of several kinds. Each has a key of 32 bits,
/// made of one or two units of 16.
enum Gram: Int, CaseIterable {
  /// One letter.
  case letter
  /// Two letters side by side.
  case pair
  /// Two letters with one between them: where one is wrong or too many.
  case skip
  /// The Latin letter or digit that a word of such begins with.
  case beginning
  /// Two sounds side by side (`Sound`), not both Latin letters: the list says which pairs have
  /// them, by their numbers among the pairs' keys.
  case sounds
  /// The letters that two neighbouring sounds begin with, and the third one's or 0 where no sound
  /// follows.
  case initials

  @inline(__always)
  static func key(_ first: UInt16, _ second: UInt16) -> UInt32 {
    UInt32(first) << 16 | UInt32(second)
  }

  /// The keys of two initials and of whatever may follow, or of three.
  @inline(__always)
  static func keys(_ first: UInt16, _ second: UInt16, _ third: UInt16?) -> ClosedRange<UInt32> {
    let two = UInt32(first) << 16 | UInt32(second) << 8
    return third.map { two | UInt32($0)...two | UInt32($0) } ?? two...two | 0xFF
  }

  /// The sort order of a key of this kind: pairs that sound alike stand side by side, since these
  /// are mostly read together.
  @inline(__always)
  func order(_ key: UInt32) -> UInt64 {
    guard self == .pair else { return UInt64(key) }
    let sounds = Self.key(
      Sound.careless(UInt16(key >> 16)), Sound.careless(UInt16(truncatingIfNeeded: key)))
    return UInt64(sounds) << 32 | UInt64(key)
  }

  /// Hands the key of each piece of this kind to `body`, as often as the text has it.
  func scan(_ letters: some RandomAccessCollection<UInt16>, _ body: (UInt32) -> Void) {
    switch self {
    case .letter: for letter in letters { body(UInt32(letter)) }
    case .pair: Self.forEachTwo(letters, apart: 1) { body(Self.key($0, $1)) }
    case .skip: Self.forEachTwo(letters, apart: 2) { body(Self.key($0, $1)) }
    case .beginning: Self.forEachBeginning(letters) { body(UInt32($0)) }
    case .sounds:
      Self.forEachTwo(letters, apart: 1) { first, second in
        if Sound.isLatin(first), Sound.isLatin(second) { return }
        Sound.forEach(first) { a in Sound.forEach(second) { b in body(Self.key(a, b)) } }
      }
    case .initials: Self.forEachInitials(letters, body)
    }
  }

  @inline(__always)
  private static func forEachInitials(
    _ letters: some RandomAccessCollection<UInt16>, _ body: (UInt32) -> Void
  ) {
    var place = letters.startIndex
    while place < letters.endIndex {
      let first = letters[place]
      let rest = letters[letters.index(after: place)...].prefix(2)
      letters.formIndex(after: &place)
      guard let second = rest.first else { return }
      Sound.forEach(first) { a in
        Sound.forEach(second) { b in
          let two = keys(Sound.initial(a), Sound.initial(b), 0).lowerBound
          var isLast = true
          if rest.count == 2, let third = rest.last {
            Sound.forEach(third) { c in
              body(two | UInt32(Sound.initial(c)))
              isLast = false
            }
          }
          if isLast { body(two) }
        }
      }
    }
  }

  @inline(__always)
  private static func forEachTwo(
    _ letters: some RandomAccessCollection<UInt16>, apart: Int, _ body: (UInt16, UInt16) -> Void
  ) {
    var first = letters.startIndex
    var second = letters.index(first, offsetBy: min(apart, letters.count))
    while second < letters.endIndex {
      body(letters[first], letters[second])
      letters.formIndex(after: &first)
      letters.formIndex(after: &second)
    }
  }

  @inline(__always)
  private static func forEachBeginning(
    _ letters: some RandomAccessCollection<UInt16>, _ body: (UInt16) -> Void
  ) {
    var previous: UInt16 = 0
    for letter in letters {
      if Folding.isLatin(letter), !Folding.goesOn(previous, letter) { body(letter) }
      previous = letter
    }
  }
}
