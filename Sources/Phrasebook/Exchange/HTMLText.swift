/// A piece of HTML as the text that it shows: blocks and `<br>` are lines, entities characters.
/// Angle brackets that enclose no element of HTML are words, as in `身高<160`.
struct HTMLText {
  private var text = ""
  /// True behind a tag that ends a line: blanks and line ends there are the page's own.
  private var isAfterBreak = false
  /// The addresses of the links that are open, and where their text begins.
  private var links: [(address: String, start: Int)] = []

  static func plain(_ html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return html
    }
    var page = HTMLText()
    var rest = html[...]
    for tag in HTMLTag.all(in: html) where tag.range.lowerBound >= rest.startIndex {
      page.add(words: rest[..<tag.range.lowerBound])
      rest = html[tag.range.upperBound...]
      page.add(tag, as: html[tag.range])
    }
    page.add(words: rest)
    return page.text
  }

  /// Tags and entities, as they are written.
  static func marks(in text: String) -> [String] {
    let tags = HTMLTag.all(in: text).map { String(text[$0.range]) }
    return tags + HTMLEntity.all(in: text).map { String(text[$0.range]) }
  }

  private mutating func add(words: Substring) {
    var words = words
    if isAfterBreak { words = words.drop { $0.isWhitespace } }
    guard !words.isEmpty else { return }
    isAfterBreak = false
    var rest = words
    for entity in HTMLEntity.all(in: words) {
      guard let character = entity.character else { continue }
      text += rest[..<entity.range.lowerBound] + character
      rest = words[entity.range.upperBound...]
    }
    text += rest
  }

  private mutating func add(_ tag: HTMLTag, as written: Substring) {
    switch tag.kind {
    case .line:
      trimLine()
      text += "\n"
      isAfterBreak = true
    case .block:
      trimLine()
      if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
      isAfterBreak = true
    case .cell: if !text.isEmpty, text.last?.isWhitespace == false { text += " " }
    case .link: link(tag)
    case .picture: text += written
    case .inline, .hidden: break
    }
  }

  private mutating func trimLine() {
    while text.last == " " || text.last == "\t" { text.removeLast() }
  }

  /// The address of a link goes out behind its words, unless it stands in them.
  private mutating func link(_ tag: HTMLTag) {
    if !tag.isEnd {
      links.append((tag.address ?? "", text.count))
    } else if let open = links.popLast(), !open.address.isEmpty {
      let words = text.dropFirst(open.start)
      if !words.contains(open.address) { text += (words.isEmpty ? "" : " ") + open.address }
    }
  }
}
