import Store

/// SQLite's way to say what every engine is told.
enum SQLiteDialect {
  /// A statement with `?1` for `$1`: SQLite takes `$1` for a name, and numbers names by their first
  /// appearance. Literals, quoted names and comments stay as they are.
  static func parameters(_ sql: String) -> String {
    var text = Array(sql.utf8)
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        // A doubled quote ends one stretch and begins the next.
        index = end(of: text, from: index + 1, at: [text[index]])
      case UInt8(ascii: "-") where text[index...].starts(with: "--".utf8):
        index = end(of: text, from: index + 2, at: Array("\n".utf8))
      case UInt8(ascii: "/") where text[index...].starts(with: "/*".utf8):
        index = end(of: text, from: index + 2, at: Array("*/".utf8))
      case UInt8(ascii: "$") where index + 1 < text.count && 48...57 ~= text[index + 1]:
        text[index] = UInt8(ascii: "?")
        index += 1
      default: index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The index after the next `mark`; that of the end when there is none.
  private static func end(of text: [UInt8], from start: Int, at mark: [UInt8]) -> Int {
    var index = start
    while index < text.count {
      if text[index...].starts(with: mark) { return index + mark.count }
      index += 1
    }
    return index
  }

  static func statement(_ change: SchemaChange) -> String {
    switch change {
    case .addTable(let table): definition(table)
    case .addColumn(let column, let table):
      "ALTER TABLE \(table) ADD COLUMN \(definition(column))"
    case .addIndex(let index): definition(index)
    case .run(let statement): statement
    }
  }

  /// Types are enforced. SQLite compares text byte by byte when it is told nothing else.
  private static func definition(_ table: Table) -> String {
    let columns = table.columns.map(definition) + ["PRIMARY KEY (\(list(table.key)))"]
    let layout = table.layout == .inKey ? "STRICT, WITHOUT ROWID" : "STRICT"
    return "CREATE TABLE \(table.name) (\(list(columns))) \(layout)"
  }

  private static func definition(_ column: Column) -> String {
    let type = column.storage == .integer ? "INTEGER" : "TEXT"
    let words = column.words?.map { "'\($0)'" }
    return "\(column.name) \(type)" + (column.isRequired ? " NOT NULL" : "")
      + (words.map { " CHECK (\(column.name) IN (\(list($0))))" } ?? "")
  }

  private static func definition(_ index: Index) -> String {
    "CREATE \(index.isUnique ? "UNIQUE " : "")INDEX \(index.name) ON \(index.table) "
      + "(\(list(index.columns)))" + (index.condition.map { " WHERE \($0)" } ?? "")
  }

  private static func list(_ parts: [String]) -> String { parts.joined(separator: ", ") }
}
