/// A test of a case's values: comparisons joined by `and`, alternatives by `or`. There is no more
/// to it; a test that needs code is a named guard.
public struct Condition: Hashable, Sendable {
  public enum Operator: String, CaseIterable, Sendable {
    case equal = "="
    case different = "!="
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
    /// The field has a value.
    case given
    /// The field has none.
    case missing
  }

  public struct Comparison: Hashable, Sendable {
    public let field: String
    public let comparison: Operator
    /// As the store keeps it; empty for `given` and `missing`.
    public let value: String

    public init(_ field: String, _ comparison: Operator, _ value: String = "") {
      self.field = field
      self.comparison = comparison
      self.value = value
    }
  }

  /// Alternatives, each a list of comparisons that must all hold.
  public let alternatives: [[Comparison]]

  public init(_ alternatives: [[Comparison]]) { self.alternatives = alternatives }
}
