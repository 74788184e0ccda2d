import Customers
import Imports
import Testing
import Vocabulary

/// Sheets of customers and purchases (HANDBOOK/customers.md, Sheets).
@Suite struct ImportTests {
  private static let head = "会员号,姓名,手机,证件号,性别,生日,签名,门店,门店栏,卡,同意联系,建档日期\n"

  private static func row(_ number: String, _ sequence: Int, card: String = "金卡") -> String {
    let id = Salon.identity("1988-02-29", sequence)
    let gender = sequence % 2 == 1 ? "男" : "女"
    return "\(number),顾\(sequence),1380000\(9000 + sequence),\(id),\(gender),1988-02-29,本人,东门店,"
      + "清楚,\(card),是,2025-03-02\n"
  }

  @Test func rowsAreTakenOnceAndBlanksChangeNothing() throws {
    let salon = try Salon()
    let sheet = Self.head + Self.row("M1", 11) + Self.row("M2", 12)
    #expect(try salon.importCustomers(sheet).added == 2)
    #expect(try salon.importCustomers(sheet).unchanged == 2)
    let blank = "会员号,姓名,手机,证件号,性别,生日,门店,卡\nM1,,,,,,东门店,钻石卡\n"
    #expect(try salon.importCustomers(blank).updated == 1)
    let customer = try salon.customers.customer(Salon.number("M1"))
    #expect(customer.file.card == "diamond" && customer.person.name == "顾11")
    #expect(customer.file.joined == Salon.day("2025-03-02"))
  }

  @Test func wrongRowsAreRefusedWithEveryReason() throws {
    let salon = try Salon()
    let sheet =
      Self.head + "M1,顾,1380000,990101198802290121,女,1988-02-28,本人,北店,清楚,铂金卡,是,2025-03-02\n"
      + Self.row("M2", 12) + Self.row("M3", 12) + Self.row("会员", 13)
    let report = try salon.importCustomers(sheet)
    #expect(report.added == 1)
    #expect(report.refused.map(\.line) == [2, 4, 5])
    let reasons = report.refused.map(\.reason.english)
    #expect(reasons[0].contains("no mobile") && reasons[0].contains("no branch"))
    #expect(reasons[0].contains("no card"))
    #expect(reasons[1].contains("customer M2's already"))
    #expect(reasons[2].contains("is no customer number"))
  }

  /// What is missing is the form's fault, which the audit finds, not the sheet's.
  @Test func missingEntriesAreTaken() throws {
    let salon = try Salon()
    try salon.importCustomers(Self.head + "M1,顾一,,,,,,东门店,,打折卡,,\n")
    let customer = try salon.customers.customer(Salon.number("M1"))
    #expect(customer.person.missing == [.mobile, .idNumber, .gender, .birthday])
    #expect(customer.file.signature == nil && !customer.file.mayBeWrittenTo)
  }

  @Test func aSheetWithoutAColumnIsRefusedWhole() throws {
    let salon = try Salon()
    let refusal = Refusal.of { try salon.importCustomers("会员号,姓名,手机,性别,生日,门店,卡\n") }
    #expect(refusal?.kind == .refused)
    #expect(refusal?.english.contains("id_number") == true, "\(refusal?.english ?? "")")
  }

  @Test func withdrawingTakesBackWhatItWrote() throws {
    let salon = try Salon()
    try salon.importCustomers(Self.head + Self.row("M1", 11))
    try salon.importCustomers(
      Self.head + Self.row("M1", 11, card: "顶级卡") + Self.row("M2", 12) + Self.row("M3", 13))
    try salon.importCustomers(Self.head + Self.row("M3", 13))
    #expect(
      try salon.customers.change(
        Salon.number("M2"), CustomerDraft([.card: "diamond"]), by: Salon.author(2)))
    let outcome = try salon.withdraw(2)
    #expect(outcome.taken == 1)
    #expect(
      outcome.left.map(\.english) == [
        "M2 east gold: changed at the desk since, so it stays",
        "M3 east gold: import 3 holds it too, so it stays",
      ])
    #expect(
      try salon.customers.all().map { "\($0.number) \($0.file.card)" } == [
        "M1 gold", "M2 diamond", "M3 gold",
      ])
    // The same file can be imported again.
    #expect(try salon.importCustomers(Self.head + Self.row("M1", 11, card: "顶级卡")).updated == 1)
    #expect(try salon.withdraw(1).left.count == 1)
    #expect(try salon.store.check().isEmpty)
  }

  private static let bought = "单号,会员号,消费日期,门店,项目,金额\n"

  @Test func purchasesAreKnownByReceiptOrByTheWholeRow() throws {
    let salon = try Salon()
    try salon.add("M1")
    let sheet =
      Self.bought + "R1,M1,2026-11-02,东门店,剪发,68\nR1,M1,2026-11-02,东门店,烫发,¥380.00\n"
      + ",M1,2026-11-09,东门店,剪发,68\n,M1,2026-11-09,东门店,剪发,68\n"
    #expect(try salon.importPurchases(sheet).added == 4)
    #expect(try salon.importPurchases(sheet).unchanged == 4)
    let corrected = Self.bought + "R1,M1,2026-11-02,东门店,烫发,358\n"
    #expect(try salon.importPurchases(corrected).updated == 1)
    let bought = try salon.customers.purchases(of: Salon.number("M1"))
    #expect(bought.map(\.amount.description) == ["68.00", "68.00", "68.00", "358.00"])
    #expect(try salon.withdraw(3).taken == 1)
    #expect(
      try salon.customers.purchases(of: Salon.number("M1")).map(\.amount).sum()
        == Money(fen: 58400))
  }

  @Test func wrongPurchasesAreRefusedAndStrangersKept() throws {
    let salon = try Salon()
    let report = try salon.importPurchases(
      Self.bought + "R1,M9,2026-11-02,东门店,剪发,68\nR2,M9,2026-11-22,东门店,剪发,68\n"
        + "R3,M9,2026-11-02,东门店,剪发,-68\nR4,M9,2026-11-02,北店,剪发,68\nR5,M9,2026-11-02,东门店,,68\n")
    #expect(report.added == 1)
    #expect(report.refused.map(\.line) == [3, 4, 5, 6])
    #expect(report.findings.contains { $0.reason.english.contains("unknown customers") })
    try salon.add("M9")
    #expect(try salon.customers.purchases(of: Salon.number("M9")).count == 1)
  }
}
