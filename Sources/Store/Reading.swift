import Vocabulary

/// What may be asked of the store inside one consistent view of it. Parameters are `$1`, `$2`, ...
public class Reading {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Every row of the answer, turned into a value.
  public func all<Element>(
    _ sql: String, _ values: any Bindable..., make: (Row) throws -> Element
  ) throws -> [Element] {
    var elements: [Element] = []
    try connection.query(sql, values.map(\.value)) { elements.append(try make($0)) }
    return elements
  }

  /// The same for a list of values.
  public func all<Element>(
    _ sql: String, values: [Value], make: (Row) throws -> Element
  ) throws -> [Element] {
    var elements: [Element] = []
    try connection.query(sql, values) { elements.append(try make($0)) }
    return elements
  }

  /// Calls `body` for every row, without keeping them: for answers of any size. `body` may ask and
  /// write other tables, but not those that the answer is read from.
  public func each(_ sql: String, _ values: any Bindable..., body: (Row) throws -> Void) throws {
    try connection.query(sql, values.map(\.value), body)
  }

  /// The first row turned into a value; nil when there is none.
  public func first<Element>(
    _ sql: String, _ values: any Bindable..., make: (Row) throws -> Element
  ) throws -> Element? {
    var found: Element?
    try connection.query(sql, values.map(\.value), limit: 1) { found = try make($0) }
    return found
  }
}

/// A reading that may also write. Everything in one transaction, with one journal row.
public final class Writing: Reading {
  /// When this write happens: one time for all its rows.
  public let now: Moment
  /// What the journal says was done: short, and without personal data of buyers.
  public var detail = ""

  init(_ connection: Connection, now: Moment) {
    self.now = now
    super.init(connection)
  }

  /// Runs one INSERT, UPDATE or DELETE; the number of rows it changed.
  @discardableResult
  public func run(_ sql: String, _ values: any Bindable...) throws -> Int {
    try connection.run(sql, values.map(\.value))
  }

  /// The same for a list of values: what an import's million rows go through.
  @discardableResult
  public func run(_ sql: String, values: [Value]) throws -> Int {
    try connection.run(sql, values)
  }
}
