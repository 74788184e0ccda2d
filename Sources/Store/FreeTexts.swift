/// The columns with words that people typed or sheets brought, in every table of a store: erasing a
/// buyer looks through all of them, also those of a table that is added later (STORE.md, Personal
/// data).
public struct FreeTexts: Sendable {
  /// A table with such columns.
  private struct Source: Sendable {
    let table: String
    let key: [Column]
    let texts: [Column]
    /// The column with the order that a row belongs to; nil where there is none.
    let order: Column?
  }

  /// One text and its row.
  public struct Found: Sendable {
    public let table: String
    public let text: String
    /// The row's key, each column as a text.
    public let key: [String]
    /// The number of the order that the row belongs to; nil where there is none.
    public let order: String?
  }

  private let sources: [Source]

  init(_ tables: [Table]) {
    sources = tables.compactMap { table in
      let texts = table.columns.filter { $0.isFree && !table.key.contains($0.name) }
      guard !texts.isEmpty else { return nil }
      return Source(
        table: table.name,
        key: table.key.compactMap { id in table.columns.first { $0.name == id } },
        texts: texts, order: table.columns.first(where: \.isOrder))
    }
  }

  /// Replaces texts within an open transaction.
  ///
  /// - Parameter change: returns the text that is to stand there.
  /// - Returns: the number of rows that changed.
  @discardableResult
  public func rewrite(in writing: Writing, _ change: (Found) -> String) throws -> Int {
    try sources.reduce(0) { try $0 + rewrite($1, in: writing, change) }
  }

  private func rewrite(
    _ source: Source, in writing: Writing, _ change: (Found) -> String
  ) throws -> Int {
    let columns = source.key + source.texts + (source.order.map { [$0] } ?? [])
    var changed: [(key: [Value], texts: [Value])] = []
    let list = columns.map(\.name).joined(separator: ", ")
    try writing.each("SELECT \(list) FROM \(source.table)") { row in
      let key = try source.key.indices.map { try Self.value(source.key[$0], row, $0) }
      let order = try source.order.flatMap { _ in try row.textIfAny(columns.count - 1) }
      let old = try source.texts.indices.map { try row.textIfAny(source.key.count + $0) }
      guard old.contains(where: { $0?.isEmpty == false }) else { return }
      let labels = key.map(\.label)
      let new = old.map { text in
        text.map { change(Found(table: source.table, text: $0, key: labels, order: order)) }
      }
      if new != old { changed.append((key, new.map(\.value))) }
    }
    let texts = source.texts.indices.map { "\(source.texts[$0].name) = $\($0 + 1)" }
    let keys = source.key.indices.map { "\(source.key[$0].name) = $\($0 + texts.count + 1)" }
    for row in changed {
      try writing.run(
        """
        UPDATE \(source.table) SET \(texts.joined(separator: ", "))
        WHERE \(keys.joined(separator: " AND "))
        """, values: row.texts + row.key)
    }
    return changed.count
  }

  private static func value(_ column: Column, _ row: Row, _ place: Int) throws -> Value {
    switch column.storage {
    case .integer: .integer(try row.integer(place))
    case .text: .text(try row.text(place))
    }
  }
}

extension Value {
  fileprivate var label: String {
    switch self {
    case .null: ""
    case .integer(let number): String(number)
    case .text(let text): text
    }
  }
}
