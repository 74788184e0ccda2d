import Vocabulary

/// Makes titles for phrases of files without titles, from the first meaningful words.
enum ForeignTitle {
  static let longest = 14

  /// Forms of address at the beginning of replies, which say nothing about the phrase.
  private static let addresses: Set<String> = [
    "亲", "亲亲", "亲爱的", "您好", "你好", "亲您好", "亲你好", "在的", "在的亲", "嗨", "哈喽",
  ]

  /// - Parameter message: a template; a variable appears in the title as its default, or as its
  ///   name.
  static func of(_ message: String) -> String {
    let parts = (try? Template(message))?.parts ?? [.text(message)]
    let text = parts.map { part in
      switch part {
      case .text(let text): text
      case .variable(let name, let usual): usual.flatMap { $0.isEmpty ? nil : $0 } ?? name
      }
    }.joined()
    // The first clauses suffice; a long text is not worth splitting for a title.
    let clauses = text.prefix(200).split { "，,。.！!？?~～；;：:\n".contains($0) }.map { $0.trimmed }
      .filter { !$0.isEmpty }
    let clause = clauses.first { !addresses.contains($0) } ?? clauses.first ?? text
    return String(clause.prefix(longest))
  }
}

extension Phrase {
  /// Returns a title for a reply without one: its first meaningful words.
  public static func title(for messages: [String]) -> String {
    ForeignTitle.of(messages.first ?? "")
  }
}
