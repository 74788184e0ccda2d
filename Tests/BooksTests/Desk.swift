import Books
import Files
import Foundation
import Staff
import Store
import StoreSQLite
import TestSupport
import Testing
import Vocabulary

/// A desk for tests, with the books that ship: agents 1 and 2, lead 3, clerk 9.
enum Desk {
  static let zone =
    DeskZone("Asia/Shanghai") ?? DeskZone("UTC") ?? { preconditionFailure("tzdata") }()

  static let staff = Staff([
    agent(1), agent(2), agent(3, role: .lead), agent(9, role: .clerk),
  ])

  /// Saturday.
  static let today = day("2026-11-21")

  static func agent(_ value: Int, role: Role = .agent) -> Agent {
    Agent(
      number: number(value), name: "客服\(value)", role: role, joined: day("2025-03-01"))
  }
  static func number(_ value: Int) -> AgentNumber {
    AgentNumber(value) ?? { preconditionFailure("\(value) is no agent number") }()
  }
  static func day(_ text: String) -> Day {
    Day(text) ?? { preconditionFailure("\(text) is no day") }()
  }

  static let shipped =
    String(#filePath.dropLast("/Tests/BooksTests/Desk.swift".count))
    + "/" + Bookshelf.fileName

  static func shippedText() throws -> String {
    try String(contentsOfFile: shipped, encoding: .utf8)
  }

  static func shelf() throws -> Bookshelf {
    try BookFile.read(TextFile(path: shipped, name: Bookshelf.fileName))
  }

  static func hand(_ value: Int, on day: Day = today) -> BookHand {
    let role = staff[number(value)]?.role ?? .agent
    return BookHand(Author(number(value), claimed: false), role: role, day: day)
  }

  static func newStore() throws -> RecordStore {
    let folder = try TestFolder.make()
    return try RecordStore(
      path: folder + "/store/kefu.sqlite", zone: zone.identifier,
      migrations: BookRecords.migrations)
  }

  /// Fresh books, thrown away afterwards.
  static func withBooks<Result>(_ body: (BookRecords, RecordStore) throws -> Result) throws
    -> Result
  {
    let store = try newStore()
    let folder = ((store.place.file as NSString).deletingLastPathComponent as NSString)
      .deletingLastPathComponent
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(BookRecords(store, shelf: shelf(), staff: staff, zone: zone), store)
  }
}

extension BookRecords {
  @discardableResult
  func put(
    _ book: BookID, by agent: Int, on day: Day = Desk.today, _ values: [String: String]
  ) throws -> Entry {
    let draft = EntryDraft(book, owner: Desk.number(agent), day: day, values: values)
    return try write(draft, by: Desk.hand(agent, on: day))
  }

  @discardableResult
  func step(
    _ kind: EntryEvent.Kind, _ book: BookID, _ number: Int, by agent: Int,
    on day: Day = Desk.today, values: [String: String] = [:], reason: String? = nil,
    to recipient: Int? = nil
  ) throws -> Entry {
    try take(
      EntryStep(
        kind, values: values, recipient: recipient.map(Desk.number), reason: reason),
      book, number, by: Desk.hand(agent, on: day))
  }
}

extension RecordStore {
  /// As `undo` does: takes back the agent's last step.
  @discardableResult
  func undo(_ books: BookRecords, by agent: Int) throws -> Entry? {
    let hand = Desk.hand(agent)
    return try write(Act(hand.author, "book.undo")) { writing in
      try BookRecords.last(of: hand.agent, in: writing).map {
        try books.takeBack($0, by: hand, in: writing)
      }
    }
  }
}

extension Refusal {
  /// Runs `body` and gives what it refuses with; nil when it does not.
  static func of(_ body: () throws -> Void) -> Refusal? {
    do {
      try body()
      return nil
    } catch { return error as? Refusal }
  }

  var english: String { findings.map { $0.line(.english) }.joined(separator: "\n") }
}
