import Books
import Cases
import Desk
import Shell
import Vocabulary

/// Writing in a book and taking steps with its entries.
extension Context {
  func write(
    _ book: Book, for owner: AgentNumber? = nil, on day: Day? = nil,
    _ values: [String: String?], done: (Case) throws -> Text
  ) throws -> Answer {
    let values = try said(values.compactMapValues(\.self), of: books().flow(book))
    return try write(CaseDraft(book.rawValue, values, owner: owner, day: day), done: done)
  }

  func write(_ draft: CaseDraft, done: (Case) throws -> Text) throws -> Answer {
    let books = try books()
    let entry = try books.cases.open(draft, by: caseHand()).item
    return Answer(try EntryView(entry, books, done: done(entry)))
  }

  func take(
    _ act: CaseAct, _ book: Book, _ number: Int, done: (Case) throws -> Text
  ) throws -> Answer {
    _ = try books().flow(book)
    return try take(act, CaseKey(book.rawValue, number), done: done)
  }

  func take(_ act: CaseAct, _ key: CaseKey, done: (Case) throws -> Text) throws -> Answer {
    let books = try books()
    let entry = try books.cases.take(act, key, by: caseHand()).item
    return Answer(try EntryView(entry, books, done: done(entry)))
  }

  /// Answers a list of entries, or a remark that there are none.
  func list(_ entries: [Case], marks: (Case) throws -> [Text] = { _ in [] }) throws -> Answer {
    let books = try books()
    let views = try entries.map { try EntryView($0, books, marks: marks($0)) }
    return Answer(views, notes: views.isEmpty ? [Text.noEntries] : [])
  }

  /// Returns the flow that a word names as a book, by id or name.
  ///
  /// - Throws: `Refusal` of kind `.refused` with the nearest one.
  func book(_ word: String) throws -> Flow { try books().cases.flows.flow(word) }

  /// Returns a book without commands of its own, which would check more than its fields.
  ///
  /// - Throws: `Refusal` of kind `.usage` for a book that has some.
  func ownBook(_ word: String) throws -> Flow {
    let flow = try book(word)
    guard let command = FlowCommandNames.command(of: flow.id) else { return flow }
    let call = Root.tree.call(command)
    throw Refusal(.usage, Texts.hasCommands(flow.name), fix: Texts.useItsCommands(call))
  }
}

extension Context {
  /// Returns the `FIELD=VALUE ...` of a book, in the form that the room reads.
  ///
  /// - Throws: `Refusal` of kind `.refused` for a field that the book lacks: the form of the
  ///   command is in order, and the field is bad input of the desk's own.
  func bookFields(_ words: [String], _ book: Flow) throws -> [String: String] {
    let values = try caseFields(words, of: book)
    do {
      for field in values.keys.sorted() { _ = try book.field(named: field) }
    } catch let refusal as Refusal where refusal.kind == .usage {
      throw Refusal(.refused, refusal.findings)
    }
    return try said(values, of: book)
  }
}
