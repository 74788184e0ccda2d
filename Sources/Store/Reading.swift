import Vocabulary

/// Queries of the store within one consistent view of it.
///
/// Statements are SQL that both SQLite and PostgreSQL understand, with the parameters `$1`, `$2`,
/// ... (STORE.md). No other query is allowed while an answer is read: an engine may have one
/// connection, on which the rest of the answer waits.
public class Reading {
  let session: any Session
  private var isAnswering = false

  init(_ session: any Session) { self.session = session }

  /// Returns a value made from every row of the answer.
  public func all<Element>(
    _ sql: String, _ values: any Bindable..., make: (Row) throws -> Element
  ) throws -> [Element] {
    try all(sql, values: values.map(\.value), make: make)
  }

  /// Returns the same for a list of values.
  public func all<Element>(
    _ sql: String, values: [Value], make: (Row) throws -> Element
  ) throws -> [Element] {
    var elements: [Element] = []
    try query(sql, values) { elements.append(try make($0)) }
    return elements
  }

  /// Calls `body` for every row, without keeping the rows, for answers of any size.
  public func each(_ sql: String, _ values: any Bindable..., body: (Row) throws -> Void) throws {
    try query(sql, values.map(\.value), body)
  }

  /// Returns a value made from the first row; nil when there is none.
  public func first<Element>(
    _ sql: String, _ values: any Bindable..., make: (Row) throws -> Element
  ) throws -> Element? {
    var found: Element?
    try query(sql, values.map(\.value), limit: 1) { found = try make($0) }
    return found
  }

  /// Returns the last row of the journal and its moment; nil when nothing was written yet.
  public func journalHead() throws -> (head: JournalHead, at: Moment)? { try Journal.head(self) }

  private func query(
    _ sql: String, _ values: [Value], limit: Int = .max, _ body: (Row) throws -> Void
  ) throws {
    demandQuiet(sql)
    isAnswering = true
    defer { isAnswering = false }
    try session.query(sql, values, limit: limit, body)
  }

  func demandQuiet(_ sql: String) {
    assert(!isAnswering, "asked while an answer is read: \(sql)")
  }
}
