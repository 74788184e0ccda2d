import Vocabulary

/// The values of a case's fields, parsed into types, for the nouns of rooms.
public struct StoredValues: Sendable {
  private let text: @Sendable (String) -> String?

  public init(_ item: Case) { self.init(item.values) }

  /// - Parameter values: values by field id, in stored form.
  public init(_ values: [String: String]) { text = { values[$0] } }

  /// Takes only the values that were read into the summary.
  public init(_ item: CaseSummary) { text = { item[$0] } }

  /// Returns the stored text; nil when the field has no value or its value was erased.
  public subscript(_ field: String) -> String? { text(field) }

  /// Returns the parsed value; nil when the field has no value.
  ///
  /// - Throws: `Refusal` of kind `.store` when the stored value can't be read.
  public func value<Value>(_ field: String, _ read: (String) -> Value?) throws -> Value? {
    guard let text = text(field) else { return nil }
    guard let value = read(text) else { throw damaged(field, text) }
    return value
  }

  /// Returns the parsed value.
  ///
  /// - Throws: `Refusal` of kind `.store` when the value is missing or can't be read.
  public func needed<Value>(_ field: String, _ read: (String) -> Value?) throws -> Value {
    guard let value = try value(field, read) else { throw damaged(field, "") }
    return value
  }

  /// Returns the value as a day and time; nil when the field has no value.
  ///
  /// - Throws: `Refusal` of kind `.store` when the stored value can't be read.
  public func moment(_ field: String) throws -> Moment? {
    try value(field) { Moment(stored: $0) }
  }

  private func damaged(_ field: String, _ text: String) -> Refusal {
    Refusal(.store, FieldTexts.damaged(field, text), fix: .changedOutside)
  }
}
