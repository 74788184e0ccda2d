import Vocabulary

/// A title for a phrase of a file that knows none: the first words that say something.
enum ForeignTitle {
  static let longest = 14

  /// Forms of address with which replies begin; they say nothing about the phrase.
  private static let addresses: Set<String> = [
    "亲", "亲亲", "亲爱的", "您好", "你好", "亲您好", "亲你好", "在的", "在的亲", "嗨", "哈喽",
  ]

  /// - Parameter message: a template; its variables stand in the title by their names.
  static func of(_ message: String) -> String {
    let parts = (try? Template(message))?.parts ?? [.text(message)]
    let text = parts.map { part in
      switch part {
      case .text(let text): text
      case .variable(let name, let usual): usual.flatMap { $0.isEmpty ? nil : $0 } ?? name
      }
    }.joined()
    // The first clauses tell; a title is no reason to take a long text apart.
    let clauses = text.prefix(200).split { "，,。.！!？?~～；;：:\n".contains($0) }.map { $0.trimmed }
      .filter { !$0.isEmpty }
    let clause = clauses.first { !addresses.contains($0) } ?? clauses.first ?? text
    return String(clause.prefix(longest))
  }
}

extension Phrase {
  /// A title for a reply that nobody gave one: its first words that say something.
  public static func title(for messages: [String]) -> String {
    ForeignTitle.of(messages.first ?? "")
  }
}
