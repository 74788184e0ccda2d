import Files
import Foundation
import Imports
import Orders
import Store
import Testing
import Vocabulary

/// Imports of orders that are taken back (HANDBOOK/sheets.md, Taking an import back).
@Suite struct WithdrawalTests {
  let desk: Desk
  private let log: ImportLog

  init() throws {
    desk = try Desk()
    log = ImportLog(desk.store, zone: Desk.zone)
  }

  static func withdraw(_ desk: Desk, _ number: Int, reason: String = "wrong file") throws
    -> WithdrawalOutcome
  {
    try ImportLog(desk.store, zone: Desk.zone).withdraw(
      number, reason: reason, by: Desk.author(9)
    ) { $0 == .refunds ? desk.orders.refundImports : desk.orders.orderImports }
  }

  private static func row(
    _ order: String, _ paid: String = "99.00", _ note: String = "3号"
  ) -> String {
    "\(order),2026-10-02 10:00,2026-10-02 10:05,\(paid),交易成功,\(note)"
  }

  @Test func newOrdersGoAndTheFileCanComeAgain() throws {
    let first = try desk.importOrders(Self.row("1001"), Self.row("1002"))
    #expect(first.number == 1)
    let figures = try desk.figures()
    let outcome = try Self.withdraw(desk, 1)
    #expect((outcome.taken, outcome.leftCount) == (2, 0))
    #expect(try desk.figures().isEmpty)
    #expect(try desk.orders.sheet(Desk.order("1001")) == nil)
    #expect(try desk.orders.check().isEmpty)
    let again = try desk.importOrders(Self.row("1001"), Self.row("1002"))
    #expect((again.added, again.number) == (2, 2))
    #expect(try desk.figures() == figures)
  }

