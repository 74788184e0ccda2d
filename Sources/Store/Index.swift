/// An index as a migration makes it.
public struct Index: Sendable {
  public let name: String
  public let table: String
  /// Columns, or expressions in parentheses, each with ` DESC` where it runs backwards.
  public let columns: [String]
  public let isUnique: Bool
  /// Only rows that fulfil it are in the index; nil for all.
  public let condition: String?

  public init(
    _ name: String, on table: String, _ columns: [String], isUnique: Bool = false,
    where condition: String? = nil
  ) {
    self.name = name
    self.table = table
    self.columns = columns
    self.isUnique = isUnique
    self.condition = condition
  }
}
