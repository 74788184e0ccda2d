/// Splits HTML that arrives in pieces into tags and the text between them. Each byte is looked at
/// once, however long a token is.
struct TagScanner {
  enum Token {
    case text(Slice<UnsafeBufferPointer<UInt8>>)
    /// The name in lower case, with the slash of an end tag, and the bytes after the name.
    case tag(String, Slice<UnsafeBufferPointer<UInt8>>)
  }

  /// The part of a token that the pieces so far hold.
  struct Progress {
    /// The end of what is passed over: a comment, or the content of a style or script; nil outside
    /// of them.
    fileprivate(set) var awaited: String?
    /// The number of the token's bytes that were looked at.
    fileprivate var seen = 0
    /// The quote of an attribute that is open; 0 without.
    fileprivate var quote: UInt8 = 0
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// True when no more bytes will follow.
  let isLast: Bool
  /// The index of the first byte that was not used.
  private(set) var at = 0
  private(set) var progress: Progress

  init(bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, progress: Progress = Progress()) {
    self.bytes = bytes
    self.isLast = isLast
    self.progress = progress
  }

  private static let open = UInt8(ascii: "<")
  private static let close = UInt8(ascii: ">")

  /// Returns the next token; nil when the bytes hold no whole one.
  mutating func next() -> Token? {
    while at < bytes.count {
      if let awaited = progress.awaited {
        guard pass(awaited) else { return nil }
        continue
      }
      guard bytes[at] == Self.open else { return textToken() }
      if isLast, bytes[at...].count < 2 { return textToken() }
      if bytes[at...].starts(with: "<!--".utf8) {
        progress = Progress(awaited: "-->")
        at += 4
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
    var end = at + max(1, progress.seen)
    while end < bytes.count, bytes[end] != Self.open { end += 1 }
    // An entity may be cut by the end of the piece.
    guard end < bytes.count || isLast else {
      progress.seen = end - at
      return nil
    }
    progress.seen = 0
    defer { at = end }
    return .text(bytes[at..<end])
  }

  private mutating func tagToken() -> Token? {
    var end = at + max(1, progress.seen)
    var quote = progress.quote
    while end < bytes.count, quote != 0 || bytes[end] != Self.close {
      if quote == 0, bytes[end] == 34 || bytes[end] == 39, bytes[end - 1] == UInt8(ascii: "=") {
        quote = bytes[end]
      } else if bytes[end] == quote {
        quote = 0
      }
      end += 1
    }
    guard end < bytes.count else {
      (progress.seen, progress.quote) = (end - at, quote)
      if isLast { at = bytes.count }
      return nil
    }
    let inside = bytes[at + 1..<end]
    let name = inside.prefix { $0 == 47 || 48...57 ~= $0 || 97...122 ~= ($0 | 0x20) || $0 == 58 }
    let word = String(decoding: name, as: UTF8.self).lowercased()
    let rest = inside[(inside.startIndex + name.count)...]
    // Their content is not text of the page.
    progress = Progress(awaited: word == "style" || word == "script" ? "</" + word : nil)
    at = end + 1
    return .tag(word, rest)
  }

  /// Passes over the bytes up to a word: past the end of a comment, up to an end tag. Returns false
  /// when the word is not there yet.
  private mutating func pass(_ word: String) -> Bool {
    guard let found = index(of: word) else {
      // The piece may end within the word.
      at = isLast ? bytes.count : max(at, bytes.count - word.utf8.count + 1)
      return false
    }
    at = word == "-->" ? found + 3 : found
    progress = Progress()
    return true
  }

  /// Returns the place of a word in small letters, however the page writes them.
  private func index(of word: String) -> Int? {
    let word = Array(word.utf8)
    var place = at
    while place + word.count <= bytes.count {
      var length = 0
      while length < word.count, Self.small(bytes[place + length]) == word[length] { length += 1 }
      if length == word.count { return place }
      place += 1
    }
    return nil
  }

  private static func small(_ byte: UInt8) -> UInt8 { 65...90 ~= byte ? byte | 0x20 : byte }
}
