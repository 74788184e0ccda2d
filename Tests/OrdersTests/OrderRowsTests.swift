import Files
import Foundation
import Orders
import Testing
import Vocabulary

/// Several rows of one order in a file (HANDBOOK/sheets.md, Orders).
@Suite struct OrderRowsTests {
  static let header = "订单编号,子订单编号,宝贝标题,宝贝总数量,买家实际支付金额,订单创建时间,订单付款时间,订单备注,订单状态,买家会员名"
  static func row(
    _ title: String, _ quantity: String, _ paid: String, note: String = "3号", line: String = "",
    created: String = "2026-10-02 10:00", at: String = "2026-10-02 10:05", buyer: String = "m"
  ) -> String {
    "7001,\(line),\(title),\(quantity),\(paid),\(created),\(at),\(note),交易成功,\(buyer)"
  }

  private func order(_ rows: [String]) throws -> (Order, ImportReport) {
    let desk = try Desk()
    let data = Data(([Self.header] + rows).joined(separator: "\n").utf8)
    let report = try desk.importOrders(data)
    let order = try desk.sheet("7001").order
    #expect(try desk.importOrders(data).unchanged == rows.count, "the same file again")
    #expect(try desk.sheet("7001").order == order)
    return (order, report)
  }

  @Test func amountsOfLinesAreAddedWhateverTheirOrder() throws {
    let rows = [
      Self.row("裙子", "1", "99.00", line: "1"), Self.row("袜子", "2", "20.00", line: "2"),
      Self.row("帽子", "1", "20.00", line: "3"),
    ]
    for rows in [rows, rows.reversed(), rows + rows, [rows[1], rows[0], rows[1], rows[2]]] {
      let (order, report) = try order(rows)
      #expect(order.paid == Money(fen: 13_900))
      #expect(order.quantity == 4)
      #expect(order.tag?.agent == Desk.number(3))
      #expect(report.read == rows.count && report.added == 1 && report.refused.isEmpty)
    }
  }

  @Test func anAmountOfTheOrderIsTakenOnce() throws {
    let (order, report) = try order([
      Self.row("裙子", "1", "118.00", line: "1"), Self.row("袜子", "2", "118.00", line: "2"),
    ])
    #expect(order.paid == Money(fen: 11_800))
    #expect(order.title == "裙子；袜子")
    #expect(report.findings.count == 1)
  }

  /// An order counts the same alone and beside others, which are only told.
  @Test func otherOrdersChangeNothing() throws {
    let others = [("裙子", "5.00"), ("袜子", "6.00")].map { title, paid in
      "7002,,\(title),1,\(paid),2026-10-02 10:00,2026-10-02 10:05,3号,交易成功,m"
    }
    let rows = [Self.row("裙子", "1", "50.00"), Self.row("袜子", "1", "50.00")]
    let (alone, said) = try order(rows)
    let (order, report) = try order(rows + others)
    #expect(alone.paid == Money(fen: 5000) && order.paid == alone.paid)
    #expect(said.findings.count == 1 && report.findings.count == 1)
    #expect(report.findings.first?.reason.english.contains("amounts of their own") == true)
    #expect(said.findings.first?.reason.english.contains("amounts of their own") == false)
  }

