import Books
import Shell
import Shifts
import Staff
import Store
import Vocabulary

/// The books of this desk, and who writes in them.
extension Context {
  package func books() throws -> BookRecords {
    let desk = try desk()
    return BookRecords(
      try desk.store(), shelf: try desk.bookshelf(), staff: try desk.staff(), zone: desk.zone)
  }

  /// The acting agent on their own working day.
  package func hand() throws -> BookHand {
    let acting = try acting()
    return BookHand(
      acting.author, role: acting.agent.role, day: try desk().workday(of: acting.number))
  }

  /// Whose entries of a book are shown: nil is everybody's. Where nobody is known the desk is one
  /// person's own (`sight`). Throws `Refusal` when the one who looks may not.
  package func scope(_ book: BookID, asking agent: AgentNumber?) throws -> AgentNumber? {
    if let agent { _ = try self.agent(agent) }
    guard let viewer = try viewer() else {
      _ = try sight()
      return agent
    }
    return try BookRights(desk().bookshelf().book(book)).scope(of: viewer.agent, asking: agent)
  }

  /// The one agent whose page is shown: the one asked for, else the acting one.
  package func reader(_ book: BookID, asking agent: AgentNumber?) throws -> AgentNumber {
    if let agent { return try scope(book, asking: agent) ?? agent }
    return try acting().number
  }

  package func take(
    _ step: EntryStep, _ book: BookID, _ number: Int, done: (Entry) -> Text
  ) throws -> Answer {
    let books = try books()
    let entry = try books.take(step, book, number, by: hand())
    return Answer(try EntryView(entry, books, done: done(entry)))
  }

  package func write(
    _ book: BookID, for owner: AgentNumber? = nil, on day: Day? = nil,
    _ values: [String: String?], done: (Entry) -> Text
  ) throws -> Answer {
    let (books, hand) = (try books(), try hand())
    let draft = EntryDraft(
      book, owner: owner ?? hand.agent, day: day ?? hand.day, values: values)
    let entry = try books.write(draft, by: hand)
    return Answer(try EntryView(entry, books, done: done(entry)))
  }

  /// A list of entries, or a remark that there is none.
  package func list(_ entries: [Entry], marks: (Entry) throws -> [Text] = { _ in [] }) throws
    -> Answer
  {
    let books = try books()
    let views = try entries.map { try EntryView($0, books, marks: marks($0)) }
    return Answer(EntryRows(entries: views), notes: views.isEmpty ? [Text.noEntries] : [])
  }
}

extension Desk {
  /// The day that an agent works on: a night's is the one on which it began, also after midnight.
  package func workday(of agent: AgentNumber) -> Day {
    shift(of: agent, at: now)?.day ?? today
  }

  /// A time as people type it at the desk: `13:52` is the last one that was, else a date and time.
  /// - Throws: `Refusal` of kind `.usage` for anything else.
  package func pastTime(_ text: String) throws -> Moment {
    if let clock = ClockTime(text) {
      let moment = zone.moment(today, second: clock.seconds)
      return moment > now ? zone.moment(today - 1, second: clock.seconds) : moment
    }
    guard let moment = zone.parse(text) else {
      throw Refusal(.usage, Text.notATime(text), fix: Texts.pastTimeShape)
    }
    return moment
  }
}

extension BookID {
  /// The book that a word names, by id or Chinese name. Throws `Refusal` with the nearest one.
  package init(_ word: String, on shelf: Bookshelf) throws {
    self.init(rawValue: try shelf.book(word).id)
  }
}
