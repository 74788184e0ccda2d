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
  /// Two sounds side by side (`Sound`), not both Latin letters.
  case sounds
  /// The letters that two neighbouring sounds begin with.
  case initials

  @inline(__always)
  static func key(_ first: UInt16, _ second: UInt16) -> UInt32 {
    UInt32(first) << 16 | UInt32(second)
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
    case .initials:
      Self.forEachTwo(letters, apart: 1) { first, second in
        Sound.forEach(first) { a in
          Sound.forEach(second) { b in body(Self.key(Sound.initial(a), Sound.initial(b))) }
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
