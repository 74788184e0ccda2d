import Staff
import Store
import Vocabulary

extension BookRecords {
  /// Writes an entry, or writes the one of the same day or thing again. Throws `Refusal` when a
  /// field is missing, unknown or no good, or the hand may not write it.
  public func write(_ draft: EntryDraft, by hand: BookHand) throws -> Entry {
    try store.write(Act(hand.author, "book.write")) { try write(draft, by: hand, in: $0) }
  }

  /// Takes a step with an entry. Throws `Refusal` when the entry is over, the step lacks something,
  /// or the hand may not take it.
  public func take(
    _ step: EntryStep, _ book: StandardBook, _ number: Int, by hand: BookHand
  ) throws -> Entry {
    try store.write(Act(hand.author, "book.\(step.kind.rawValue)")) {
      try take(step, book, number, by: hand, in: $0)
    }
  }

  /// The same within a write that does more.
  public func write(_ draft: EntryDraft, by hand: BookHand, in writing: Writing) throws -> Entry {
    let book = try shelf.book(draft.book)
    try BookRights(book).demandWriting(for: draft.owner, by: hand)
    let values = try checked(draft.values, book)
    for field in book.fields where field.isRequired && values[field.id] == nil {
      throw Refusal(Texts.fieldNeeded(field.name, book: book.name), fix: Texts.hint(field))
    }
    try Self.demandSense(of: values, draft.book)
    let subject = subject(of: draft, values, book)
    let number = try open(draft, book, subject: subject, in: writing)
    let state: Entry.State =
      switch book.open {
      case .untilDone: .open
      case .whileDue: values[dueField] == nil ? .noted : .open
      case .never: .noted
      }
    try add(
      EntryStep(.written, values: values), state: state, to: book, number, by: hand, in: writing)
    return try settle(book, number, in: writing)
  }

  /// The same within a write that does more.
  public func take(
    _ step: EntryStep, _ book: StandardBook, _ number: Int, by hand: BookHand,
    in writing: Writing
  ) throws -> Entry {
    let book = try shelf.book(book)
    let entry = try Self.entry(book, number, in: writing)
    // What may not be read is as if it were not there.
    guard let reader = staff[hand.agent] else { throw Refusal(Texts.unknownAgent(hand.agent)) }
    try BookRights(book).demandReading(entry, reader)
    if step.kind == .seen, entry.seenBy.contains(hand.agent) { return entry }
    guard entry.isUnfinished else { throw Refusal(Texts.over(entry, book: book.name)) }
    try BookRights(book).demand(step.kind, of: entry, by: hand)
    let reason = step.reason?.trimmed
    if step.kind == .dropped || reason != nil, reason?.contains(where: \.isLetter) != true {
      throw Refusal(.usage, Texts.reasonNeeded, fix: Texts.reasonFix)
    }
    if let reason, reason.count > Field.longestText {
      throw Refusal(Texts.tooLong(Texts.reason, Field.longestText))
    }
    if let recipient = step.recipient, staff[recipient] == nil {
      throw Refusal(Texts.unknownAgent(recipient))
    }
    var checked = step
    checked.values = try self.checked(step.values, book)
    checked.reason = reason.map(Mask.numbers)
    try add(
      checked, state: Self.state(after: step.kind, of: entry), to: book, number, by: hand,
      in: writing)
    return try settle(book, number, in: writing)
  }

  private static func state(after kind: EntryEvent.Kind, of entry: Entry) -> Entry.State {
    switch kind {
    case .answered: .answered
    case .done: .done
    case .dropped: .dropped
    case .written, .moved, .seen, .undone: entry.state
    }
  }

  /// Values as the store keeps them; blank ones left out.
  func checked(_ typed: [String: String], _ book: Book) throws -> [String: String] {
    var values: [String: String] = [:]
    for (id, text) in typed.sorted(by: { $0.key < $1.key }) {
      let field = try book.field(id)
      guard !text.trimmed.isEmpty else { continue }
      values[id] = try field.stored(text, staff: staff, zone: zone)
    }
    return values
  }

