import Store
import Vocabulary

/// The rows of an entry: only here are they written.
extension BookRecords {
  /// The number of the entry to write: a new one, or the one of the same subject.
  func open(
    _ draft: EntryDraft, _ book: Book, subject: String?, in writing: Writing
  ) throws -> Int {
    if let subject {
      let known = try writing.first(
        "SELECT number FROM book_entry WHERE book = $1 AND subject = $2", book.id, subject,
        make: { try $0.integer(0) })
      if let known { return known }
    }
    let number = try writing.next("book_entry \(book.id)")
    try writing.run(
      """
      INSERT INTO book_entry (book, number, id, owner, day, subject, state, holder)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      book.id, number, Key.make(), draft.owner, draft.day, subject,
      Entry.State.open.rawValue, draft.owner)
    return number
  }

  /// Adds a step with its values; personal ones go to the table that can be erased.
  func add(
    _ step: EntryStep, state: Entry.State, to book: Book, _ number: Int, by hand: BookHand,
    undoes: Int? = nil, in writing: Writing
  ) throws {
    let last = try writing.first(
      "SELECT coalesce(max(sequence), 0) FROM book_event WHERE book = $1 AND number = $2", book.id,
      number,
      make: { try $0.integer(0) })
    let sequence = (last ?? 0) + 1
    try writing.run(
      """
      INSERT INTO book_event (book, number, sequence, id, kind, state, agent, at, day, recipient,
        reason, undoes)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      """,
      book.id, number, sequence, Key.make(), step.kind.rawValue, state.rawValue, hand.agent,
      writing.now, hand.day, step.recipient, step.reason, undoes)
    for (id, value) in step.values.sorted(by: { $0.key < $1.key }) {
      // A mobile number that somebody typed into a text is personal data too.
      let isPersonal = book[id]?.isPersonal == true || Mask.numbers(in: value) != value
      let table = isPersonal ? "book_personal" : "book_value"
      try writing.run(
        "INSERT INTO \(table) (book, number, sequence, field, value) VALUES ($1, $2, $3, $4, $5)",
        book.id, number, sequence, id, value)
    }
    writing.detail = "\(book.id) \(number) \(step.kind.rawValue)"
  }

  /// Brings an entry's row to what its steps say.
  func settle(_ book: Book, _ number: Int, in writing: Writing) throws -> Entry {
    let entry = try Self.entry(book, number, in: writing)
    try writing.run(
      "UPDATE book_entry SET state = $3, holder = $4, due = $5 WHERE book = $1 AND number = $2",
      book.id, number, entry.state.rawValue, entry.holder, entry.due)
    return entry
  }
}
