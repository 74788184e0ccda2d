/// The text of an HTML cell: blanks folded to one, `<br>` a line end, entities resolved.
enum PageText {
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "yen": "¥",
    "middot": "·", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "hellip": "…",
    "mdash": "—", "ndash": "–", "times": "×", "ensp": "\u{2002}", "emsp": "\u{2003}",
  ]

  static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte <= 32 {
        if plain.last != 32, plain.last != 10, !plain.isEmpty { plain.append(32) }
        at += 1
      } else if byte == UInt8(ascii: "<"), bytes[at...].starts(with: "<br>".utf8) {
        if plain.last == 32 { plain.removeLast() }
        plain.append(10)
        at += 4
      } else if byte == UInt8(ascii: "&"), let entity = entity(bytes[at...]) {
        plain += Array(entity.text.utf8)
        at += entity.length
      } else {
        plain.append(byte)
        at += 1
      }
    }
    while plain.last == 32 || plain.last == 10 { plain.removeLast() }
    return plain
  }

  /// The character that an entity such as `&#65;` stands for, and its length in bytes.
  private static func entity(_ bytes: ArraySlice<UInt8>) -> (text: String, length: Int)? {
    let inside = bytes.dropFirst().prefix(10).prefix { $0 != UInt8(ascii: ";") }
    guard bytes.dropFirst(1 + inside.count).first == UInt8(ascii: ";") else { return nil }
    let word = String(decoding: inside, as: UTF8.self)
    let length = inside.count + 2
    if let text = names[word] { return (text, length) }
    guard word.hasPrefix("#") else { return nil }
    let isHex = word.dropFirst().first == "x" || word.dropFirst().first == "X"
    let code = isHex ? UInt32(word.dropFirst(2), radix: 16) : UInt32(word.dropFirst())
    return code.flatMap(Unicode.Scalar.init).map { (String(Character($0)), length) }
  }
}
