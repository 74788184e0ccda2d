import Vocabulary

/// The values of a case's fields, read as what they are: for the nouns of rooms.
public struct StoredValues: Sendable {
  private let text: @Sendable (String) -> String?

  public init(_ item: Case) { self.init(item.values) }

  /// - Parameter values: by field, as the store keeps them.
  public init(_ values: [String: String]) { text = { values[$0] } }

  /// Those of the fields that were read.
  public init(_ item: CaseSummary) { text = { item[$0] } }

  /// Nil where the field has no value, or its value was erased.
  public subscript(_ field: String) -> String? { text(field) }

  /// Nil where the field has no value.
  ///
  /// - Throws: `Refusal` of kind `.store` when the stored value can't be read.
  public func value<Value>(_ field: String, _ read: (String) -> Value?) throws -> Value? {
    guard let text = text(field) else { return nil }
    guard let value = read(text) else { throw damaged(field, text) }
    return value
  }

  /// - Throws: `Refusal` of kind `.store` when there is none, or it can't be read.
  public func needed<Value>(_ field: String, _ read: (String) -> Value?) throws -> Value {
    guard let value = try value(field, read) else { throw damaged(field, "") }
    return value
  }

  /// A day and time; nil where the field has none.
  ///
  /// - Throws: `Refusal` of kind `.store` when the stored value can't be read.
  public func moment(_ field: String) throws -> Moment? {
    try value(field) { Int($0).map(Moment.init(seconds:)) }
  }

  private func damaged(_ field: String, _ text: String) -> Refusal {
    Refusal(.store, FieldTexts.damaged(field, text), fix: .changedOutside)
  }
}
