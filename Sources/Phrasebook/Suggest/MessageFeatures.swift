/// The features by which a message is told to a category: short runs of letters, with the message's
/// beginning and end, runs in which any digit stands for all, and pairs of sounds.
enum MessageFeatures {
  static let beginning: UInt16 = 1
  static let end: UInt16 = 2
  static let anyDigit: UInt16 = 3
  /// Syllables are kept apart from letters above this.
  private static let sound: UInt16 = 0xF000

  /// The distinct features of a message, each a key of up to three units.
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

  /// A key as it is written in the table of weights: letters as they are, `^` and `$` for beginning
  /// and end, `#` for any digit, syllables with a blank between them.
  static func text(_ key: UInt64) -> String {
    let units = [UInt16(key >> 32 & 0xFFFF), UInt16(key >> 16 & 0xFFFF), UInt16(key & 0xFFFF)]
      .drop { $0 == 0 }
    let isSound = units.contains { $0 >= sound }
    let parts = units.map { unit -> String in
      switch unit {
      case beginning: "^"
      case end: "$"
      case anyDigit: "#"
      case sound...: Pinyin.syllables[Int(unit - sound)]
      default: String(decoding: [unit], as: UTF16.self)
      }
    }
    return parts.joined(separator: isSound ? " " : "")
  }

  /// The key of such a text in UTF-8; nil when it is none.
  static func key(_ bytes: UnsafeRawBufferPointer) -> UInt64? {
    guard !bytes.contains(UInt8(ascii: " ")) else { return soundKey(bytes) }
    var key: UInt64 = 0
    var count = 0
    for scalar in ScalarBytes(bytes) {
      guard let unit = UInt16(exactly: scalar.value) else { return nil }
      key = key << 16 | UInt64(mark(unit) ?? unit)
      count += 1
    }
    return (1...3).contains(count) ? key : nil
  }

  private static func soundKey(_ bytes: UnsafeRawBufferPointer) -> UInt64? {
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    let units = parts.compactMap { part in
      mark(part.utf16.first ?? 0) ?? Pinyin.syllable(part).map { sound + $0 }
    }
    return units.count == 2 && parts.count == 2 ? key(units) : nil
  }

  private static func mark(_ unit: UInt16) -> UInt16? {
    switch unit {
    case UInt16(UInt8(ascii: "^")): beginning
    case UInt16(UInt8(ascii: "$")): end
    case UInt16(UInt8(ascii: "#")): anyDigit
    default: nil
    }
  }
}

extension Pinyin {
  /// One sound for a Chinese character: the first of its readings, so that the same characters
  /// always give the same one.
  static func soundOf(_ letter: UInt16) -> Syllable? {
    letter >= 0x4E00 ? readings(letter).first : nil
  }
}
