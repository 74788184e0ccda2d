import Vocabulary

/// A reading that may also write, in one transaction with one journal row.
public final class Writing: Reading {
  /// The time of this write, the same for all its rows.
  public let now: Moment
  /// The description in the journal: short, and without personal data of buyers.
  public var detail = ""

  init(_ session: any Session, now: Moment) {
    self.now = now
    super.init(session)
  }

  /// Runs one INSERT, UPDATE or DELETE; returns the number of rows it changed.
  @discardableResult
  public func run(_ sql: String, _ values: any Bindable...) throws -> Int {
    try run(sql, values: values.map(\.value))
  }

  /// Does the same for a list of values; an import's millions of rows use it.
  @discardableResult
  public func run(_ sql: String, values: [Value]) throws -> Int {
    demandQuiet(sql)
    return try session.run(sql, values)
  }

  /// Returns the next number of a counter, from 1 on, which is given once and by which people call
  /// something. A write that is rolled back returns its numbers.
  public func next(_ counter: String) throws -> Int {
    let number = try first(
      """
      INSERT INTO counter (name, value) VALUES ($1, 1)
      ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value
      """, counter
    ) { try $0.integer(0) }
    // The statement above inserts or updates, so it returns one row.
    guard let number else {
      throw Refusal(.store, StoreTexts.failed("counter \(counter)"), fix: StoreTexts.diskFix)
    }
    return number
  }
}
