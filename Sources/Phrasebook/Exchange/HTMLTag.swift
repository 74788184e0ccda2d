/// A tag of HTML in a text.
struct HTMLTag {
  /// The part that an element plays in a text.
  enum Kind {
    /// `<br>`: a line ends.
    case line
    /// A paragraph, an item, a row: it has lines of its own.
    case block
    /// A cell of a table.
    case cell
    case link
    /// A picture, a sound, a frame: nothing that a text can hold.
    case picture
    /// Bold letters and the like.
    case inline
    /// A comment, or a style with its contents.
    case hidden
  }

  let range: Range<String.Index>
  let kind: Kind
  let isEnd: Bool
  /// The address of a link, where it leads out.
  let address: String?

  /// The tags of a text, in order.
  static func all(in text: String) -> [HTMLTag] {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return [] }
    let tags =
      /(?is)<!--.*?-->|<(style|script)\b[^>]*>.*?<\/\1\s*>|<(\/?)([a-z]\w*)(\s[^<>]*|\/)?\s*>/
    return text.matches(of: tags).compactMap { match in
      guard let name = match.output.3?.lowercased() else {
        return HTMLTag(range: match.range, kind: .hidden, isEnd: false, address: nil)
      }
      let isEnd = match.output.2 == "/"
      let attributes = match.output.4 ?? ""
      guard let kind = kinds[name],
        isEnd || name == "p" || name.count > 1 || attributes.contains("=")
          || text.range(ofEnd: name) != nil
      else { return nil }
      return HTMLTag(
        range: match.range, kind: kind, isEnd: isEnd, address: isEnd ? nil : address(attributes))
    }
  }

  private static func address(_ attributes: Substring) -> String? {
    let found = attributes.firstMatch(
      of: /(?i)href\s*=\s*["']?\s*((?:https?:|mailto:|tel:)[^"'\s]+)/)
    return found.map { HTMLEntity.resolved(String($0.output.1)) }
  }

  private static let kinds: [String: Kind] = Dictionary(
    uniqueKeysWithValues: [
      (Kind.line, "br hr"),
      (
        .block,
        """
        p div li ul ol dl dt dd tr table tbody thead tfoot caption h1 h2 h3 h4 h5 h6 blockquote \
        section article header footer pre form center address html body head main aside nav figure
        """
      ),
      (.cell, "td th"), (.link, "a"),
      (.picture, "img video audio iframe object embed picture source svg canvas"),
      (
        .inline,
        """
        b i u s q em strong span font small big sub sup mark del ins strike code kbd samp abbr \
        cite time label button wbr nobr tt bdi bdo data var o col colgroup meta link
        """
      ),
    ].flatMap { kind, names in names.split(separator: " ").map { (String($0), kind) } })
}

extension String {
  /// The end tag of an element. A letter in angle brackets alone is a word: `尺码<s>`.
  fileprivate func range(ofEnd name: String) -> Range<String.Index>? {
    lowercased().firstRange(of: "</\(name)>")
  }
}
