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
    _ step: EntryStep, _ book: BookID, _ number: Int, by hand: BookHand
  ) throws -> Entry {
    try store.write(Act(hand.author, "book.\(step.kind.rawValue)")) {
      try take(step, book, number, by: hand, in: $0)
    }
  }

  /// The same within a write that does more.
  public func write(_ draft: EntryDraft, by hand: BookHand, in writing: Writing) throws -> Entry {
    let book = try shelf.book(draft.book)
    try BookRights(book).demandWriting(for: draft.owner, by: hand)
    let values = try checked(draft, book, by: hand)
    let subject = book.subject(of: draft, values)
    let number = try open(draft, book, subject: subject, in: writing)
    try add(
      EntryStep(.written, values: values), state: book.state(whenWritten: values), to: book, number,
      by: hand, in: writing)
    return try settle(book, number, in: writing)
  }

  /// The same within a write that does more.
  public func take(
    _ step: EntryStep, _ book: BookID, _ number: Int, by hand: BookHand,
    in writing: Writing
  ) throws -> Entry {
    let book = try shelf.book(book)
    let entry = try Self.entry(book, number, in: writing)
    // What may not be read is as if it were not there.
    guard let reader = staff[hand.agent] else {
      throw Refusal(Texts.unknownAgent(hand.agent), fix: .seeAgents)
    }
    try BookRights(book).demandReading(entry, reader)
    if step.kind == .seen, entry.seenBy.contains(hand.agent) { return entry }
    guard entry.isUnfinished else {
      throw Refusal(Texts.over(entry, book: book.name), fix: Texts.writeAnother)
    }
    try BookRights(book).demand(step.kind, of: entry, by: hand)
    let checked = try checked(step, book)
    try add(
      checked, state: step.kind.state(after: entry.state), to: book, number, by: hand, in: writing)
    return try settle(book, number, in: writing)
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
      throw Refusal(
        Texts.movedOn(event.number, book: book.name, by: later?.agent),
        fix: Texts.showEntry(book.id, event.number))
    }
    try add(
      EntryStep(.undone), state: .withdrawn, to: book, event.number, by: hand,
      undoes: event.sequence, in: writing)
    return try settle(book, event.number, in: writing)
  }

  /// Empties the personal data of an entry: what is shown of it afterwards is that it was erased.
  /// Returns how many values went. Throws `Refusal` (nothing found).
  public func erase(_ book: BookID, _ number: Int, by hand: BookHand) throws -> Int {
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
