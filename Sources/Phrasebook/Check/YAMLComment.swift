/// A comment on the line of a text that stands there without quotes.
enum YAMLComment {
  /// The comment behind a text that may be part of it: `reply: 满200减30 #限今日`. Nil when there is
  /// none, the text stands in quotes, or the comment is set off by blanks on both sides.
  static func behind(_ text: String, in line: String) -> String? {
    guard !text.isEmpty, let range = line.firstRange(of: text) else { return nil }
    let rest = line[range.upperBound...]
    guard rest.first == " " || rest.first == "\t" else { return nil }
    let comment = rest.drop { $0 == " " || $0 == "\t" }
    let isSetOff = rest.count - comment.count > 1 && comment.dropFirst().first == " "
    return comment.hasPrefix("#") && !isSetOff ? String(comment) : nil
  }
}
