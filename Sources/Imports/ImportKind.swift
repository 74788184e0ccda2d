/// The kinds of imports, by the word that follows `import`.
public enum ImportKind: String, CaseIterable, Codable, Sendable {
  case orders, refunds, clockings, records, stock, phrases, customers, purchases
  /// Rows that `case import` opened as cases.
  case cases
}
