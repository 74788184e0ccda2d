/// A table as a migration makes it.
public struct Table: Sendable {
  /// Where an engine that has the choice keeps the rows.
  public enum Layout: Sendable {
    /// In the key's own tree: half the work for a table whose key is a text.
    case inKey
    /// Beside the key: keys that come in no order then stir up a slim tree instead of wide rows.
    case besideKey
  }

  public let name: String
  public let columns: [Column]
  /// The columns that tell rows apart.
  public let key: [String]
  public let layout: Layout

  public init(_ name: String, _ columns: [Column], key: [String], layout: Layout = .inKey) {
    self.name = name
    self.columns = columns
    self.key = key
    self.layout = layout
  }
}
