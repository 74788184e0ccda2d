/// One change of the tables, which the engine expresses in its dialect.
public enum SchemaChange: Sendable {
  case addTable(Table)
  case addColumn(Column, to: String)
  case addIndex(Index)
  /// A statement that every engine understands.
  case run(String)

  public static func table(
    _ name: String, _ columns: [Column], key: [String], layout: Table.Layout = .inKey,
    untied: String? = nil
  ) -> SchemaChange {
    .addTable(Table(name, columns, key: key, layout: layout, untied: untied))
  }

  public static func index(
    _ name: String, on table: String, _ columns: [String], isUnique: Bool = false,
    where condition: String? = nil
  ) -> SchemaChange {
    .addIndex(Index(name, on: table, columns, isUnique: isUnique, where: condition))
  }
}
