/// The bytes that are typed or pasted, a whole character at a time and without those that a
/// terminal would obey when readline echoes them: a buyer's message may hold anything.
struct TypedBytes {
  /// The bytes of a character that is not whole yet.
  private var begun: [UInt8] = []
  private var missing = 0
  /// Bytes that may be handed on and were not yet.
  private var ready: [UInt8] = []

  mutating func add(_ byte: UInt8) { ready += take(byte) }

  /// The next byte to hand on.
  mutating func next() -> UInt8? { ready.isEmpty ? nil : ready.removeFirst() }

  /// Takes a byte; the bytes that may be handed on now, none while a character is not whole.
  mutating func take(_ byte: UInt8) -> [UInt8] {
    let goesOn = byte & 0xC0 == 0x80
    guard missing > 0, goesOn else {
      // A character that was begun and does not go on is none: readline may have its bytes.
      let broken = begun
      missing = Self.followers(of: byte)
      begun = missing > 0 ? [byte] : []
      return missing > 0 ? broken : broken + [byte]
    }
    begun.append(byte)
    missing -= 1
    guard missing == 0 else { return [] }
    defer { begun = [] }
    return String(decoding: begun, as: UTF8.self).unicodeScalars.contains(where: \.isObeyed)
      ? [] : begun
  }

  /// How many bytes follow the first one of a character in UTF-8.
  private static func followers(of byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 1
    case 0xE0...0xEF: 2
    case 0xF0...0xF4: 3
    default: 0
    }
  }
}

extension String {
  /// The text as it may stand in the line being typed.
  var typeable: String {
    guard unicodeScalars.contains(where: \.isObeyed) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isObeyed }))
  }
}
