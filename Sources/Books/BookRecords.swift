import Cases
import Staff
import Store
import Vocabulary

/// The books of the desk, read by subject: figures of service and week, the stock watch, the plan
/// of the day. Writing and steps are the cases' own.
public struct BookRecords: Sendable {
  public let cases: CaseRecords
  let now: Moment

  /// - Parameter now: the moment at which deadlines are judged.
  public init(_ cases: CaseRecords, at now: Moment) {
    self.cases = cases
    self.now = now
  }

  public var zone: DeskZone { cases.zone }

  /// Returns the definition of a book.
  ///
  /// - Throws: `Refusal` of kind `.refused` that names the file and what commands need of it.
  public func flow(_ book: Book) throws -> Flow { try cases.flows.flow(book.shape) }

  /// Returns the entries that a query selects, by book and number.
  public func entries(_ query: CaseQuery) throws -> [Case] {
    try cases.items(query, at: now).sorted { ($0.flow, $0.number) < ($1.flow, $1.number) }
  }

  public func entry(_ book: Book, _ number: Int) throws -> Case {
    try cases.item(CaseKey(book.rawValue, number))
  }

  /// Returns the entry of the stock watch under a goods number.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when it is not on the watch.
  public func stock(_ goods: String) throws -> Case {
    guard let entry = try entries(.goods(goods.trimmed)).first else {
      throw Refusal(.nothingFound, Texts.notOnWatch(goods), fix: Texts.listStock)
    }
    return entry
  }
}

extension CaseQuery {
  static func goods(_ goods: String) -> CaseQuery {
    var query = CaseQuery(Book.stock)
    query.subject = goods
    return query
  }
}

extension Flow {
  /// Returns the agent whose entries a reader may list; nil for everybody's. A book without
  /// `readers` is open to all.
  ///
  /// - Parameter agent: the agent whose entries are asked for; nil for everybody's.
  /// - Throws: `Refusal` of kind `.notPermitted` for another agent's entries of a book that is not.
  public func scope(of reader: Agent, asking agent: AgentNumber?) throws -> AgentNumber? {
    if readers.isEmpty || reader.role == .lead || reader.role == .clerk { return agent }
    guard agent == nil || agent == reader.number else {
      throw Refusal(.notPermitted, Texts.notYours(name), fix: Texts.askALead)
    }
    return reader.number
  }
}
