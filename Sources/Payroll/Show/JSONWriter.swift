/// Writes JSON with the keys in the order given, on one line: the same value is the same bytes for
/// ever, and a thousand statements cost no more than their text.
struct JSONWriter {
  private var bytes: [UInt8] = []
  private var needsComma = false

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  mutating func array<Element>(
    _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for element in elements { write(&self, element) }
    close(UInt8(ascii: "]"))
  }

  /// The key of the value that is written next.
  mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  /// Numbers, points and amounts as their own text: nothing in it needs escaping.
  mutating func member(_ name: String, _ value: some CustomStringConvertible) {
    key(name)
    plain(value.description, quoted: true)
  }

  mutating func member(_ name: String, number: Int) {
    key(name)
    plain(String(number), quoted: false)
  }

  mutating func member(_ name: String, flag: Bool) {
    key(name)
    plain(flag ? "true" : "false", quoted: false)
  }

  mutating func member<Element>(
    _ name: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    array(elements, write)
  }

  mutating func plain(_ text: String, quoted: Bool) {
    separate()
    if quoted { bytes.append(UInt8(ascii: "\"")) }
    bytes.append(contentsOf: text.utf8)
    if quoted { bytes.append(UInt8(ascii: "\"")) }
  }

  mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var (start, at) = (0, 0)
      while at < utf8.count {
        let width = Self.escaped(utf8, at)
        if width == 0 {
          at += 1
          continue
        }
        bytes.append(contentsOf: utf8[start..<at])
        escape(String(decoding: utf8[at..<(at + width)], as: UTF8.self))
        at += width
        start = at
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes at this place make a character that is escaped; 0 for all others. Control, bidi
  /// and zero-width characters are, so that a note which holds some is harmless wherever the
  /// document is shown: U+0000-001F, 007F-009F, 200B-200F, 2028-202E, 2060-2069, FEFF.
  private static func escaped(_ utf8: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    // A text is valid UTF-8, so the bytes that follow a leading one are there.
    switch utf8[at] {
    case 0..<32, 0x22, 0x5C, 0x7F: 1
    case 0xC2: utf8[at + 1] < 0xA0 ? 2 : 0
    case 0xE2:
      switch (utf8[at + 1], utf8[at + 2]) {
      case (0x80, 0x8B...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA0...0xA9): 3
      default: 0
      }
    case 0xEF: utf8[at + 1] == 0xBB && utf8[at + 2] == 0xBF ? 3 : 0
    default: 0
    }
  }

  private mutating func escape(_ character: String) {
    switch character {
    case "\"", "\\": bytes.append(contentsOf: ("\\" + character).utf8)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    default:
      let digits = String(character.unicodeScalars.first?.value ?? 0, radix: 16)
      bytes.append(
        contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    }
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }
}
