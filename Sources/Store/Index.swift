/// The definition of an index in a migration.
public struct Index: Sendable {
  public let name: String
  public let table: String
  /// Columns, or expressions in parentheses, each followed by ` DESC` where it is descending.
  public let columns: [String]
  public let isUnique: Bool
  /// The condition that indexed rows fulfil; nil for all rows.
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
