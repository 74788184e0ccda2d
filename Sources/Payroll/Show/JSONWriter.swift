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
    if text.utf8.allSatisfy(Self.isPlain) {
      bytes.append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars { append(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Bytes that never begin something to escape: the others are looked at one by one.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<32, 0x22, 0x5C, 0x7F, 0xC2, 0xE2, 0xEF: false
    default: true
    }
  }

  /// Control, bidi and zero-width characters are escaped, so that a note which holds some is
  /// harmless wherever the document is shown.
  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22, 0x5C:
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(UInt8(scalar.value))
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0..<32, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
      let digits = String(scalar.value, radix: 16)
      bytes.append(contentsOf: "\\u".utf8)
      bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
      bytes.append(contentsOf: digits.utf8)
    default: bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
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
