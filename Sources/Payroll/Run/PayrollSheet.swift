import Vocabulary

/// A month's payroll, ready to be printed: a draft, or a closed month's frozen documents.
public enum PayrollSheet: Sendable {
  case draft(PayrollResult)
  case closed(Closing, chinese: String, english: String)

  /// The closing, when the month is closed.
  public var closing: Closing? {
    if case .closed(let closing, _, _) = self { closing } else { nil }
  }

  /// The document of CONTRACT.md, Payroll JSON; of a closed month the frozen bytes.
  public func json(_ language: Language) -> String {
    switch self {
    case .draft(let result): result.document(language, isClosed: false).json
    case .closed(_, let chinese, let english): language == .chinese ? chinese : english
    }
  }

  /// The same as values, for tables.
  public func document(_ language: Language) throws -> PayrollDocument {
    switch self {
    case .draft(let result): result.document(language, isClosed: false)
    case .closed: try FrozenMonth.decode(json(language))
    }
  }
}
