import Staff
import Store
import Vocabulary

/// The books of the desk: entries, and the steps that made them what they are. Every step is a row
/// of its own.
public struct BookRecords: Sendable {
  public static let migrations = BookTables.migrations

  let store: RecordStore
  public let shelf: Bookshelf
  let staff: Staff
  public let zone: DeskZone

  public init(_ store: RecordStore, shelf: Bookshelf, staff: Staff, zone: DeskZone) {
    self.store = store
    self.shelf = shelf
    self.staff = staff
    self.zone = zone
  }

  /// By book and number.
  public func entries(_ query: EntryQuery) throws -> [Entry] {
    try store.read { try Self.entries(query, in: $0) }
  }

  /// Throws `Refusal` (nothing found) when there is no such entry.
  public func entry(_ book: BookID, _ number: Int) throws -> Entry {
    let book = try shelf.book(book)
    return try store.read { try Self.entry(book, number, in: $0) }
  }

  /// The same within a transaction.
  public func entry(_ book: BookID, _ number: Int, in reading: Reading) throws -> Entry {
    try Self.entry(shelf.book(book), number, in: reading)
  }

  /// What is on the stock watch under a goods number. Throws `Refusal` (nothing found).
  public func stock(_ goods: String) throws -> Entry {
    var query = EntryQuery(.stock)
    query.subject = goods.trimmed
    guard let entry = try entries(query).first else {
      throw Refusal(.nothingFound, Texts.notOnWatch(goods), fix: Texts.listStock)
    }
    return entry
  }

  static func entries(_ query: EntryQuery, in reading: Reading) throws -> [Entry] {
    let (condition, values) = query.condition
    let events = try events(condition, values, in: reading)
    return try reading.all(
      "SELECT e.book, e.number, e.owner, e.day FROM book_entry e WHERE \(condition)",
      values: values
    ) { row in
      let key = try EntryKey(book: row.text(0), number: row.integer(1))
      return try Entry(
        book: key.book, number: key.number, owner: row.agent(2),
        day: row.day(3), events: events[key] ?? [])
    }.sorted { ($0.book, $0.number) < ($1.book, $1.number) }
  }

  static func entry(_ book: Book, _ number: Int, in reading: Reading) throws -> Entry {
    var query = EntryQuery()
    query.book = book.id
    query.number = number
    guard let entry = try entries(query, in: reading).first else {
      throw Refusal(
        .nothingFound, Texts.noEntry(number, book: book.name), fix: Texts.listEntries(book.id))
    }
    return entry
  }

  static let eventColumns = """
    v.book, v.number, v.sequence, v.id, v.kind, v.state, v.agent, v.at, v.day, v.recipient,
    v.reason, v.undoes
    """

  static func event(_ row: Row) throws -> EntryEvent {
    try EntryEvent(
      book: row.text(0), number: row.integer(1), sequence: row.integer(2), id: row.text(3),
      kind: row.choice(4), state: row.choice(5), agent: row.agent(6), at: row.moment(7),
      day: row.day(8), recipient: row.agentIfAny(9),
      reason: row.textIfAny(10), undoes: row.integerIfAny(11))
  }

  private struct EntryKey: Hashable {
    let book: String
    let number: Int
  }
  private struct StepKey: Hashable {
    let entry: EntryKey
    let sequence: Int
  }

  /// The steps of the entries that fit, with their values, the first one first. An ORDER BY
  /// would have SQLite read whole tables in their order.
  private static func events(
    _ condition: String, _ values: [Value], in reading: Reading
  ) throws -> [EntryKey: [EntryEvent]] {
    var said: [StepKey: [String: String]] = [:]
    for table in ["book_value", "book_personal"] {
      let facts = try reading.all(
        """
        SELECT v.book, v.number, v.sequence, v.field, v.value
        FROM book_entry e \(Join.fromLeft) \(table) v
        WHERE v.book = e.book AND v.number = e.number AND v.value IS NOT NULL AND \(condition)
        """, values: values
      ) { row in
        let entry = try EntryKey(book: row.text(0), number: row.integer(1))
        return try (StepKey(entry: entry, sequence: row.integer(2)), row.text(3), row.text(4))
      }
      for (step, field, value) in facts { said[step, default: [:]][field] = value }
    }
    let events = try reading.all(
      """
      SELECT \(eventColumns) FROM book_entry e \(Join.fromLeft) book_event v
      WHERE v.book = e.book AND v.number = e.number AND \(condition)
      """, values: values
    ) { row in
      var event = try event(row)
      let entry = EntryKey(book: event.book, number: event.number)
      event.values = said[StepKey(entry: entry, sequence: event.sequence)] ?? [:]
      return event
    }
    return Dictionary(grouping: events.sorted { $0.sequence < $1.sequence }) {
      EntryKey(book: $0.book, number: $0.number)
    }
  }

  /// What `takeBack` would take back: the agent's last step that was not taken back yet.
  public static func last(of agent: AgentNumber, in reading: Reading) throws -> EntryEvent? {
    try reading.first(
      """
      SELECT \(eventColumns) FROM book_event v
      WHERE v.agent = $1 AND v.kind <> 'undo' AND NOT EXISTS (
        SELECT 1 FROM book_event u
        WHERE u.book = v.book AND u.number = v.number AND u.undoes = v.sequence)
      ORDER BY v.id DESC LIMIT 1
      """,
      agent, make: event)
  }
}
