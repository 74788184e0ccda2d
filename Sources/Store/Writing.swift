import Vocabulary

/// A reading that may also write. Everything in one transaction, with one journal row.
public final class Writing: Reading {
  /// When this write happens: one time for all its rows.
  public let now: Moment
  /// What the journal says was done: short, and without personal data of buyers.
  public var detail = ""

  init(_ session: any Session, now: Moment) {
    self.now = now
    super.init(session)
  }

  /// Runs one INSERT, UPDATE or DELETE; the number of rows it changed.
  @discardableResult
  public func run(_ sql: String, _ values: any Bindable...) throws -> Int {
    try run(sql, values: values.map(\.value))
  }

  /// The same for a list of values: what an import's million rows go through.
  @discardableResult
  public func run(_ sql: String, values: [Value]) throws -> Int {
    demandQuiet(sql)
    return try session.run(sql, values)
  }

  /// The next number of a counter, from 1 on: a number by which people call something, and which
  /// is given once. A write that is rolled back gives its numbers back.
  public func next(_ counter: String) throws -> Int {
    let number = try first(
      """
      INSERT INTO counter (name, value) VALUES ($1, 1)
      ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value
      """, counter
    ) { try $0.integer(0) }
    // The statement above inserts or updates, so it answers with one row.
    guard let number else {
      throw Refusal(.store, StoreTexts.failed("counter \(counter)"), fix: StoreTexts.diskFix)
    }
    return number
  }
}
