import Staff
import Store
import Vocabulary

/// Who writes into the books: the author, what they may do, the desk's day on which they work.
public struct BookHand: Sendable {
  public let author: Author
  public let role: Role
  /// A night's is the one on which the night began (HANDBOOK/shifts.md).
  public let day: Day

  public init(_ author: Author, role: Role, day: Day) {
    self.author = author
    self.role = role
    self.day = day
  }

  public var agent: AgentNumber { author.agent }
  /// Leads, and clerks beside them: for what an agent must not settle alone.
  var leads: Bool { role.leads }
}

extension Role {
  var leads: Bool { self == .lead || self == .clerk }
}

/// Who may see and do what in a book. Decided here and nowhere else.
public struct BookRights {
  let book: Book

  public init(_ book: Book) { self.book = book }

  /// Shared books are everybody's to read; an entry of another is its holder's and its owner's, and
  /// the leads'.
  public func mayRead(_ entry: Entry, _ reader: Agent) -> Bool {
    book.isShared || reader.role.leads || [entry.owner, entry.holder].contains(reader.number)
  }

  /// Throws `Refusal` of kind `.notPermitted`.
  public func demandReading(_ entry: Entry, _ reader: Agent) throws {
    guard mayRead(entry, reader) else {
      throw Refusal(.notPermitted, Texts.notYours(book.name), fix: Texts.askALead)
    }
  }

  /// Whose entries somebody may list: nil is everybody's. Throws `Refusal` of kind `.notPermitted`
  /// for another agent's entries of a book that is not shared.
  public func scope(of reader: Agent, asking agent: AgentNumber?) throws -> AgentNumber? {
    if book.isShared || reader.role.leads { return agent }
    guard agent == nil || agent == reader.number else {
      throw Refusal(.notPermitted, Texts.notYours(book.name), fix: Texts.askALead)
    }
    return reader.number
  }

  /// Entries are written in one's own name; a lead may write for others.
  func demandWriting(for owner: AgentNumber, by hand: BookHand) throws {
    guard owner == hand.agent || hand.leads else {
      throw Refusal(.notPermitted, Texts.writesOwn, fix: Texts.askALead)
    }
  }

  /// Throws `Refusal` of kind `.notPermitted`.
  func demand(_ kind: EntryEvent.Kind, of entry: Entry, by hand: BookHand) throws {
    switch kind {
    case .written, .seen, .undone: return
    case .answered: try demandAnswering(entry, hand)
    case .moved, .done: try demandHolding(entry, hand)
    case .dropped:
      // What a lead approved and payroll counts is not its proposer's to take back.
      if entry.state == .answered, choices(of: entry).contains(where: { $0.amount != nil }) {
        try demandAnswering(entry, hand)
      } else {
        try demandHolding(entry, hand)
      }
    }
  }

  /// A choice such as “routed to a lead” asks for one; nobody decides about themselves.
  private func demandAnswering(_ entry: Entry, _ hand: BookHand) throws {
    guard needsLead(entry) else { return }
    guard hand.leads else {
      throw Refusal(.notPermitted, Texts.leadAnswers(entry.number), fix: Texts.askALead)
    }
    let own = book.fields.contains {
      $0.kind == .agent && entry.values[$0.id] == String(hand.agent.number)
    }
    if own { throw Refusal(.notPermitted, Texts.aboutYourself, fix: Texts.anotherLead) }
  }

  private func demandHolding(_ entry: Entry, _ hand: BookHand) throws {
    guard hand.leads || entry.holder == hand.agent else {
      throw Refusal(
        .notPermitted, Texts.heldBy(entry.number, entry.holder),
        fix: Texts.holderOrLead(entry.holder))
    }
  }

  func needsLead(_ entry: Entry) -> Bool { choices(of: entry).contains(where: \.needsLead) }

  private func choices(of entry: Entry) -> [Field.Choice] {
    book.fields.filter { $0.kind == .choice }.compactMap { field in
      entry.values[field.id].flatMap { field[choice: $0] }
    }
  }
}
