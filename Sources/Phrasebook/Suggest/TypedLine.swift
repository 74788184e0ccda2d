/// A line typed at the desk: a buyer's message, or words to search for.
struct TypedLine {
  let text: String

  enum Kind {
    case message
    /// Letters and digits alone: pinyin, with its tone marks too, initials, an id.
    case words
    /// A few Chinese characters may be a message or words.
    case either
  }

  /// The largest number of characters of Chinese words to search for.
  private static let longestWords = 8
  /// The marks that nobody types between words to search for.
  private static let marks = "，。！？；…,!?;".unicodeScalars

  var kind: Kind {
    if TypedPinyin.plain(text).utf8.allSatisfy({ $0 < 128 }) { return .words }
    return text.count <= Self.longestWords && !hasClauses ? .either : .message
  }

  /// True when a mark separates two parts of the line.
  private var hasClauses: Bool {
    text.unicodeScalars.drop { !Self.marks.contains($0) }.contains { !Self.marks.contains($0) }
  }
}
