/// Turns the text of an HTML page into lines, one for each block.
struct PageLines {
  private static let inline: Set = [
    "a", "b", "i", "u", "em", "strong", "span", "font", "small", "label", "code", "mark", "sub",
    "sup", "time",
  ]

  private(set) var count = 1
  var lines: [TextLines.Line] = []
  private var text: [UInt8] = []
  private var progress = TagScanner.Progress()

  /// Takes the next bytes; returns how many of them were used.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int {
    var scanner = TagScanner(bytes: bytes, isLast: isLast, progress: progress)
    var used = 0
    while let token = scanner.next() {
      switch token {
      case .text(let piece): text += piece
      case .tag(let name, let rest):
        let word = name.hasPrefix("/") ? String(name.dropFirst()) : name
        // The title is no block of the page.
        if name == "/title" { text.removeAll() }
        if word == "img" { text += Array(Self.picture(rest).utf8) }
        if !Self.inline.contains(word), word != "img" { finish() } else { text.append(32) }
      }
      count += bytes[used..<scanner.at].count { $0 == 0x0A }
      used = scanner.at
    }
    count += bytes[used..<scanner.at].count { $0 == 0x0A }
    progress = scanner.progress
    return scanner.at
  }

  /// A picture is shown by its words, else by a mark: a message may be nothing else.
  private static func picture(_ attributes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let text = String(decoding: attributes, as: UTF8.self)
    let words = text.firstMatch(of: /alt="([^"]+)"/).map { String($0.1) }
    return words ?? "[图片]"
  }

  /// Ends the block that is open.
  mutating func finish() {
    let plain = String(decoding: PageText.plain(text), as: UTF8.self)
    text.removeAll(keepingCapacity: true)
    if !plain.allSatisfy(\.isWhitespace) {
      lines.append(TextLines.Line(number: count, text: plain))
    }
  }
}
