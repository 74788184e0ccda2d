/// Makes ids for phrases of files without ids. The same row always gets the same id, so that a file
/// can be imported again.
enum ForeignID {
  /// Returns a code as an id: lower-case letters and digits, Chinese in pinyin; nil when nothing is
  /// left.
  static func of(code: String) -> String? {
    var id = ""
    for scalar in code.lowercased().unicodeScalars {
      if scalar.isASCII, scalar.isDigit || ("a"..."z").contains(scalar) {
        id.unicodeScalars.append(scalar)
      } else if let reading = reading(scalar) {
        id += reading
      } else if !id.hasSuffix("-") {
        id += "-"
      }
    }
    return trimmed(id, to: PhraseEntry.longestID)
  }

  /// Returns the id of a phrase without a code: the initials of its title, and a number made from
  /// its text.
  static func of(title: String, text: String) -> String {
    let initials = title.lowercased().unicodeScalars.compactMap { scalar -> Character? in
      if scalar.isASCII, scalar.isDigit || ("a"..."z").contains(scalar) { return Character(scalar) }
      return reading(scalar)?.first
    }
    let start = initials.isEmpty ? "phrase" : String(initials.prefix(8))
    return start + "-" + digest(text, digits: 6)
  }

  /// Returns another id for a code that is used for a second text.
  static func of(_ id: String, text: String) -> String {
    let start = trimmed(id, to: PhraseEntry.longestID - 7) ?? "phrase"
    return start + "-" + digest(text, digits: 6)
  }

  private static func reading(_ scalar: Unicode.Scalar) -> String? {
    guard let letter = UInt16(exactly: scalar.value), letter >= 0x80 else { return nil }
    return Pinyin.readings(letter).first.map { Pinyin.syllables[Int($0)] }
  }

  private static func trimmed(_ id: String, to length: Int) -> String? {
    var id = id.drop { $0 == "-" }.prefix(length)
    while id.hasSuffix("-") { id.removeLast() }
    return id.isEmpty ? nil : String(id)
  }

  /// Returns an FNV-1a hash of 64 bits, which is short, and the same on every machine.
  private static func digest(_ text: String, digits: Int) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let hex = String(hash, radix: 16)
    return (String(repeating: "0", count: 16 - hex.count) + hex).suffix(digits).lowercased()
  }
}
