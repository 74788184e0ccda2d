/// Matches a pattern with many texts; it is prepared for the first one.
final class PatternMatcher {
  private enum Place {
    case letter(UInt16)
    case oneOf(LetterSet)
    case anything

    @inline(__always)
    func admits(_ other: UInt16) -> Bool {
      switch self {
      case .letter(let letter): letter == other
      case .oneOf(let set): set.contains(other)
      case .anything: true
      }
    }
  }

  let pattern: Pattern
  private lazy var places = pattern.places.map { place -> Place in
    place.anything ? .anything : place.isLetter ? .letter(place.letter) : .oneOf(place.letters)
  }

  init(_ pattern: Pattern) { self.pattern = pattern }

  /// Returns the first range of letters that fits; nil when there is none.
  ///
  /// A literal pattern of Latin letters begins only where a Latin word begins: `th` is not found in
  /// `with`.
  func firstMatch(in text: [UInt16]) -> Range<Int>? {
    let places = places
    guard text.count >= places.count, !places.isEmpty else { return nil }
    for start in 0...(text.count - places.count) where Self.matches(text, at: start, places) {
      if pattern.beginsWord, start > 0, Folding.goesOn(text[start - 1], text[start]) { continue }
      return start..<start + places.count
    }
    return nil
  }

  @inline(__always)
  private static func matches(_ text: [UInt16], at start: Int, _ places: [Place]) -> Bool {
    for (index, place) in places.enumerated() where !place.admits(text[start + index]) {
      return false
    }
    return true
  }
}
