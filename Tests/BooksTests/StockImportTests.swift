import Books
import Files
import Foundation
import Testing
import Vocabulary

/// `import stock`: what is low goes on the watch (HANDBOOK/systems.md, S13).
@Suite struct StockImportTests {
  private func run(
    _ books: BookRecords, _ text: String, isDryRun: Bool = false
  ) throws -> ImportReport {
    let path = FileManager.default.temporaryDirectory.path + "/kefu-stock-\(Key.make()).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return try StockImport(books).run(
      path: path, name: "stock.csv", by: Desk.hand(1), isDryRun: isDryRun)
  }

  private let first = "货号,商品,件数\nA,衬衫,9\n\nB,裤子,10\nC,外套,-1\n,无名,3\n"

  @Test func onlyWhatIsLowIsTaken() throws {
    try Desk.withBooks { books, _ in
      let report = try run(books, first)
      #expect(
        report.counts == [4, 1, 0, 1])
      #expect(report.refused.map(\.line) == [5, 6])
      #expect(try books.lowStock().map { $0.values["goods"] } == ["A"])
    }
  }

  @Test func theSameFileAgainChangesNothing() throws {
    try Desk.withBooks { books, _ in
      _ = try run(books, first)
      let report = try run(books, first)
      #expect(report.counts == [4, 0, 0, 2])
      #expect(try books.stock("A").events.count == 1)
    }
  }

  @Test func aChangedNumberIsCheckedAnew() throws {
    try Desk.withBooks { books, _ in
      _ = try run(books, first)
      try books.step(.answered, .stock, 1, by: 2, values: ["counted": "8"])
      // Reported as before: what was counted stands.
      _ = try run(books, first)
      #expect(try books.stock("A").state == .answered)
      let report = try run(books, "goods,pieces\nA,7\n")
      #expect(report.updated == 1)
      #expect(try books.stock("A").state == .open)
      #expect(try books.stock("A").pieces == 7)
      _ = try run(books, "goods,pieces\nA,40\n")
      #expect(try books.lowStock().isEmpty)
    }
  }

  @Test func aDryRunWritesNothing() throws {
    try Desk.withBooks { books, _ in
      let report = try run(books, first, isDryRun: true)
      #expect(report.counts == [4, 1, 0, 1])
      #expect(try books.entries(EntryQuery()).isEmpty)
    }
  }

  @Test func aFileWithoutItsColumnsIsRefusedWhole() throws {
    try Desk.withBooks { books, _ in
      let refusal = Refusal.of { _ = try run(books, "商品\n衬衫\n") }
      #expect(refusal?.kind == .refused)
    }
  }
}

extension ImportReport {
  fileprivate var counts: [Int] { [read, added, updated, unchanged] }
}
