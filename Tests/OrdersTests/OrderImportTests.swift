import Files
import Foundation
import Orders
import Testing
import Vocabulary

/// Imports of orders: what is read, what is refused, what a second file does.
@Suite struct OrderImportTests {
  static let tagged =
    "1001,2026-10-02 10:00,2026-10-02 10:05:30,\"1,299.50\",交易成功,3号/顺丰 黄旗"

  @Test func everyColumnIsTaken() throws {
    let desk = try Desk()
    let report = try desk.importOrders(
      "1001,2026/10/02 10:00,2026-10-02 10:05:30,￥99.50,买家已付款,3号 蓝旗,\"裙子,红\",2,张三,13812341234,mimi_77,5.00",
      header: "订单编号,订单创建时间,订单付款时间,买家实际支付金额,订单状态,订单备注,宝贝标题,宝贝总数量,收货人姓名,联系手机,买家会员名,退款金额")
    #expect(report.counted == ImportReport(read: 1, added: 1))
    let sheet = try desk.sheet("1001")
    #expect(sheet.order.createdAt == Desk.time("2026-10-02 10:00"))
    #expect(sheet.order.paidAt == Desk.time("2026-10-02 10:05:30"))
    #expect(sheet.order.paid == Money(fen: 9950))
    #expect(sheet.order.status == "买家已付款")
    #expect(sheet.order.title == "裙子,红")
    #expect(sheet.order.quantity == 2)
    #expect(sheet.order.refundShown == "5.00")
    #expect(sheet.buyer == Buyer(name: "m***7", receiver: "张**", mobile: "138****1234"))
    #expect(sheet.refunds.isEmpty)
    #expect(
      sheet.order.tag
        == Tag(
          agent: Desk.number(3), flag: .blue, at: Desk.time("2026-10-02 10:05:30"), origin: .note))
  }

  @Test func englishHeadersAndUnknownColumns() throws {
    let desk = try Desk()
    let report = try desk.importOrders(
      "x,1001,2026-10-02T10:00:00+08:00,1号", header: "other,ORDER,created_at,note")
    #expect(report.added == 1)
    #expect(try desk.sheet("1001").order.tag?.at == Desk.time("2026-10-02 10:00"))
  }

  @Test func gb18030AndUTF8GiveTheSame() throws {
    let text = Desk.header + "\r\n1001,2026-10-02 10:00,,0.00,等待买家付款,3号，等尺码 绿旗\r\n"
    let chinese = try Desk()
    #expect(try chinese.importOrders(GB18030.data(text)).added == 1)
    let marked = try Desk()
    #expect(try marked.importOrders(Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)).added == 1)
    #expect(try chinese.sheet("1001").order == marked.sheet("1001").order)
    #expect(try chinese.sheet("1001").order.tag?.flag == .green)
    #expect(try chinese.importOrders(Data(text.utf8)).unchanged == 1)
  }

  @Test(arguments: [
    "=\"29001\"", "\"=\"\"29001\"\"\"", "'29001", "\t29001", " 29001 ", "\"\t29001\"",
  ])
  func numbersAsSpreadsheetsWriteThem(_ cell: String) throws {
    let desk = try Desk()
    let report = try desk.importOrders("\(cell),2026-10-02 10:00,,,,'1号")
    #expect(report.refused.isEmpty)
    #expect(try desk.sheet("29001").order.tag?.agent == Desk.number(1))
  }

  @Test func badRowsAreRefusedByTheirLineAndTheRestIsKept() throws {
    let desk = try Desk()
    let report = try desk.importOrders(
      "1001,2026-10-02 10:00,,,,\"3号\n多行备注\"",  // lines 2 and 3
      ",2026-10-02 10:00,,,,",  // 4
      "2.9E+18,2026-10-02 10:00,,,,",  // 5
      "1002,,,,,",  // 6
      "1003,2026-13-02 10:00,,,,",  // 7
      "1004,2026-10-02 10:00,昨天,,,",  // 8
      "1005,2026-10-02 10:00,,-5.00,,",  // 9
      "1006,2026-10-02 10:00,,五元,,",  // 10
      "1007,2026-10-02 10:00,,1.005,,",  // 11
      ",,,,,",  // 12: blank, not counted
      "1008,2026-10-02 10:00,,5,,")
    #expect(report.read == 10)
    #expect(report.added == 2)
    #expect(report.refused.map(\.line) == [4, 5, 6, 7, 8, 9, 10, 11])
    #expect(report.refused.allSatisfy { !$0.reason.chinese.isEmpty && !$0.reason.english.isEmpty })
    #expect(report.refused[4].reason.chinese.contains("昨天"))
    #expect(try desk.sheet("1001").order.note == "3号\n多行备注")
    #expect(try desk.orders.sheet(Desk.order("1003")) == nil)
  }

  @Test(arguments: ["半", "-1", "1.5", "99999999999"])
  func unreadableQuantities(_ quantity: String) throws {
    let desk = try Desk()
    let report = try desk.importOrders(
      "1001,2026-10-02 10:00,\(quantity)", header: "订单编号,订单创建时间,宝贝总数量")
    #expect(report.refused.map(\.line) == [2])
  }

  @Test func aFileWithoutARequiredColumnIsRefusedWhole() throws {
    let desk = try Desk()
    #expect(throws: Refusal.self) { try desk.importOrders("1001,3号", header: "订单编号,订单备注") }
    #expect(throws: Refusal.self) { try desk.importOrders("1001,\"2026-10-02 10:00,,,,") }
    #expect(try desk.orders.sheet(Desk.order("1001")) == nil)
    #expect(try desk.journalRows() == 0)
  }

  @Test func theSameFileTwiceAddsNothing() throws {
    let desk = try Desk()
    try desk.importOrders(Self.tagged, "1002,2026-10-02 11:00,,,,")
    let rows = try desk.journalRows()
    #expect(try desk.importOrders(Self.tagged, "1002,2026-10-02 11:00,,,,").unchanged == 2)
    // The import itself.
    #expect(try desk.journalRows() == rows + 1)
  }

  @Test func aLaterRowUpdatesTheOrderAndKeepsTheEarlierNote() throws {
    let desk = try Desk()
    let report = try desk.importOrders(
      "1001,2026-10-02 10:00,,0.00,等待买家付款,问尺码",
      "1001,2026-10-02 10:00,2026-10-03 09:00,88.00,买家已付款,3号")
    #expect(report.counted == ImportReport(read: 2, added: 1, updated: 1))
    let sheet = try desk.sheet("1001")
    #expect(sheet.order.paid == Money(fen: 8800))
    #expect(sheet.order.tag?.at == Desk.time("2026-10-03 09:00"))
    #expect(sheet.earlierNotes.map(\.note) == ["问尺码"])
  }

  @Test func columnsThatALaterFileLacksStay() throws {
    let desk = try Desk()
    try desk.importOrders(Self.tagged)
    let report = try desk.importOrders(
      "1001,2026-10-02 10:00,交易关闭", header: "订单编号,订单创建时间,订单状态")
    #expect(report.updated == 1)
    let order = try desk.sheet("1001").order
    #expect(order.status == "交易关闭")
    #expect(order.paid == Money(fen: 129_950))
    #expect(order.tag?.flag == .yellow)
  }

  @Test func anUnknownAgentsNumberLeavesTheOrderUntaggedWithAFinding() throws {
    let desk = try Desk()
    let report = try desk.importOrders(
      "1001,2026-10-02 10:00,,,,77号 顺丰", "1002,2026-10-02 10:00,,,,77号",
      "1003,2026-10-02 10:00,,,,1号")
    #expect(report.added == 3)
    #expect(report.findings.count == 1)
    #expect(report.findings.first?.place?.line == 2)
    #expect(report.findings.first?.reason.english.contains("77") == true)
    #expect(try desk.sheet("1001").order.tag == nil)
    // Once the desk knows the agent, the same file tags them.
    let later = Desk.records(desk.store, agents: [1, 2, 3, 77])
    let again = try desk.importOrders(
      "1001,2026-10-02 10:00,,,,77号 顺丰", "1002,2026-10-02 10:00,,,,77号",
      "1003,2026-10-02 10:00,,,,1号",
      records: later)
    #expect(again.updated == 2)
    #expect(again.unchanged == 1)
    #expect(again.findings.isEmpty)
    #expect(try desk.sheet("1001").order.tag?.agent == Desk.number(77))
  }

  /// A colleague's note that is earlier stands against a desk tag, and the other way round.
  @Test(arguments: [true, false])
  func aNoteAndAColleaguesDeskTagAreInConflict(_ tagFirst: Bool) throws {
    let desk = try Desk()
    if tagFirst { try desk.tag("1001", by: 1, .green) }
    try desk.importOrders(Self.tagged)
    if !tagFirst { try desk.tag("1001", by: 1, .green) }
    let sheet = try desk.sheet("1001")
    #expect(sheet.order.tag?.agent == Desk.number(3))
    #expect(sheet.order.isContested)
    #expect(sheet.conflicts.map(\.agent) == [Desk.number(1)])
    #expect(try desk.orders.conflicts().count == 1)
    #expect(try desk.importOrders(Self.tagged).unchanged == 1)
    #expect(try desk.orders.check().isEmpty)
    for agent in [1, 3] {
      let settled = try desk.orders.resolve(
        Desk.order("1001"), for: Desk.number(agent), reason: "聊天记录", author: Desk.author(2))
      #expect(settled.order.tag?.agent == Desk.number(agent))
      #expect(!settled.order.isContested)
      #expect(try desk.importOrders(Self.tagged).unchanged == 1)
      #expect(try desk.orders.check().isEmpty)
    }
  }

  @Test(arguments: [true, false])
  func aDeskTagStandsWhetherItCameBeforeOrAfterTheImport(_ tagFirst: Bool) throws {
    let desk = try Desk()
    if tagFirst { try desk.tag("1001", by: 3, .green) }
    let report = try desk.importOrders(Self.tagged)
    if !tagFirst { try desk.tag("1001", by: 3, .green) }
    #expect(report.added == 1)
    let order = try desk.sheet("1001").order
    #expect(order.tag?.agent == Desk.number(3))
    #expect(order.tag?.flag == .green)
    #expect(order.tag?.origin == .desk)
    #expect(order.note == "3号/顺丰 黄旗")
    #expect(order.paid == Money(fen: 129_950))
    #expect(try desk.importOrders(Self.tagged).unchanged == 1)
    #expect(try desk.orders.check().isEmpty)
  }

  @Test func theOrderOfTwoFilesDoesNotMatter() throws {
    let first = "1001,2026-10-02 10:00,,10.00,交易成功,1号"
    let second = "1002,2026-10-02 11:00,,20.00,交易成功,3号"
    let one = try Desk()
    try one.importOrders(first)
    try one.importOrders(second)
    let other = try Desk()
    try other.importOrders(second)
    try other.importOrders(first)
    let both = try Desk()
    try both.importOrders(first, second)
    #expect(try one.figures() == other.figures())
    #expect(try one.figures() == both.figures())
  }

  @Test func manyMoreRowsThanABatch() throws {
    let desk = try Desk()
    // In an order that is neither that of the numbers nor that of the times.
    let lines = (0..<25_001).map { index in
      let number = 100_000 + index * 7919 % 25_001
      return "\(number),2026-10-\(10 + index % 20) 10:00,,1.00,交易成功,\(index % 3 + 1)号"
    }
    var calls: [(share: Double, rows: Int)] = []
    let text = ([Desk.header] + lines).joined(separator: "\n")
    let report = try OrderImport(desk.orders).run(
      path: desk.file("many.csv", Data(text.utf8)), name: "many.csv", author: Desk.author(9),
      progress: { calls.append(($0, $1)) })
    #expect(report.counted == ImportReport(read: 25_001, added: 25_001))
    #expect(calls.count >= 2)
    #expect(calls.last?.rows == 25_001)
    #expect(calls.last?.share == 1)
    #expect(try desk.figures().values.map(\.tagged).reduce(0, +) == 25_001)
    #expect(try desk.journalRows() == calls.count)
  }

  @Test func anInterruptedImportSaysHowFarItCameAndCanBeRunAgain() throws {
    let desk = try Desk()
    let lines = (0..<25_000).map { "\(100_000 + $0),2026-10-10 10:00,,1.00,交易成功,1号" }
    let data = Data(([Desk.header] + lines).joined(separator: "\n").utf8)
    let path = try desk.file("many.csv", data)
    let refusal = #expect(throws: Refusal.self) {
      try OrderImport(desk.orders).run(
        path: path, name: "many.csv", author: Desk.author(9),
        progress: { _, _ in throw Refusal(.interrupted, Text(same: "^C")) })
    }
    #expect(refusal?.kind == .interrupted)
    #expect(refusal?.findings.last?.reason.english.contains("10000 rows") == true)
    let rest = try desk.importOrders(data)
    #expect(rest.unchanged == 10_000)
    #expect(rest.added == 15_000)
  }
}