  /// Nobody takes back what counts for or against themselves, by number or by login.
  @Test func nobodyTakesTheirOwnRowsBack() throws {
    try desk.importOrders(Self.row("1001"))
    try desk.importRefunds("1001,5.00,2026-10-03 10:00")
    let authors = [Desk.author(3), Author(Desk.number(9), login: Desk.number(3), claimed: false)]
    for author in authors {
      for number in [1, 2] {
        let refusal = #expect(throws: Refusal.self) {
          try log.withdraw(number, reason: "mine", by: author) {
            $0 == .refunds ? desk.orders.refundImports : desk.orders.orderImports
          }
        }
        #expect(refusal?.kind == .notPermitted)
      }
    }
    #expect(try Self.withdraw(desk, 2).taken == 1)
    #expect(try Self.withdraw(desk, 1).taken == 1)
  }

  /// Nor what would count for them once it is taken back, or once something else is: by a note of
  /// before, by a tag behind another, by an order that is dropped.
  @Test func nobodyTakesBackWhatWouldCountForThem() throws {
    try desk.importOrders(Self.row("1001"))
    try desk.importOrders(Self.row("1001", "99.00", "1号"))
    try desk.importRefunds("1001,5.00,2026-10-03 10:00")
    try desk.importOrders(Self.row("1002"))
    try desk.importRefunds("1002,5.00,2026-10-03 10:00")
    _ = try desk.orders.drop(Desk.order("1002"), reason: "a test", author: Desk.author(9))
    try desk.importOrders(Self.row("1003", "99.00", "1号"))
    try desk.tag("1003", by: 3)
    func withdraw(_ number: Int, by author: Author) throws {
      _ = try log.withdraw(number, reason: "mine", by: author) {
        $0 == .refunds ? desk.orders.refundImports : desk.orders.orderImports
      }
    }
    let authors = [Desk.author(3), Author(Desk.number(9), login: Desk.number(3), claimed: false)]
    for (author, number) in authors.flatMap({ author in [2, 3, 5, 6].map { (author, $0) } }) {
      let refusal = #expect(throws: Refusal.self) { try withdraw(number, by: author) }
      #expect(refusal?.kind == .notPermitted, "\(number)")
    }
    for number in [6, 5, 3, 2] { try withdraw(number, by: Desk.author(2)) }
    #expect(try desk.sheet("1001").order.tag?.agent == Desk.number(3))
    #expect(try desk.sheet("1003").order.tag?.agent == Desk.number(3))
  }

  @Test func aChangedOrderIsAsItWas() throws {
    try desk.importOrders(Self.row("1001"))
    try desk.importOrders(Self.row("1001", "88.00", "1号"))
    #expect(try desk.sheet("1001").order.tag?.agent == Desk.number(1))
    #expect(try Self.withdraw(desk, 2).taken == 1)
    let sheet = try desk.sheet("1001")
    #expect(sheet.order.paid == Money(fen: 9900))
    #expect(sheet.order.tag?.agent == Desk.number(3))
    #expect(sheet.earlierNotes.isEmpty)
    #expect(try Self.withdraw(desk, 1).taken == 1)
    #expect(try desk.orders.sheet(Desk.order("1001")) == nil)
  }

  @Test func whatALaterImportChangedStaysAndGoesWithThatOne() throws {
    try desk.importOrders(Self.row("1001"), Self.row("1002"))
    try desk.importOrders(Self.row("1001", "88.00"))
    let outcome = try Self.withdraw(desk, 1)
    #expect((outcome.taken, outcome.leftCount) == (1, 1))
    #expect(outcome.left.first?.english.contains("1001: import 2 changed it") == true)
    #expect(try desk.sheet("1001").order.paid == Money(fen: 8800))
    #expect(try Self.withdraw(desk, 2).taken == 1)
    #expect(try desk.orders.sheet(Desk.order("1001")) == nil)
  }

  @Test func whatALaterImportHoldsTooStays() throws {
    try desk.importOrders(Self.row("1001"), Self.row("1002"))
    try desk.importOrders(Self.row("1001"), Self.row("1003"))
    let outcome = try Self.withdraw(desk, 1)
    #expect((outcome.taken, outcome.leftCount) == (1, 1))
    #expect(outcome.left.first?.english.contains("import 2 holds it too") == true)
    #expect(try desk.sheet("1001").order.paid == Money(fen: 9900))
    #expect(try Self.withdraw(desk, 2).taken == 2)
    #expect(try desk.figures().isEmpty)
  }

  @Test func whatTheDeskDidStays() throws {
    try desk.importOrders(Self.row("1001", "99.00", ""), Self.row("1002", "99.00", ""))
    try desk.tag("1001", by: 2)
    try desk.tag("1003", by: 2)
    try desk.importOrders(Self.row("1003"))
    #expect(try Self.withdraw(desk, 1).taken == 2)
    let sheet = try desk.sheet("1001")
    #expect(!sheet.order.isImported && sheet.order.paid == nil)
    #expect(sheet.order.tag?.agent == Desk.number(2))
    #expect(try Self.withdraw(desk, 2).taken == 1)
    #expect(try desk.sheet("1003").order.tag?.origin == .desk)
    #expect(try desk.orders.conflicts().isEmpty)
    #expect(try desk.orders.check().isEmpty)
  }

  @Test func twiceOrWithoutAReasonIsRefused() throws {
    try desk.importOrders(Self.row("1001"))
    #expect(throws: Refusal.self) { try Self.withdraw(desk, 1, reason: " ") }
    #expect(throws: Refusal.self) { try Self.withdraw(desk, 7) }
    _ = try Self.withdraw(desk, 1)
    let rows = try desk.journalRows()
    #expect(throws: Refusal.self) { try Self.withdraw(desk, 1) }
    #expect(try desk.journalRows() == rows)
    #expect(try log.list().first?.withdrawal?.reason == "wrong file")
  }

  @Test func aTrialIsNoImport() throws {
    #expect(try desk.importOrders(Self.row("1001"), dryRun: true).number == nil)
    #expect(try log.list().isEmpty)
  }

  @Test func anImportIsListedAndShown() throws {
    try desk.importOrders(Self.row("1001"), Self.row("1002", "much"))
    try desk.importOrders(
      Self.row("1001", "88.00", "3号 13812345678"), Self.row("1003", "1.00", "4号-顺丰"))
    let list = try log.list()
    #expect(list.map(\.number) == [2, 1])
    #expect(list.map(\.counts.added) == [1, 1] && list.map(\.counts.refused) == [0, 1])
    #expect(list[0].digest.count == 64 && list[0].author == Desk.author(9))
    #expect(try log.list(kind: .refunds).isEmpty)
    let sheet = try log.sheet(2, limit: 10) { _ in desk.orders.orderImports }
    #expect(sheet.changes.added.map(\.subject) == ["1003"])
    let changed = try #require(sheet.changes.changed.first)
    #expect(changed.before?.contains("99.00") == true && changed.after.contains("88.00"))
    #expect(changed.after.contains("138****5678"))
    #expect(sheet.findings.contains { $0.text.english.contains("looks like a tag") })
    let refused = try log.sheet(1, limit: 10) { _ in desk.orders.orderImports }.refused
    #expect(refused.map(\.line) == [3])
    _ = try Self.withdraw(desk, 2)
    let after = try log.sheet(2, limit: 10) { _ in desk.orders.orderImports }
    #expect(after.changes == sheet.changes)
  }

  @Test func rowsOfOneOrderFarApartAreStillRefused() throws {
    let many = (0..<41_000).map { Self.row("2\(100_000 + $0)") }
    let text = ([Desk.header, Self.row("1001")] + many + [Self.row("1001", "1.00")])
      .joined(separator: "\n")
    #expect(try desk.importOrders(Data(text.utf8)).refused.map(\.line) == [41_003])
    // The first of them is as the store has it, so it is held unchanged.
    #expect(try desk.importOrders(Data(text.utf8)).refused.map(\.line) == [41_003])
  }

  /// After any imports and withdrawals the orders are those of the imports that stand.
  @Test(arguments: 0..<40) func whatStandsIsWhatTheStandingImportsSay(_ seed: Int) throws {
    var random = Seeded(seed)
    var files: [[String]] = []
    var standing: [Int] = []
    for _ in 0..<12 {
      if !standing.isEmpty, random.next(3) == 0 {
        let gone = standing.remove(at: random.next(standing.count))
        _ = try Self.withdraw(desk, gone)
        continue
      }
      let rows = (1...6).filter { _ in random.next(2) == 0 }.map { order in
        Self.row("100\(order)", "\(random.next(2) + 1).00", "\(random.next(3) + 1)号")
      }
      files.append(rows)
      try desk.importOrders(Data(([Desk.header] + rows).joined(separator: "\n").utf8))
      standing.append(files.count)
    }
    let fresh = try Desk()
    for number in standing {
      let text = ([Desk.header] + files[number - 1]).joined(separator: "\n")
      try fresh.importOrders(Data(text.utf8))
    }
    for order in 1...6 {
      let number = Desk.order("100\(order)")
      #expect(
        try desk.orders.sheet(number)?.order == fresh.orders.sheet(number)?.order, "seed \(seed)")
    }
    #expect(try desk.figures() == fresh.figures(), "seed \(seed)")
    #expect(try desk.orders.check().isEmpty)
  }
}

