import Files
import Foundation
import Orders
import TestSupport
import Testing
import Vocabulary

/// Orders as platforms export them (HANDBOOK/sheets.md, Orders).
@Suite struct PlatformSheetTests {
  /// An order of agent 2 as each platform would write it, with the cells that matter.
  static let sheets: [(id: String, text: String)] = [
    (
      "old Taobao",
      """
      订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,订单付款时间,订单备注,宝贝标题,宝贝总数量,退款金额
      20011,mimi,158.50,交易成功,2026-10-03 09:00:00,2026-10-03 09:10:00,'2号 / 中通,外套,2,0.00
      """
    ),
    (
      "new Taobao",
      #"""
      "订单编号","支付单号","买家应付货款","总金额","买家实付金额","订单状态","订单创建时间","订单付款时间","商品标题","商品总数量","商家备注"
      "=""20011""","\#t1",160.00,160.00,158.50,交易成功,2026-10-03 09:00:00,2026-10-03 09:10:00,外套,2,2号 / 中通
      """#
    ),
    (
      "JD",
      """
      订单号,商品ID,商品名称,订购数量,下单时间,应付金额,订单状态,下单帐号,商家备注,付款确认时间
      20011,9,外套,2,2026-10-03 09:00:00,158.50,完成,jd_x,2号 / 京东,2026-10-03 09:10:00
      20012,9,外套,2,2026-10-03 09:00:00,77.00,等待付款,jd_y,2号 / 京东,
      """
    ),
    (
      "Pinduoduo",
      """
      商品,订单号,订单状态,用户实付金额（元）,商家实收金额（元）,商品数量（件）,支付时间,订单成交时间,商家备注,售后状态
      外套,20011,已收货,158.50,158.50,2,2026-10-03 09:10:00,2026-10-03 09:00:00,2号,无售后
      """
    ),
    (
      "Douyin",
      """
      主订单编号,子订单编号,选购商品,商品数量,订单应付金额,订单提交时间,支付完成时间,订单状态,商家备注
      \t20011,\t200111,外套,1,58.50,2026-10-03 09:00:00,2026-10-03 09:10:00,已完成,2号
      \t20011,\t200112,裙子,1,100.00,2026-10-03 09:00:00,2026-10-03 09:10:00,已完成,2号
      """
    ),
    (
      "Shopify",
      """
      Name,Created at,Paid at,Financial Status,Total,Lineitem quantity,Lineitem name,Notes
      20011,2026-10-03 09:00:00 +0800,2026-10-03 09:10:00 +0800,paid,158.50,1,Coat,2号
      20011,2026-10-03 09:00:00 +0800,,,,1,Dress,
      """
    ),
  ]

  @Test(arguments: sheets.indices)
  func givesTheSameWageWhateverThePlatform(_ index: Int) throws {
    let desk = try Desk()
    let data = Data(Self.sheets[index].text.utf8)
    let report = try desk.importOrders(data)
    #expect(report.refused.isEmpty, "\(Self.sheets[index].id)")
    let order = try desk.sheet("20011").order
    #expect(order.paid == Money(fen: 15_850))
    #expect(order.createdAt == Desk.time("2026-10-03 09:00"))
    #expect(order.paidAt == Desk.time("2026-10-03 09:10"))
    #expect(order.tag?.agent == Desk.number(2))
    #expect(order.quantity == 2)
    #expect(try desk.figures()[Desk.number(2)]?.paid == Money(fen: 15_850))
    #expect(report.findings.isEmpty)
    let again = try desk.importOrders(data)
    #expect(again.unchanged == report.read)
  }

  @Test func aWorkbookGivesTheSame() throws {
    let desk = try Desk()
    let path = desk.folder + "/orders.xlsx"
    let rows: [[TestWorkbook.Cell]] = [
      [.inline("店铺订单报表")],
      ["订单编号", "订单创建时间", "订单付款时间", "买家实付金额", "订单状态", "商家备注"].map { .shared($0) },
      [
        .shared("4100000000000021"), .number("46298.375", style: 1),
        .number("46298.381944444445", style: 1),
        .number("158.5"), .shared("交易成功"), .shared("2号 / 中通"),
      ],
      [.shared("合计"), .empty, .empty, .number("158.5")],
    ]
    TestWorkbook.write(TestWorkbook.entries([("订单", rows)]), to: path)
    let report = try OrderImport(desk.orders).run(
      path: path, name: "orders.xlsx", author: Desk.author(9),
      options: SheetOptions(kinds: try Desk.kinds()))
    #expect(report.added == 1 && report.refused.isEmpty)
    #expect(report.findings.map(\.place?.line) == [4])
    let order = try desk.sheet("4100000000000021").order
    #expect(order.paidAt == Desk.time("2026-10-03 09:10"))
    #expect(order.paid == Money(fen: 15_850))
    #expect(order.tag?.agent == Desk.number(2))
  }

  /// The amount of a formula that nobody calculated is unknown, not nothing.
  @Test func aFormulaWithoutItsValueIsNoEmptyCell() throws {
    let desk = try Desk()
    let path = desk.folder + "/orders.xlsx"
    func row(_ number: String, _ paid: TestWorkbook.Cell) -> [TestWorkbook.Cell] {
      [
        .shared(number), .number("46298.375", style: 1), .number("46298.381944444445", style: 1),
        paid, .shared("2号"),
      ]
    }
    let header = ["订单编号", "订单创建时间", "订单付款时间", "买家实付金额", "商家备注"]
    let rows: [[TestWorkbook.Cell]] = [
      header.map { .shared($0) }, row("1001", .formula("F2*G2", value: "158.5")),
      row("1002", .formula("F3*G3", value: nil)), row("1003", .formula("", value: nil)),
      row("1004", .number("9")),
    ]
    TestWorkbook.write(TestWorkbook.entries([("订单", rows)]), to: path)
    let report = try OrderImport(desk.orders).run(
      path: path, name: "orders.xlsx", author: Desk.author(9),
      options: SheetOptions(kinds: try Desk.kinds()))
    #expect(report.added == 2)
    #expect(report.refused.map(\.line) == [3, 4])
    let said = report.findings.filter { $0.reason.english.contains("2 cells are formulas") }
    #expect(said.map(\.place?.line) == [3])
    #expect(try desk.sheet("1001").order.paid == Money(fen: 15_850))
  }

  @Test func columnsThatPayAndWereNotFoundAreSaid() throws {
    let desk = try Desk()
    let report = try desk.importOrders("1001,2026-10-02 10:00,9,3号", header: "订单编号,订单创建时间,实际付款,留言")
    let finding = try #require(report.findings.first)
    for word in ["paid 买家实际支付金额", "note 订单备注", "paid_at 订单付款时间", "status 订单状态"] {
      #expect(finding.reason.chinese.contains(word), "\(word)")
    }
  }
}
