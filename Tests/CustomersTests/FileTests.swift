import Customers
import Store
import Testing
import Vocabulary

/// A customer's file (HANDBOOK/customers.md, The file).
@Suite struct FileTests {
  @Test func everyMissingEntryIsNamed() throws {
    let salon = try Salon()
    let refusal = Refusal.of {
      _ = try salon.customers.add(CustomerDraft([:]), number: nil, by: Salon.author(2))
    }
    #expect(refusal?.kind == .refused)
    let named = [
      "name", "mobile", "id number", "gender", "birthday", "signature", "branch", "branch part",
      "card",
    ]
    #expect(refusal?.findings.map(\.reason.english) == named.map { "the \($0) is missing" })
    #expect(try salon.customers.all().isEmpty)
  }

  @Test(
    arguments: [
      ([.idNumber: "990101199005120021"], "check digit"),
      ([.idNumber: "990101199002300020"], "check digit"),
      ([.birthday: "1990-05-13"], "the birthday is not the one in the id number"),
      ([.gender: "男"], "the gender is not the one in the id number"),
      ([.mobile: "1380000990"], "no mobile number"), ([.card: "platinum"], "is no card"),
      ([.branch: "north"], "is no branch"), ([.signature: "maybe"], "is no signature"),
      ([.birthday: "2026-11-22"], "the birthday is in the future"),
    ] as [([CustomerDraft.Field: String], String)])
  func wrongEntriesAreRefused(_ entry: [CustomerDraft.Field: String], _ reason: String) throws {
    let salon = try Salon()
    let refusal = Refusal.of { try salon.add("M1", entry) }
    #expect(refusal?.kind == .refused)
    #expect(refusal?.english.contains(reason) == true, "\(refusal?.english ?? "")")
  }

  /// A refusal is shown, and kept in logs of the terminal: it has no number in full.
  @Test func refusalsShowNoNumberInFull() throws {
    let salon = try Salon()
    let refusal = Refusal.of { try salon.add("M1", [.idNumber: "990101199005120021"]) }
    #expect(refusal?.english.contains("990101199005120021") == false)
  }

  @Test func personalDataIsMasked() throws {
    let salon = try Salon()
    let person = try salon.customers.customer(salon.add("M1")).person
    #expect(
      Person.Entry.allCases.map { person.masked($0) } == [
        "林***一", "138****9901", "990****20", "female", "****-05-12",
      ])
  }

  @Test func onePersonHasOneFile() throws {
    let salon = try Salon()
    try salon.add("M1")
    #expect(Refusal.of { try salon.add("M1", sequence: 4) }?.english.contains("is taken") == true)
    #expect(Refusal.of { try salon.add("M2") }?.english.contains("customer M1's already") == true)
    // A family shares a mobile.
    try salon.add("M2", [.name: "林二二"], sequence: 4)
    #expect(try salon.customers.find("9901").map(\.number.text) == ["M1", "M2"])
  }

  @Test func changesKeepEarlierVersionsAndAreTakenBack() throws {
    let salon = try Salon()
    let number = try salon.add("M1")
    let card = CustomerDraft([.card: "top", .mobile: "13800009902"])
    #expect(try salon.customers.change(number, card, by: Salon.author(3)))
    #expect(try !salon.customers.change(number, card, by: Salon.author(3)))
    #expect(try salon.customers.history(of: number).map(\.card) == ["gold", "top"])
    // Agent 2 can't take the entering back, since somebody changed it.
    #expect(Refusal.of { try salon.undo(by: 2) }?.english.contains("changed since") == true)
    try salon.undo(by: 3)
    let customer = try salon.customers.customer(number)
    #expect(customer.file.card == "gold")
    #expect(customer.person.mobile == "13800009901")
    #expect(try !salon.bytesOfRows().contains("13800009902"))
    try salon.undo(by: 2)
    #expect(Refusal.of { _ = try salon.customers.customer(number) }?.kind == .nothingFound)
    #expect(try !salon.bytesOfRows().contains("13800009901"))
  }

  @Test func erasingLeavesNoByte() throws {
    let salon = try Salon()
    let number = try salon.add("M1")
    try salon.importPurchases(
      "会员号,消费日期,项目,金额\nM1,2026-11-02,给林一一烫发,380\n")
    let (words, isNew) = try salon.customers.erase(number, by: Salon.author(1))
    #expect(isNew)
    #expect(words.erased(from: "林一一来过", isAbout: true) == "＊＊＊来过")
    try salon.store.forgetErased()
    let bytes = try salon.bytes()
    for word in ["林一一", "13800009901", Salon.identity("1990-05-12", 2), "1990-05-12"] {
      #expect(!bytes.contains(word), "\(word)")
    }
    let customer = try salon.customers.customer(number)
    #expect(customer.isErased && customer.file.doNotContact)
    #expect(try salon.customers.purchases(of: number).map(\.service) == ["给＊＊＊烫发"])
    // A later import restores nothing.
    let report = try salon.importCustomers(
      "会员号,姓名,手机,证件号,性别,生日,门店,卡\nM1,林一一,13800009901,,女,1990-05-12,east,top\n")
    #expect(report.updated == 1)
    #expect(try salon.customers.customer(number).person == Person())
    #expect(try salon.customers.customer(number).file.doNotContact)
    #expect(try salon.store.check().isEmpty)
  }

  @Test func journalHasNoPersonalData() throws {
    let salon = try Salon()
    try salon.add("M1")
    let details = try salon.store.read { reading in
      try reading.all("SELECT kind, detail FROM journal") { "\(try $0.text(0)) \(try $0.text(1))" }
    }
    #expect(details == ["customer.add M1"])
  }
}

extension Salon {
  /// The personal rows as the store answers them.
  fileprivate func bytesOfRows() throws -> String {
    try store.read { reading in
      try reading.all("SELECT coalesce(mobile, '') FROM customer_person") { try $0.text(0) }
    }.joined(separator: " ")
  }
}
