import Vocabulary

/// A month's payroll in printable form: a draft, or a closed month's frozen documents.
public enum PayrollSheet: Sendable {
  case draft(PayrollResult)
  case closed(Closing, chinese: String, english: String)

  /// The closing; nil for a draft.
  public var closing: Closing? {
    if case .closed(let closing, _, _) = self { closing } else { nil }
  }

  /// Returns the document of CONTRACT.md, Payroll JSON; for a closed month the frozen bytes.
  public func json(_ language: Language) -> String {
    switch self {
    case .draft(let result): result.document(language).json
    case .closed(_, let chinese, let english): language == .chinese ? chinese : english
    }
  }

  /// Returns the same document as values, for tables.
  public func document(_ language: Language) throws -> PayrollDocument {
    switch self {
    case .draft(let result): result.document(language)
    case .closed: try FrozenMonth.decode(json(language))
    }
  }
}
