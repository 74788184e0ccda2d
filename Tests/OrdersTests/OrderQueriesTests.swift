import Files
import Orders
import Store
import Testing
import Vocabulary

/// What the desk asks of orders, and what `check` finds.
@Suite struct OrderQueriesTests {
  @Test func untaggedOrdersOfADayAreThoseCreatedOrPaidOnIt() throws {
    let desk = try Desk()
    try desk.importOrders(
      "3001,2026-10-02 00:00,,0.00,等待买家付款,",
      "3002,2026-10-01 23:59:59,2026-10-02 23:59:59,5.00,买家已付款,请快点",
      "3003,2026-10-01 10:00,2026-10-03 00:00,5.00,买家已付款,",
      "3004,2026-10-02 10:00,2026-10-02 10:01,5.00,买家已付款,1号",
      "3005,2026-10-02 09:00,2026-10-02 09:01,5.00,买家已付款,55号")
    let orders = try desk.orders.untagged(on: Desk.day("2026-10-02"))
    #expect(orders.map(\.number.text) == ["3002", "3001", "3005"])
    try desk.tag("3001", by: 1)
    #expect(try desk.orders.untagged(on: Desk.day("2026-10-02")).count == 2)
  }

  @Test func anAgentsTagsOfADay() throws {
    let desk = try Desk()
    try desk.importOrders(
      "3001,2026-10-02 10:00,2026-10-02 11:00,1.00,交易成功,1号",
      "3002,2026-10-02 10:00,2026-10-02 10:30,1.00,交易成功,1号",
      "3003,2026-10-02 10:00,2026-10-03 10:30,1.00,交易成功,1号",
      "3004,2026-10-02 10:00,2026-10-02 10:30,1.00,交易成功,2号")
    let orders = try desk.orders.tagged(by: Desk.number(1), on: Desk.day("2026-10-02"))
    #expect(orders.map(\.number.text) == ["3002", "3001"])
  }

  @Test func unpaidOrdersOfADayAndWhoServedThem() throws {
    let desk = try Desk()
    try desk.importOrders(
      "3001,2026-10-02 10:00,,0.00,等待买家付款,1号",
      "3002,2026-10-02 11:00,,,等待买家付款,",
      "3003,2026-10-02 10:00,,0.00,交易关闭,1号",
      "3004,2026-10-02 10:00,2026-10-02 10:30,9.00,买家已付款,1号")
    let unpaid = try desk.orders.unpaid(on: Desk.day("2026-10-02"))
    #expect(unpaid.map(\.order.number.text) == ["3001", "3002"])
    #expect(unpaid.map(\.servedBy) == [Desk.number(1), nil])
    #expect(try desk.orders.unpaid(on: Desk.day("2026-10-03")).isEmpty)
  }

  @Test func mobileNumbersInNotesAreMasked() throws {
    let desk = try Desk()
    try desk.importOrders(
      "2900000000000000001,2026-10-02 10:00,,,,改电话13812341234，单号2900000000000000001")
    let note = try desk.sheet("2900000000000000001").order.note
    #expect(note == "改电话138****1234，单号2900000000000000001")
  }

  @Test func erasedBuyersStayErased() throws {
    let desk = try Desk()
    let header = "订单编号,订单创建时间,收货人姓名,联系手机"
    try desk.importOrders("3001,2026-10-02 10:00,张三,13812341234", header: header)
    #expect(try desk.orders.eraseBuyer(of: Desk.order("3001"), author: Desk.author(3)) != nil)
    #expect(try desk.orders.eraseBuyer(of: Desk.order("3001"), author: Desk.author(3)) == nil)
    #expect(try desk.sheet("3001").buyer?.isEmpty == true)
    let again = try desk.importOrders("3001,2026-10-02 10:00,张三,13812341234", header: header)
    #expect(again.unchanged == 1)
    #expect(try desk.sheet("3001").buyer?.isEmpty == true)
  }

  /// Also an order that went with its import, for which the next one is the first.
  @Test func erasedBuyersStayErasedAfterAWithdrawal() throws {
    let desk = try Desk()
    let header = "订单编号,订单创建时间,收货人姓名,联系手机,订单备注"
    let rows = [
      "3001,2026-10-02 10:00,张三,13812341234,3号 张三说放门口",
      "3002,2026-10-02 10:00,张三,13812341234,张三要礼盒",
      "3003,2026-10-02 10:00,李四,13900001111,1号 李四说放门口",
    ]
    func importAll() throws -> ImportReport {
      try desk.importOrders(rows[0], rows[1], rows[2], header: header)
    }
    for rounds in 1...2 {
      #expect(try importAll().added == 3)
      _ = try WithdrawalTests.withdraw(desk, rounds)
      if rounds == 1 {
        _ = try desk.orders.eraseBuyer(of: Desk.order("3001"), author: Desk.author(9))
        _ = try desk.orders.eraseBuyer(of: Desk.order("3002"), author: Desk.author(9))
      }
    }
    let report = try importAll()
    #expect(report.added == 3)
    #expect(
      report.findings.last?.reason.english
        == "the buyers of 2 orders were erased: these are taken without buyers and notes")
    #expect(report.findings.last?.place?.line == 2)
    #expect(try desk.sheet("3001").order.note == "3号 红旗")
    #expect(try desk.sheet("3001").order.tag?.agent == Desk.number(3))
    #expect(try desk.sheet("3002").order.note == BuyerWords.mark)
    #expect(try desk.sheet("3003").order.note == "1号 李四说放门口")
    for number in ["3001", "3002"] { #expect(try desk.sheet(number).buyer?.isEmpty != false) }
    #expect(try importAll().unchanged == 3)
  }