  /// What the fields of a book must say together.
  private static func demandSense(of values: [String: String], _ book: StandardBook) throws {
    switch book {
    case .service: try ServiceFigures(values).check()
    case .call:
      let times = ["began", "ended"].compactMap { values[$0].flatMap { Int($0) } }
      if let began = times.first, let ended = times.last, ended < began {
        throw Refusal(Texts.endedFirst)
      }
    default: break
    }
  }

  private func subject(
    of draft: EntryDraft, _ values: [String: String], _ book: Book
  ) -> String? {
    guard !book.once.isEmpty else { return nil }
    return book.once.map { part in
      switch part {
      case "owner": "\(draft.owner)"
      case "day": "\(draft.day)"
      default: values[part] ?? ""
      }
    }.joined(separator: "\u{1F}")
  }

  /// The number of the entry to write: a new one, or the one of the same subject.
  private func open(
    _ draft: EntryDraft, _ book: Book, subject: String?, in writing: Writing
  ) throws -> Int {
    if let subject {
      let known = try writing.first(
        "SELECT number FROM book_entry WHERE book = $1 AND subject = $2", book.id, subject,
        make: { $0.integer(0) })
      if let known { return known }
    }
    let last = try writing.first(
      "SELECT max(number) FROM book_entry WHERE book = $1", book.id, make: { $0.integer(0) })
    let number = (last ?? 0) + 1
    try writing.run(
      """
      INSERT INTO book_entry (book, number, id, owner, day, subject, state, holder)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      book.id, number, Key.make(), draft.owner, draft.day, subject,
      Entry.State.open.rawValue, draft.owner)
    return number
  }

  private func add(
    _ step: EntryStep, state: Entry.State, to book: Book, _ number: Int, by hand: BookHand,
    undoes: Int? = nil, in writing: Writing
  ) throws {
    let last = try writing.first(
      "SELECT max(sequence) FROM book_event WHERE book = $1 AND number = $2", book.id, number,
      make: { $0.integer(0) })
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
  private func settle(_ book: Book, _ number: Int, in writing: Writing) throws -> Entry {
    let entry = try Self.entry(book, number, in: writing)
    try writing.run(
      "UPDATE book_entry SET state = $3, holder = $4, due = $5 WHERE book = $1 AND number = $2",
      book.id, number, entry.state.rawValue, entry.holder, entry.due)
    return entry
  }

  /// Takes back a step of the acting agent: writing an entry withdraws it, any other step puts it
  /// where it was. Throws `Refusal` when somebody has taken the entry further since; that it was
  /// seen is no such step.
  public func takeBack(_ event: EntryEvent, by hand: BookHand, in writing: Writing) throws -> Entry
  {
    let book = try shelf.book(event.book)
    let entry = try Self.entry(book, event.number, in: writing)
    let later = entry.standing.filter { $0.kind != .seen || $0.sequence == event.sequence }.last
    guard let later, later.sequence == event.sequence, event.agent == hand.agent else {
      throw Refusal(Texts.movedOn(event.number, book: book.name, by: later?.agent))
    }
    try add(
      EntryStep(.undone), state: .withdrawn, to: book, event.number, by: hand,
      undoes: event.sequence, in: writing)
    return try settle(book, event.number, in: writing)
  }

  /// Empties the personal data of an entry: what is shown of it afterwards is that it was erased.
  /// Returns how many values went. Throws `Refusal` (nothing found).
  public func erase(_ book: StandardBook, _ number: Int, by hand: BookHand) throws -> Int {
    let book = try shelf.book(book)
    return try store.write(Act(hand.author, "book.erase")) { writing in
      _ = try Self.entry(book, number, in: writing)
      writing.detail = "\(book.id) \(number)"
      return try writing.run(
        """
        UPDATE book_personal SET value = NULL, erased_at = $3
        WHERE book = $1 AND number = $2 AND value IS NOT NULL
        """,
        book.id, number, writing.now)
    }
  }
}
