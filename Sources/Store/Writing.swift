import Vocabulary

/// A reading that may also write, in one transaction with one journal row.
public final class Writing: Reading {
  /// The time of this write, the same for all its rows.
  public let now: Moment
  /// The description in the journal: short, and without personal data of buyers.
  public var detail = ""

  private let ties: Ties
  private(set) var changes = RowChanges()

  init(_ session: any Session, _ ties: Ties, now: Moment) {
    self.now = now
    self.ties = ties
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
    return try changes.run(ties.statement(sql), values, in: session)
  }

  /// Runs one INSERT of rows of which some may be there already (ON CONFLICT DO NOTHING); returns
  /// the 0-based indexes of the rows that it added.
  public func insertNew(_ sql: String, values: [Value]) throws -> [Int] {
    demandQuiet(sql)
    return try changes.insertNew(ties.statement(sql), values, in: session)
  }

  /// Returns the next number of a counter, from 1 on, which is given once and by which people call
  /// something. A write that is rolled back returns its numbers.
  public func next(_ counter: String) throws -> Int { try next(1, of: counter).lowerBound }

  /// Returns the next numbers of a counter, for an import that names thousands of things at once.
  ///
  /// - Parameter count: how many; 1 or more.
  public func next(_ count: Int, of counter: String) throws -> ClosedRange<Int> {
    let number = try first(
      """
      INSERT INTO counter (name, value) VALUES ($1, $2)
      ON CONFLICT (name) DO UPDATE SET value = counter.value + $2 RETURNING value
      """, counter, count
    ) { try $0.integer(0) }
    // The statement above inserts or updates, so it returns one row.
    guard let number else {
      throw Refusal(.store, StoreTexts.failed("counter \(counter)"), fix: StoreTexts.diskFix)
    }
    ties.count(counter, to: number, by: count, in: &changes)
    return number - count + 1...number
  }
}
