/// The definition of a table in a migration.
public struct Table: Sendable {
  /// The place of the rows in an engine that offers the choice.
  public enum Layout: Sendable {
    /// In the key's own tree, which halves the work for a table whose key is a text.
    case inKey
    /// Beside the key, so that keys in random order rearrange a slim tree instead of wide rows.
    case besideKey
  }

  public let name: String
  public let columns: [Column]
  /// The columns of the primary key.
  public let key: [String]
  public let layout: Layout
  /// The reason why the rows are not tied to the journal (STORE.md, Rows and journal); nil for a
  /// table whose rows are.
  public let untied: String?

  public init(
    _ name: String, _ columns: [Column], key: [String], layout: Layout = .inKey,
    untied: String? = nil
  ) {
    self.name = name
    self.columns = columns
    self.key = key
    self.layout = layout
    self.untied = untied
  }

  func adding(_ column: Column) -> Table {
    Table(name, columns + [column], key: key, layout: layout, untied: untied)
  }
}
