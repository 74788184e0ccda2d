/// The kinds of imports, by the word that follows `import`.
public enum ImportKind: String, CaseIterable, Codable, Sendable {
  case orders, refunds, clockings, records, stock, phrases, customers, purchases
  /// The shop's goods and size tables, which are sheets of the desk folder.
  case goods, sizes
  /// Turns of chats, and the platforms' own monthly figures of them.
  case chats
  case chatFigures = "chat_figures"
  /// Rows that `case import` opened as cases.
  case cases
}
