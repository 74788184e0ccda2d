import Orders
import Testing
import Vocabulary

/// The confirmation form (HANDBOOK/orders.md): nine fields, all but the remark required, frozen
/// once confirmed; the buyer's data masked, erasable, and never in the journal.
@Suite struct ConfirmationTests {
  private static let fields: [(ConfirmationForm.Field, String)] = [
    (.goods, "A1032"), (.size, "M"), (.colour, "白色"), (.quantity, "2件"),
    (.address, "浙江省杭州市余杭区文一西路 9 号 3 幢 201"), (.courier, "申通"), (.phone, "13812345678"),
    (.name, "王小明"),
  ]

  private func form(without left: ConfirmationForm.Field? = nil) throws -> ConfirmationForm {
    var form = ConfirmationForm()
    for (field, text) in Self.fields where field != left { try form.fill(field, with: text) }
    return form
  }

  private func save(_ desk: Desk, _ form: ConfirmationForm, by agent: Int = 1) throws
    -> OrderConfirmation
  {
    try desk.orders.save(form, of: Desk.order("1001"), author: Desk.author(agent))
  }

  @Test func nineFieldsOfWhichOnlyTheRemarkMayBeEmpty() throws {
    #expect(ConfirmationForm.Field.allCases.count == 9)
    #expect(try form().missing.isEmpty)
    for (field, _) in Self.fields { #expect(try form(without: field).missing == [field]) }
    let refusal = #expect(throws: Refusal.self) { try save(Desk(), ConfirmationForm()) }
    #expect(refusal?.findings.count == 8)
  }

  @Test(arguments: [
    (ConfirmationForm.Field.quantity, "0"), (.quantity, "1000"), (.quantity, "两件"),
    (.phone, "1381234567"), (.phone, "23812345678"), (.phone, "电话"), (.address, "杭州"),
    (.address, "1234567"), (.address, "13812345678 王小明先生"), (.address, "138 1234 5678 浙江省杭州市文一路"),
    (.name, "123"), (.size, "   "), (.goods, "\u{1B}"),
    (.colour, String(repeating: "白", count: 31)), (.remark, String(repeating: "急", count: 201)),
  ])
  func aFieldThatIsNotFitIsRefused(field: ConfirmationForm.Field, text: String) {
    var form = ConfirmationForm()
    #expect(throws: Refusal.self) { try form.fill(field, with: text) }
    #expect(form[field] == nil)
  }

  @Test(arguments: [
    (ConfirmationForm.Field.quantity, " 2 件", "2"), (.phone, "+86 138 1234 5678", "13812345678"),
    (.phone, "18412345678-1234", "18412345678-1234"), (.phone, "0571-88888888", "0571-88888888"),
    (.remark, "轻放\n急", "轻放 急"), (.name, " 王 小明 ", "王 小明"),
  ])
  func aFieldIsKeptAsItIsMeant(field: ConfirmationForm.Field, text: String, kept: String) throws {
    var form = ConfirmationForm()
    try form.fill(field, with: text)
    #expect(form[field] == kept)
  }

  @Test func theMessageHasEveryFieldInItsOrder() throws {
    let lines = try form().message(for: Desk.order("1001")).split(separator: "\n")
    #expect(lines.count == 11)
    #expect(
      lines.dropFirst().dropLast() == [
        "货号：A1032", "尺码：M", "颜色：白色", "数量：2", "备注：无", "收货地址：浙江省杭州市余杭区文一西路 9 号 3 幢 201",
        "快递：申通", "电话：13812345678", "姓名：王小明",
      ])
  }

