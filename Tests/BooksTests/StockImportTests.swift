import Books
import Cases
import Files
import Foundation
import Imports
import Store
import StoreSQLite
import TestSupport
import Testing
import Vocabulary

/// `import stock`: what is low goes on the watch (HANDBOOK/systems.md, S13).
@Suite struct StockImportTests {
  private func run(
    _ books: BookRecords, _ store: RecordStore, _ text: String, by agent: Int = 1,
    isDryRun: Bool = false
  ) throws -> ImportReport {
    let path = FileManager.default.temporaryDirectory.path + "/kefu-stock-\(Key.make()).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return try StockImport(books, store).run(
      path: path, name: "stock.csv", by: Desk.hand(agent), isDryRun: isDryRun)
  }

  private let first = "货号,商品,件数\nA,衬衫,9\n\nB,裤子,10\nC,外套,-1\n,无名,3\n"

  @Test func onlyWhatIsLowIsTaken() throws {
    try Desk.withBooks { books, store in
      let report = try run(books, store, first)
      #expect(
        report.counts == [4, 1, 0, 1])
      #expect(report.refused.map(\.line) == [5, 6])
      #expect(try books.lowStock().map { $0.values["goods"] } == ["A"])
    }
  }

  @Test func theSameFileAgainChangesNothing() throws {
    try Desk.withBooks { books, store in
      _ = try run(books, store, first)
      let report = try run(books, store, first)
      #expect(report.counts == [4, 0, 0, 2])
      #expect(try books.stock("A").steps.count == 1)
    }
  }

  /// A row of goods that stand in the file already does not read all their steps again.
  @Test func oneArticleManyTimesIsReadOnce() throws {
    func rows(_ count: Int) throws -> Int {
      let path = try TestFolder.make() + "/store/kefu.sqlite"
      let engine = CountingEngine(try SQLiteEngine(path: path))
      let store = try RecordStore(
        engine, zone: Desk.zone.identifier,
        migrations: CaseRecords.migrations + ImportLog.migrations)
      let before = engine.rows
      let lines = (0..<count).map { "A,衬衫,\(1 + $0 % 4)\n" }
      let report = try run(Desk.books(store), store, "货号,商品,件数\n" + lines.joined())
      #expect(report.counts == [count, 1, count - 1, 0])
      return engine.rows - before
    }
    let (few, many) = (try rows(50), try rows(200))
    #expect(many < 5 * few, "\(few) rows read for 50 lines, \(many) for 200")
  }

  @Test func aChangedNumberIsCheckedAnew() throws {
    try Desk.withBooks { books, store in
      _ = try run(books, store, first)
      try books.step("answer", .stock, 1, by: 2, values: ["counted": "8"])
      // Reported as before: what was counted stands.
      _ = try run(books, store, first)
      #expect(try books.stock("A").state == "answered")
      let report = try run(books, store, "goods,pieces\nA,7\n")
      #expect(report.updated == 1)
      #expect(try books.stock("A").state == "open")
      #expect(try books.stock("A").pieces == 7)
      _ = try run(books, store, "goods,pieces\nA,40\n")
      #expect(try books.lowStock().isEmpty)
    }
  }

  /// Who imports the list says what the back office says; nobody's entry is written over by it.
  @Test func whoeverImportsReportsAnew() throws {
    try Desk.withBooks { books, store in
      _ = try run(books, store, first)
      try books.step("answer", .stock, 1, by: 2, values: ["counted": "8"])
      try books.step("seen", .stock, 1, by: 9)
      #expect(try run(books, store, "goods,pieces\nA,7\n", by: 2).updated == 1)
      let stock = try books.stock("A")
      #expect(stock.owner == Desk.number(1))
      #expect(stock.pieces == 7)
      // What was counted, and who knew, was before the list.
      #expect(stock.standingValues["counted"] == nil)
      #expect(stock.knownTo == [Desk.number(2)])
      try books.step("drop", .stock, 1, by: 1, reason: "下架")
      #expect(try run(books, store, "goods,pieces\nA,5\n", by: 3).updated == 1)
      #expect(try books.stock("A").state == "open")
      #expect(try books.cases.check().isEmpty)
    }
  }

  @Test func aDryRunWritesNothing() throws {
    try Desk.withBooks { books, store in
      let report = try run(books, store, first, isDryRun: true)
      #expect(report.counts == [4, 1, 0, 1])
      #expect(try books.entries(CaseQuery(.stock)).isEmpty)
    }
  }

  @Test func aFileWithoutItsColumnsIsRefusedWhole() throws {
    try Desk.withBooks { books, store in
      let refusal = Refusal.of { _ = try run(books, store, "商品\n衬衫\n") }
      #expect(refusal?.kind == .refused)
    }
  }

  @Test func anImportIsTakenBack() throws {
    try Desk.withBooks { books, store in
      _ = try run(books, store, "货号,商品,件数\nA,衬衫,9\n")
      _ = try run(books, store, "货号,商品,件数\nA,衬衫,3\nB,裤子,2\n")
      let log = ImportLog(store, zone: books.zone)
      let room = CaseWithdrawal(books.cases, day: Desk.hand(9).day)
      let outcome = try log.withdraw(2, reason: "old", by: Desk.hand(9).author) { _ in room }
      #expect(outcome.taken == 2)
      #expect(try books.stock("A").pieces == 9)
      #expect(try books.lowStock().map { $0.values["goods"] } == ["A"])
      #expect(try run(books, store, "货号,商品,件数\nB,裤子,2\n").added == 1)
    }
  }
}

extension ImportReport {
  fileprivate var counts: [Int] { [read, added, updated, unchanged] }
}
