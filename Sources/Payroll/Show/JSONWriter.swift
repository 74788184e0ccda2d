import Vocabulary

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

  /// A text with risky characters (`isRisky`) escaped, so that a note which holds some is harmless
  /// wherever the document is shown.
  mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      // The bytes from `start` on are copied as they stand, a run at a time.
      var (start, at) = (0, 0)
      while at < utf8.count {
        let (scalar, width) = Self.scalar(utf8, at)
        if scalar.isRisky || scalar == "\"" || scalar == "\\" {
          bytes.append(contentsOf: utf8[start..<at])
          bytes.append(contentsOf: Self.escape(scalar).utf8)
          start = at + width
        }
        at += width
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The character that begins at a byte, and how many bytes it takes. A `String` holds valid UTF-8
  /// only, so the bytes that follow a leading one are there.
  private static func scalar(
    _ utf8: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (scalar: Unicode.Scalar, width: Int) {
    let lead = utf8[at]
    let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    if width == 1 { return (Unicode.Scalar(lead), 1) }
    var value = UInt32(lead) & (0xFF >> (UInt32(width) + 1))
    for next in 1..<width { value = value << 6 | UInt32(utf8[at + next] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": "\\" + String(scalar)
    case "\n": "\\n"
    default: scalar.jsonEscape
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