/// Random numbers that a seed repeats.
struct Seeded {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func next(_ end: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(end))
  }
}

/// Imports of refunds that are taken back, and refunds that the desk drops or corrects.
@Suite struct RefundWithdrawalTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.importOrders("1001,2026-10-02 10:00,2026-10-02 10:05,99.00,交易成功,3号")
  }

  private var refunds: Money {
    get throws { try desk.figures()[Desk.number(3)]?.refunds ?? .zero }
  }

  private func bring(_ rows: String...) throws {
    try desk.importRefundSheet(([RefundStatusTests.header] + rows).joined(separator: "\n"))
  }

  @Test func newRefundsGo() throws {
    try desk.importRefunds("1001,5.00,2026-10-09 10:00")
    #expect(try refunds == Money(fen: 500))
    #expect(try WithdrawalTests.withdraw(desk, 2).taken == 1)
    #expect(try refunds == .zero)
    #expect(try desk.importRefunds("1001,5.00,2026-10-09 10:00").added == 1)
  }

  @Test func aChangedOneIsAsItWas() throws {
    try bring("77,1001,2026-10-09 10:00,5.00,退款中")
    try bring("77,1001,2026-10-09 10:00,5.00,退款成功")
    #expect(try refunds == Money(fen: 500))
    #expect(try WithdrawalTests.withdraw(desk, 3).taken == 1)
    #expect(try refunds == .zero)
    let left = try WithdrawalTests.withdraw(desk, 2)
    #expect((left.taken, left.leftCount) == (1, 0))
    #expect(try desk.orders.refunds(of: Desk.order("1001")).isEmpty)
  }

  @Test func aNumberThatCameLaterGoesAgain() throws {
    try desk.importRefunds("1001,5.00,2026-10-09 10:00")
    try bring("77,1001,2026-10-09 10:00,5.00,退款成功")
    #expect(try desk.orders.refunds(of: Desk.order("1001")).map(\.id) == ["77"])
    let left = try WithdrawalTests.withdraw(desk, 2)
    #expect((left.taken, left.leftCount) == (0, 1))
    #expect(try WithdrawalTests.withdraw(desk, 3).taken == 1)
    #expect(try refunds == .zero)
  }

  @Test func theDeskDropsAndCorrects() throws {
    try bring("77,1001,2026-10-09 10:00,50.00,退款成功", "78,1001,2026-10-09 11:00,1.00,退款成功")
    let order = Desk.order("1001")
    #expect(throws: Refusal.self) {
      try desk.orders.dropRefund(nil, of: order, reason: "twice", author: Desk.author(9))
    }
    _ = try desk.orders.dropRefund("78", of: order, reason: "twice", author: Desk.author(9))
    #expect(try refunds == Money(fen: 5000))
    _ = try desk.orders.correctRefund(
      "77", of: order, amount: Money(fen: 500), at: nil, reason: "a zero", author: Desk.author(9))
    #expect(try refunds == Money(fen: 500))
    // The same file does not change it back; another says why it is not taken.
    let same = try desk.importRefundSheet(
      RefundStatusTests.header + "\n77,1001,2026-10-09 10:00,50.00,退款成功\n"
        + "78,1001,2026-10-09 11:00,2.00,退款成功")
    #expect((same.unchanged, same.refused.map(\.line)) == (1, [3]))
    #expect(try refunds == Money(fen: 500))
    let kept = try WithdrawalTests.withdraw(desk, 2)
    #expect((kept.taken, kept.leftCount) == (0, 2))
    _ = try desk.orders.restoreRefund("77", of: order, reason: "no", author: Desk.author(9))
    #expect(try refunds == Money(fen: 5000))
    #expect(try desk.orders.check().isEmpty)
  }

  /// Nobody gets more back than they paid, all refunds together.
  @Test func aCorrectionAboveWhatWasPaidIsRefused() throws {
    try desk.importOrders("1003,2026-10-02 10:00,2026-10-02 10:05,99.00,交易成功,3号")
    try bring("77,1003,2026-10-09 10:00,50.00,退款成功", "78,1003,2026-10-09 11:00,9.00,退款成功")
    let order = Desk.order("1003")
    func correct(_ fen: Int) throws {
      _ = try desk.orders.correctRefund(
        "77", of: order, amount: Money(fen: fen), at: nil, reason: "a zero",
        author: Desk.author(9))
    }
    for fen in [9001, 9_999_999_999_900, .max] {
      let refusal = #expect(throws: Refusal.self) { try correct(fen) }
      #expect(refusal?.findings.first?.reason.english.contains("99.00 that was paid") == true)
    }
    try correct(9000)
    #expect(try desk.orders.refunds(of: order).map(\.amount.fen) == [9000, 900])
  }

  /// What the desk said of a refund stands against sheets that name it otherwise.
  @Test func aFixedRefundIsKnownWithAndWithoutItsNumber() throws {
    let order = Desk.order("1001")
    try desk.importRefunds("1001,5.00,2026-10-09 10:00")
    _ = try desk.orders.dropRefund(nil, of: order, reason: "twice", author: Desk.author(9))
    try bring("90,1001,2026-10-09 10:00,5.00,退款成功")
    #expect(try refunds == .zero)
    _ = try desk.orders.restoreRefund(nil, of: order, reason: "no", author: Desk.author(9))
    #expect(try refunds == Money(fen: 500))
    try bring("91,1001,2026-10-10 10:00,50.00,退款成功")
    _ = try desk.orders.correctRefund(
      "91", of: order, amount: Money(fen: 700), at: nil, reason: "a zero", author: Desk.author(9))
    try desk.importRefunds("1001,50.00,2026-10-10 10:00")
    #expect(try refunds == Money(fen: 1200))
    #expect(try desk.orders.check().isEmpty)
  }

  @Test func undoTakesADropBack() throws {
    try desk.importRefunds("1001,5.00,2026-10-09 10:00")
    let order = Desk.order("1001")
    _ = try desk.orders.dropRefund(nil, of: order, reason: "twice", author: Desk.author(9))
    #expect(try refunds == .zero)
    try desk.orders.lastAct(by: Desk.author(9), on: Desk.day("2026-10-09"))?
      .takeBack(by: Desk.author(9))
    #expect(try refunds == Money(fen: 500))
  }

  @Test func aDroppedOrderCountsNowhere() throws {
    try desk.importRefunds("1001,5.00,2026-10-09 10:00")
    let order = Desk.order("1001")
    let before = try desk.figures()
    _ = try desk.orders.drop(order, reason: "a test", author: Desk.author(9))
    #expect(try desk.figures().isEmpty)
    #expect(try desk.orders.untagged(on: Desk.day("2026-10-02")).isEmpty)
    #expect(throws: Refusal.self) { try desk.tag("1001", by: 2) }
    try desk.importOrders("1001,2026-10-02 10:00,2026-10-02 10:05,98.00,交易成功,1号")
    #expect(try desk.figures().isEmpty)
    #expect(try desk.orders.check().isEmpty)
    _ = try WithdrawalTests.withdraw(desk, 3)
    _ = try desk.orders.restore(order, reason: "a true one", author: Desk.author(9))
    #expect(try desk.figures() == before)
    #expect(throws: Refusal.self) {
      try desk.orders.restore(order, reason: "again", author: Desk.author(9))
    }
  }
}
