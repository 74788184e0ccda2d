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
    /// The value in stored form; empty for `given` and `missing`, and beside another field.
    public let value: String
    /// The field with which it is compared; nil for a value.
    public let other: Other?

    public init(_ field: String, _ comparison: Operator, _ value: String = "") {
      self.field = field
      self.comparison = comparison
      self.value = value
      other = nil
    }

    public init(_ field: String, _ comparison: Operator, _ other: Other) {
      self.field = field
      self.comparison = comparison
      value = ""
      self.other = other
    }
  }

  /// Another field of the case, a day or time also with a span added to it.
  public struct Other: Hashable, Sendable {
    public let field: String
    public let shift: DateShift?

    public init(_ field: String, _ shift: DateShift? = nil) {
      self.field = field
      self.shift = shift
    }
  }

  /// The alternatives, each a list of comparisons that must all hold.
  public let alternatives: [[Comparison]]

  public init(_ alternatives: [[Comparison]]) { self.alternatives = alternatives }
}
