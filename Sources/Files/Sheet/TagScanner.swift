/// Splits HTML into tags and the text between them.
struct TagScanner {
  enum Token {
    case text(Slice<UnsafeBufferPointer<UInt8>>)
    /// The name in small letters, a slash before that of an end tag, and what follows the name.
    case tag(String, Slice<UnsafeBufferPointer<UInt8>>)
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether no more bytes will follow.
  let isLast: Bool
  /// The index of the first byte that was not used.
  private(set) var at = 0

  init(bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) {
    self.bytes = bytes
    self.isLast = isLast
  }

  private static let open = UInt8(ascii: "<")
  private static let close = UInt8(ascii: ">")

  /// The next token; nil when the bytes hold no whole one.
  mutating func next() -> Token? {
    while at < bytes.count {
      guard bytes[at] == Self.open else { return textToken() }
      if isLast, bytes[at...].count < 2 { return textToken() }
      if bytes[at...].starts(with: "<!--".utf8) {
        guard let end = index(of: "-->", from: at + 4) else { return nil }
        at = end + 3
        continue
      }
      guard at + 1 < bytes.count else { return nil }
      let first = bytes[at + 1] | 0x20
      guard 97...122 ~= first || bytes[at + 1] == 47 || bytes[at + 1] == 33 || bytes[at + 1] == 63
      else { return textToken() }
      return tagToken()
    }
    return nil
  }

  private mutating func textToken() -> Token? {
    var end = at + 1
    while end < bytes.count, bytes[end] != Self.open { end += 1 }
    // An entity may be cut by the end of the piece.
    guard end < bytes.count || isLast else { return nil }
    defer { at = end }
    return .text(bytes[at..<end])
  }

  private mutating func tagToken() -> Token? {
    var end = at + 1
    var quote: UInt8 = 0
    while end < bytes.count, quote != 0 || bytes[end] != Self.close {
      if quote == 0, bytes[end] == 34 || bytes[end] == 39, bytes[end - 1] == UInt8(ascii: "=") {
        quote = bytes[end]
      } else if bytes[end] == quote {
        quote = 0
      }
      end += 1
    }
    guard end < bytes.count else {
      if isLast { at = bytes.count }
      return nil
    }
    let inside = bytes[at + 1..<end]
    let name = inside.prefix { $0 == 47 || 48...57 ~= $0 || 97...122 ~= ($0 | 0x20) || $0 == 58 }
    let word = String(decoding: name, as: UTF8.self).lowercased()
    let rest = inside[(inside.startIndex + name.count)...]
    // Their text is no text of the page.
    if word == "style" || word == "script" {
      guard let closing = index(of: "</" + word, from: end) else {
        if isLast { at = bytes.count }
        return nil
      }
      at = closing
      return .tag(word, rest)
    }
    at = end + 1
    return .tag(word, rest)
  }

  private func index(of word: String, from: Int) -> Int? {
    let word = Array(word.utf8)
    var at = from
    while at + word.count <= bytes.count {
      if zip(bytes[at...], word).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return at }
      at += 1
    }
    return nil
  }
}
