/// The features that determine the category of a message: short runs of letters, with the message's
/// beginning and end, runs in which one mark stands for any digit, and pairs of sounds.
enum MessageFeatures {
  static let beginning: UInt16 = 1
  static let end: UInt16 = 2
  static let anyDigit: UInt16 = 3
  /// The first unit of syllables, which keeps them apart from letters.
  private static let sound: UInt16 = 0xF000

  /// Returns the distinct features of a message, each a key of up to three units.
  static func keys(_ letters: [UInt16]) -> Set<UInt64> {
    guard !letters.isEmpty else { return [] }
    var keys: Set<UInt64> = []
    let units = [beginning] + letters + [end]
    let shapes = units.map { (0x30...0x39).contains($0) ? anyDigit : $0 }
    for start in units.indices {
      for length in 1...3 where start + length <= units.count {
        let run = units[start..<start + length]
        if length > 1 || (run[start] != beginning && run[start] != end) { keys.insert(key(run)) }
        let shape = shapes[start..<start + length]
        if length > 1, shape.contains(anyDigit) { keys.insert(key(shape)) }
      }
    }
    let sounds = units.map { unit in
      unit <= end ? unit : (Pinyin.soundOf(unit).map { sound + $0 } ?? 0)
    }
    for (first, second) in zip(sounds, sounds.dropFirst()) where first != 0 && second != 0 {
      keys.insert(key([first, second]))
    }
    return keys
  }

  private static func key(_ units: some Sequence<UInt16>) -> UInt64 {
    units.reduce(0) { $0 << 16 | UInt64($1) }
  }

  /// Writes a key in the form of the table of weights, in UTF-8, replacing the previous content:
  /// letters unchanged, `^` and `$` for beginning and end, `#` for any digit, syllables separated
  /// by a blank.
  static func write(_ key: UInt64, to text: inout [UInt8]) {
    text.removeAll(keepingCapacity: true)
    let units = [UInt16(key >> 32 & 0xFFFF), UInt16(key >> 16 & 0xFFFF), UInt16(key & 0xFFFF)]
    let isSound = units.contains { syllable($0) != nil }
    for unit in units where unit != 0 {
      if isSound, !text.isEmpty { text.append(UInt8(ascii: " ")) }
      switch unit {
      case beginning: text.append(UInt8(ascii: "^"))
      case end: text.append(UInt8(ascii: "$"))
      case anyDigit: text.append(UInt8(ascii: "#"))
      default:
        if let syllable = syllable(unit) {
          text += syllable.utf8
        } else if let letter = Unicode.Scalar(unit) {
          text += UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter
        }
      }
    }
  }

  private static func syllable(_ unit: UInt16) -> String? {
    guard unit >= sound, Int(unit - sound) < Pinyin.syllables.count else { return nil }
    return Pinyin.syllables[Int(unit - sound)]
  }
}

extension Pinyin {
  /// Returns one sound for a Chinese character: the first of its readings, so that the same
  /// characters always give the same one. Nil for other letters.
  static func soundOf(_ letter: UInt16) -> Syllable? {
    letter >= 0x4E00 ? readings(letter).first : nil
  }
}