  /// The order of one line in two states: its price was changed before it was paid.
  @Test(arguments: ["", "1"])
  func aPaidRowLeavesOutAnUnpaidOne(_ line: String) throws {
    let unpaid = "7001,\(line),裙子,1,80.00,2026-10-02 10:00,,3号,等待买家付款,m"
    let paid = Self.row("裙子", "1", "60.00", line: line)
    let other = [("裙子", "8001"), ("袜子", "8001")].map { title, number in
      "\(number),,\(title),1,100.00,2026-10-02 10:00,2026-10-02 10:05,3号,交易成功,m"
    }
    for rows in [[unpaid, paid], [paid, unpaid], [paid, unpaid, paid] + other] {
      let (order, report) = try order(rows)
      #expect(order.paid == Money(fen: 6000))
      #expect(order.quantity == 1)
      #expect(order.status == "交易成功")
      #expect(report.refused.isEmpty)
      #expect(
        report.findings.contains { $0.reason.english.contains("both unpaid and paid") })
    }
    // In either sequence an order beside it, whose amounts are equal, counts once.
    for rows in [other + [unpaid, paid], [paid, unpaid] + other] {
      let desk = try Desk()
      try desk.importOrders(Data(([Self.header] + rows).joined(separator: "\n").utf8))
      #expect(try desk.sheet("8001").order.paid == Money(fen: 10_000))
    }
  }

  /// The same goods with two amounts, both paid, may be one line or two.
  @Test func goodsThatStandThereTwiceAreRefused() throws {
    for (rows, header) in [
      ([Self.row("裙子", "1", "60.00"), Self.row("裙子", "1", "80.00")], Self.header),
      ([("1", "60.00"), ("1", "80.00")].map { Self.row("裙子", "1", $1, line: $0) }, Self.header),
      (
        [
          Self.row("裙子", "1", "60.00"), Self.row("裙子", "2", "60.00"),
          Self.row("袜子", "1", "20.00"),
        ], Self.header
      ),
      (
        ["60.00", "80.00"].map { "7001,2026-10-02 10:00,2026-10-02 10:05,\($0),交易成功,3号" },
        Desk.header
      ),
    ] {
      for rows in [rows, rows.reversed()] {
        let desk = try Desk()
        let report = try desk.importOrders(
          Data(([header] + rows).joined(separator: "\n").utf8))
        #expect(report.refused.count == rows.count)
        #expect(try desk.orders.sheet(Desk.order("7001")) == nil)
      }
    }
  }

  @Test func blankCellsNeverErase() throws {
    let whole = Self.row("裙子", "1", "118.00", note: "3号 / 申通")
    let blank = Self.row("袜子", "2", "", note: "", created: "2026-10-02 10:00", at: "", buyer: "")
    for rows in [[whole, blank], [blank, whole]] {
      let (order, _) = try order(rows)
      #expect(order.paid == Money(fen: 11_800))
      #expect(order.paidAt == Desk.time("2026-10-02 10:05"))
      #expect(order.tag?.agent == Desk.number(3))
      #expect(order.quantity == 3)
    }
    let desk = try Desk()
    try desk.importOrders("1001,2026-10-02 10:00,2026-10-02 10:05,9.00,交易成功,3号")
    #expect(try desk.importOrders("1001,2026-10-02 10:00,,,,").unchanged == 1)
  }

  @Test func otherTimesOrBuyersAreOtherOrders() throws {
    for other in [
      Self.row("袜子", "1", "5.00", created: "2026-10-03 10:00"),
      Self.row("袜子", "1", "5.00", buyer: "n"),
    ] {
      let desk = try Desk()
      let report = try desk.importOrders(
        Self.row("裙子", "1", "9.00"), other, header: Self.header)
      #expect(report.refused.map(\.line) == [2, 3])
      #expect(try desk.orders.sheet(Desk.order("7001")) == nil)
    }
  }

  @Test func rowsThatNameTwoAgentsAreRefused() throws {
    let desk = try Desk()
    let report = try desk.importOrders(
      Self.row("裙子", "1", "9.00"), Self.row("袜子", "1", "5.00", note: "1号"), header: Self.header)
    #expect(report.refused.map(\.line) == [2, 3])
  }

  @Test func lengthsAndTotals() throws {
    let desk = try Desk()
    let report = try desk.importOrders(
      "1001,2026-10-02 10:00,,9.00,交易成功,红色 L,3号", "1002,2026-10-02 10:00,,9.00,3号",
      "1003,2026-10-02 10:00,,9.00,交易成功,3号", "合计,,,27.00,,")
    #expect(report.refused.map(\.line) == [2, 3])
    #expect(report.added == 1 && report.read == 3)
    #expect(report.findings.map(\.place?.line) == [5])
  }

  @Test(arguments: [
    "`20220725", "20220725\u{A0}", "20220725.0", "２０２２０７２５", "\u{200B}20220725", "'20220725",
  ])
  func guardsAroundNumbersGo(_ cell: String) throws {
    let desk = try Desk()
    #expect(try desk.importOrders("\(cell),2026-10-02 10:00,,9.00,,3号").added == 1)
    #expect(try desk.sheet("20220725").order.tag?.agent == Desk.number(3))
  }

  @Test(arguments: ["#1001", "E20261002_1", "261002-000000000000001"])
  func numbersOfOtherPlatforms(_ number: String) throws {
    let desk = try Desk()
    #expect(try desk.importOrders("\(number),2026-10-02 10:00,,9.00,,3号").added == 1)
    #expect(try desk.sheet(number).order.number.text == number)
  }

  @Test(
    arguments: [
      ("-", nil), ("0000-00-00 00:00:00", nil), ("--", nil), ("无", nil),
      ("2026年10月2日 10:05", "10:05"),
      ("2026/10/2 上午10:05", "10:05"), ("46297.4201388889", "10:05"), ("26-10-02 10:05", "10:05"),
    ] as [(String, String?)])
  func timesAsTheyAreWritten(_ cell: String, _ time: String?) throws {
    let desk = try Desk()
    #expect(try desk.importOrders("1001,2026-10-02 10:00,\(cell),９９．００,,3号").added == 1)
    let order = try desk.sheet("1001").order
    #expect(order.paidAt == time.map { Desk.time("2026-10-02 " + $0) })
    #expect(order.paid == Money(fen: 9900))
  }

  /// Excel keeps 15 digits.
  @Test func roundedNumbersAreRefused() throws {
    let rows = (1...6).map { "41000000000000\($0)0000,2026-10-0\($0) 10:00,,9.00,交易成功,3号" }
    let desk = try Desk()
    let report = try desk.importOrders(
      Data(([Desk.header] + rows).joined(separator: "\n").utf8))
    #expect(report.refused.map(\.line) == [2, 3, 4, 5, 6, 7])
    #expect(report.refused.allSatisfy { $0.reason.chinese.contains("文本") })
    // Numbers that merely end in a zero now and then are none.
    let sound = (10...60).map { "41000000000000\($0),2026-10-02 10:00,,9.00,交易成功,3号" }
    #expect(
      try desk.importOrders(Data(([Desk.header] + sound).joined(separator: "\n").utf8)).added == 51)
  }

  /// An order's rows at the end of a part that is read at once, and far behind it.
  @Test func rowsOfAnOrderAcrossParts() throws {
    func filler(_ from: Int, _ count: Int) -> [String] {
      (from..<from + count).map {
        "\($0),,裤子,1,1.00,2026-10-02 10:00,2026-10-02 10:05,1号,交易成功,m"
      }
    }
    let lines = [Self.row("裙子", "1", "99.00"), Self.row("袜子", "2", "20.00")]
    let near = try order(filler(100_000, 39_999) + lines + filler(200_000, 10))
    #expect(near.0.paid == Money(fen: 11_900))
    let desk = try Desk()
    let far = [Self.header, lines[0]] + filler(100_000, 40_000) + [lines[1], lines[0]]
    let report = try desk.importOrders(Data(far.joined(separator: "\n").utf8))
    #expect(report.refused.map(\.line) == [40_003, 40_004])
    #expect(try desk.sheet("7001").order.paid == Money(fen: 9900))
  }

  /// An order of a closed month that is paid later counts where it was paid.
  @Test func aLatePaymentIsNeverRefused() throws {
    let desk = try Desk()
    try desk.importOrders("1001,2026-09-30 10:00,,0.00,等待买家付款,3号")
    let report = try desk.importOrders(
      "1001,2026-09-30 10:00,2026-10-02 10:05,99.00,交易成功,3号")
    #expect(report.updated == 1)
    #expect(try desk.figures()[Desk.number(3)]?.paid == Money(fen: 9900))
  }
}
