/// A test of a case's values: comparisons joined by `and`, alternatives joined by `or`. A test that
/// needs more than that is a named guard.
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
    /// The field has no value.
    case missing
  }

  public struct Comparison: Hashable, Sendable {
    public let field: String
    public let comparison: Operator
    /// The value in stored form; empty for `given` and `missing`.
    public let value: String

    public init(_ field: String, _ comparison: Operator, _ value: String = "") {
      self.field = field
      self.comparison = comparison
      self.value = value
    }
  }

  /// The alternatives, each a list of comparisons that must all hold.
  public let alternatives: [[Comparison]]

  public init(_ alternatives: [[Comparison]]) { self.alternatives = alternatives }
}