  @Test func onceConfirmedItIsFrozen() throws {
    let desk = try Desk()
    #expect(try save(desk, form()).frozen == nil)
    let confirmed = try desk.orders.confirm(Desk.order("1001"), author: Desk.author(2))
    #expect(confirmed.frozen?.agent == Desk.number(2))
    var changed = try form()
    try changed.fill(.size, with: "L")
    let refusal = #expect(throws: Refusal.self) { try save(desk, changed) }
    #expect(refusal?.findings.first?.fix?.chinese.contains("--reopen") == true)
    #expect(throws: Refusal.self) {
      try desk.orders.confirm(Desk.order("1001"), author: Desk.author(1))
    }
    #expect(try desk.orders.confirmation(of: Desk.order("1001"))?.form[.size] == "M")
  }

  @Test func aLeadOpensItAgainWithAReason() throws {
    let desk = try Desk()
    _ = try save(desk, form())
    #expect(throws: Refusal.self) {
      try desk.orders.reopen(Desk.order("1001"), reason: "买家换地址", author: Desk.author(3))
    }
    _ = try desk.orders.confirm(Desk.order("1001"), author: Desk.author(1))
    #expect(throws: Refusal.self) {
      try desk.orders.reopen(Desk.order("1001"), reason: " ", author: Desk.author(3))
    }
    let open = try desk.orders.reopen(
      Desk.order("1001"), reason: "买家换地址", author: Desk.author(3))
    #expect(open.frozen == nil)
    #expect(open.steps.map(\.kind) == [.saved, .confirmed, .reopened])
    var changed = try form()
    try changed.fill(.size, with: "L")
    #expect(try save(desk, changed).form[.size] == "L")
  }

  @Test func savingTheSameAgainChangesNothing() throws {
    let desk = try Desk()
    _ = try save(desk, form())
    let rows = try desk.journalRows()
    #expect(try save(desk, form()).steps.count == 1)
    #expect(try desk.journalRows() == rows)
  }

  @Test func theBuyersDataAreMaskedErasableAndNotInTheJournal() throws {
    let desk = try Desk()
    try desk.importOrders("1001,2026-10-02 10:00,2026-10-02 10:05,9.00,买家已付款,")
    _ = try save(desk, form())
    let shown = try #require(try desk.sheet("1001").confirmation)
    #expect(shown.form[.phone] == "138****5678")
    #expect(shown.form[.name] == "王**")
    #expect(shown.form[.address] == "浙江省杭州市***")
    let journal = try desk.store.read { reading in
      try reading.all("SELECT detail FROM journal") { try $0.text(0) }.joined()
    }
    for secret in ["13812345678", "王小明", "文一西路"] { #expect(!journal.contains(secret)) }
    #expect(try desk.orders.eraseBuyer(of: Desk.order("1001"), author: Desk.author(3)) != nil)
    let left = try #require(try desk.orders.confirmation(of: Desk.order("1001")))
    #expect(left.isErased)
    #expect(left.form.missing == [.address, .phone, .name])
    #expect(left.form[.goods] == "A1032")
    #expect(throws: Refusal.self) { try save(desk, form()) }
    #expect(throws: Refusal.self) {
      try desk.orders.confirm(Desk.order("1001"), author: Desk.author(1))
    }
    let texts = try desk.store.read { reading in
      try reading.all("SELECT * FROM confirmation") { row in
        try (0..<12).map { try row.textIfAny($0) ?? "" }.joined()
      }.joined()
    }
    #expect(!texts.contains("13812345678") && !texts.contains("王小明"))
  }

  @Test func anImportOffersWhatItKnowsAndLeavesTheFormAlone() throws {
    let desk = try Desk()
    let header = "订单编号,订单创建时间,收货人姓名,联系手机,宝贝总数量"
    try desk.importOrders("1001,2026-10-02 10:00,李雷,'13900001111,3", header: header)
    let known = try desk.orders.importedForm(of: Desk.order("1001"))
    #expect(known.values == [.name: "李雷", .phone: "13900001111", .quantity: "3"])
    _ = try save(desk, form())
    try desk.importOrders("1001,2026-10-02 10:00,韩梅梅,'13900002222,4", header: header)
    #expect(try desk.orders.confirmation(of: Desk.order("1001"))?.form[.name] == "王小明")
  }

  @Test func aClosedOrderIsNotConfirmed() throws {
    let desk = try Desk()
    try desk.importOrders("1001,2026-10-02 10:00,,,交易关闭,")
    #expect(throws: Refusal.self) { try save(desk, form()) }
    #expect(throws: Refusal.self) {
      try desk.orders.confirm(Desk.order("1001"), author: Desk.author(1))
    }
  }
}
