import Files
import Vocabulary

/// A kind as people write it: its code, the name under which the program prints it, or that of a
/// graded item, optionally with a grade behind it (`聊天质量 优秀`).
struct WrittenKind {
  let kind: RecordKind
  /// The value that stands with the kind; nil where it has a cell of its own.
  let value: String?

  /// Parses a kind; nil for a text that is none under the rules of the record's month.
  init?(_ text: String, rules: RecordRules) {
    let text = HalfWidth.folded(text).trimmingBlanks
    if let kind = Self.kind(text, rules) {
      (self.kind, value) = (kind, nil)
      return
    }
    guard let blank = text.lastIndex(where: \.isWhitespace),
      let kind = Self.kind(String(text[..<blank]).trimmingBlanks, rules)
    else { return nil }
    (self.kind, value) = (kind, String(text[text.index(after: blank)...]))
  }

  private static func kind(_ text: String, _ rules: RecordRules) -> RecordKind? {
    if let kind = RecordKind(text) { return kind }
    // Adjustments are known by name too, so that it is said how they are made.
    let plain = RecordKind.codes.compactMap(RecordKind.init) + [.adjustment]
    let named = plain.first {
      text == $0.name.chinese || text.lowercased() == $0.name.english
        || Texts.spellings(of: $0).contains(text)
    }
    if let named { return named }
    for prefix in ["", "评级", "grade of "] where text.hasPrefix(prefix) {
      let name = String(text.dropFirst(prefix.count)).trimmingBlanks
      if let key = rules.key(named: name, among: rules.gradedItems) { return .grade(key) }
      if rules.gradedItems.contains(name) { return .grade(name) }
    }
    for prefix in ["指标", "figure "] where text.hasPrefix(prefix) {
      return RecordKind("figure." + String(text.dropFirst(prefix.count)).trimmingBlanks)
    }
    return nil
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