  /// A name may hold the signs that stand for others in a pattern.
  @Test func aNameIsNoPattern() throws {
    let desk = try Desk()
    let header = "订单编号,订单创建时间,买家会员名,宝贝标题,订单备注"
    try desk.importOrders(
      "3001,2026-10-02 10:00,春_夏,春秋夏装,", "3002,2026-10-02 10:00,五%折,五六七折,",
      "3003,2026-10-02 10:00,别人家,外套,春_夏的同事；五%折也是", header: header)
    for number in ["3001", "3002"] {
      _ = try desk.orders.eraseBuyer(of: Desk.order(number), author: Desk.author(9))
    }
    let note = try #require(try desk.sheet("3003").order.note)
    #expect(!note.contains("春_夏") && !note.contains("五%折"), "\(note)")
    try desk.importOrders(
      "SPLIT_12,2026-10-02 10:00,,,", "SPLITX12,2026-10-02 10:00,,,", header: header)
    let found = try desk.orders.orders(endingIn: "_12").map(\.order.number.text)
    #expect(found == ["SPLIT_12"])
  }

  @Test func aChangedBuyerUpdatesTheOrder() throws {
    let desk = try Desk()
    let header = "订单编号,订单创建时间,收货人姓名,联系手机"
    try desk.importOrders("3001,2026-10-02 10:00,张三,13812341234", header: header)
    let report = try desk.importOrders("3001,2026-10-02 10:00,李四,13812341234", header: header)
    #expect(report.updated == 1)
    #expect(try desk.sheet("3001").buyer?.receiver == "李**")
  }

  @Test(arguments: [
    "UPDATE orders SET agent = 2 WHERE order_number = '3001'",
    "UPDATE orders SET tagged_at = tagged_at + 1 WHERE order_number = '3001'",
    "UPDATE orders SET flag = 'blue' WHERE order_number = '3002'",
    "UPDATE orders SET contested = 1 WHERE order_number = '3002'",
    "UPDATE orders SET awaits_payment = 1 WHERE order_number = '3001'",
    "DELETE FROM desk_tag",
    "DELETE FROM orders WHERE order_number = '3002'",
    "INSERT INTO buyer_contact (order_number, name) VALUES ('4444', 'x')",
  ])
  func checkFindsWhatSomebodyChanged(_ statement: String) throws {
    let desk = try Desk()
    try desk.importOrders("3001,2026-10-02 10:00,2026-10-02 10:01,1.00,交易成功,1号")
    try desk.tag("3002", by: 3)
    #expect(try desk.orders.check().isEmpty)
    try desk.store.write(Act(Desk.author(9), "test")) { _ = try $0.run(statement) }
    #expect(try desk.orders.check().count == 1)
  }

  @Test func checkFindsAgentsThatNobodyKnows() throws {
    let desk = try Desk()
    try desk.importOrders("3001,2026-10-02 10:00,2026-10-02 10:01,1.00,交易成功,1号")
    let without = Desk.records(desk.store, agents: [2, 3])
    let findings = try without.check()
    #expect(findings.contains { $0.reason.english.contains("agent 1") })
  }
}

/// Orders offered for completion.
@Suite struct OrderCandidateTests {
  @Test func byTheBeginningOfTheNumberOrTheLatest() throws {
    let desk = try Desk()
    let header = "订单编号,订单创建时间,订单状态,收货人姓名"
    try desk.importOrders(
      "1001,2026-10-02 10:00,交易成功,王小明", "1002,2026-10-02 11:00,买家已付款,李雷",
      "2001,2026-10-02 12:00,买家已付款,韩梅梅", "AB-1,2026-09-02 12:00,买家已付款,", header: header)
    let found = try desk.orders.candidates(beginning: "10")
    #expect(found.map(\.order.number.text) == ["1001", "1002"])
    #expect(found.map(\.buyer?.receiver) == ["王**", "李**"])
    #expect(try desk.orders.candidates(beginning: "AB").count == 1)
    #expect(try desk.orders.candidates(beginning: "9").isEmpty)
    let latest = try desk.orders.candidates(beginning: "", now: Desk.time("2026-10-03 10:00"))
    #expect(latest.map(\.order.number.text) == ["2001", "1002", "1001"])
    #expect(
      try desk.orders.candidates(beginning: "", limit: 2, now: Desk.time("2026-10-03 10:00"))
        .count <= 2)
  }
}
