import Cases
import Customers
import Staff
import Store
import Testing
import Vocabulary

/// Call-backs and the audit, over the shipped flows (HANDBOOK/customers.md).
@Suite struct CallTests {
  @Test func callsAreOpenedOnceWithTheirQuestions() throws {
    let salon = try Salon()
    try salon.add("A1", [.card: "top"])
    try salon.add("A2", [.card: "top", .consent: "否"], sequence: 4)
    // Nobody asked the third: a call may.
    try salon.add("A3", [.card: "top", .consent: ""], sequence: 6)
    try salon.importPurchases(
      ["A1", "A2", "A3"].reduce("会员号,消费日期,项目,金额\n") { $0 + "\($1),2026-11-18,剪发,68\n" })
    let calls = CallBacks(salon.customers, try salon.cases())
    let today = Salon.day("2026-11-21")
    #expect(try calls.plan(until: today, by: salon.hand(2), language: .chinese) == [1, 2])
    #expect(try calls.plan(until: today + 1, by: salon.hand(2), language: .chinese) == [])
    let item = try salon.cases().item(CaseKey(CallBack.flow, 1))
    #expect(item.values["customer"] == "A1" && item.values["occasion"] == "purchase")
    #expect(item.values["questions"]?.contains("下次还来吗") == true)
    #expect(try Outbox(salon.customers).list().map(\.caseNumber) == [1, 2])
  }

  @Test(arguments: [
    ("10:29", false), ("10:30", true), ("11:29", true), ("11:30", false), ("14:59", false),
    ("15:00", true), ("17:29", true), ("17:30", false),
  ])
  func callsAreOfferedInTheirHoursOnly(_ clock: String, _ isOffered: Bool) throws {
    let salon = try Salon()
    try salon.add("A1", [.card: "top"])
    try salon.importPurchases("会员号,消费日期,项目,金额\nA1,2026-11-18,剪发,68\n")
    let calls = CallBacks(salon.customers, try salon.cases())
    _ = try calls.plan(until: Salon.day("2026-11-21"), by: salon.hand(2), language: .english)
    let offered = try calls.offered(to: nil, at: Salon.moment("2026-11-21 \(clock)"))
    #expect(offered?.map(\.number) == (isOffered ? [1] : nil))
  }

  @Test func answersAreCountedByQuestion() throws {
    let salon = try Salon(at: "2026-11-21 10:40")
    for index in 1...3 {
      try salon.add("A\(index)", [.card: "top"], sequence: index * 2)
      try salon.importPurchases("会员号,消费日期,项目,金额\nA\(index),2026-11-18,剪发,68\n")
    }
    let cases = try salon.cases()
    let calls = CallBacks(salon.customers, cases)
    _ = try calls.plan(until: Salon.day("2026-11-21"), by: salon.hand(2), language: .chinese)
    for (number, service) in [(1, "good"), (2, "poor")] {
      let isGood = service == "good"
      var values = [
        "service": service, "effect": "fair", "again": "yes", "satisfied": isGood ? "yes" : "no",
      ]
      values["cause"] = isGood ? nil : "waiting"
      _ = try cases.take(
        CaseAct("call", values), CaseKey(CallBack.flow, number), by: salon.hand(2))
    }
    let month = Salon.day("2026-11-21").month
    let (made, questions) = try calls.answers(month, branch: nil, at: salon.store.clock.now)
    #expect(made == 2)
    let counts = questions.map { question in
      question.field + " "
        + question.counts.map { "\($0.answer) \($0.count)" }.joined(separator: " ")
    }
    #expect(
      counts == [
        "service good 1 fair 0 poor 1", "effect good 0 fair 2 poor 0", "again yes 2 no 0",
        "satisfied yes 1 no 1",
        "cause skill 0 manner 0 waiting 1 price 0 selling 0 other 0",
      ])
    #expect(try calls.answers(month, branch: "west", at: salon.store.clock.now).calls == 0)
  }

  @Test func erasingEmptiesCallBacksToo() throws {
    let salon = try Salon()
    try salon.add("A1", [.card: "top"])
    try salon.importPurchases("会员号,消费日期,项目,金额\nA1,2026-11-18,剪发,68\n")
    _ = try CallBacks(salon.customers, salon.cases()).plan(
      until: Salon.day("2026-11-21"), by: salon.hand(2), language: .chinese)
    _ = try salon.customers.erase(Salon.number("A1"), by: Salon.author(1))
    try salon.store.forgetErased()
    let bytes = try salon.bytes()
    #expect(!bytes.contains("林一一") && !bytes.contains("13800009901"))
  }
}

/// The monthly audit (HANDBOOK/systems.md, M1).
@Suite struct AuditTests {
  private let month = Salon.day("2026-11-21").month

  private func faults(_ salon: Salon, branch: String? = nil) throws -> [String] {
    let audit = try salon.customers.audit(
      month, branch: branch, of: salon.cases(), at: salon.store.clock.now)
    return audit.branches.flatMap(\.faults).map {
      "\($0.branch) \($0.rule.rawValue) \($0.customer?.text ?? "\($0.forms)") \($0.amount)"
    }
  }

  private static let head = "会员号,姓名,手机,证件号,性别,生日,签名,门店,门店栏,卡,建档日期\n"

  @Test func faultsOfFilesCostTheirBranch() throws {
    let salon = try Salon()
    try salon.add("M1", [.joined: "2026-11-02"])
    try salon.importCustomers(
      Self.head + "M2,顾二,,,,,代签,东门店,空白,金卡,2026-11-03\n"
        + "M3,顾三,13800009903,,女,1990-01-01,本人,西街店,不清楚,金卡,2026-11-03\n"
        + "M4,顾四,,,,,代签,西街店,空白,金卡,2026-10-31\n"
        + "M5,顾五,,,,,,南桥店,,金卡,2026-11-03\n")
    #expect(
      try faults(salon) == [
        "east missing M2 10.00", "east signed_by_other M2 50.00", "east part_blank M2 50.00",
        "west missing M3 10.00", "west part_unclear M3 10.00", "south missing M5 10.00",
      ])
    #expect(try faults(salon, branch: "西街店").count == 2)
    let audit = try salon.customers.audit(
      month, branch: "south", of: salon.cases(), at: salon.store.clock.now)
    // What nobody noted costs nothing, and is said.
    #expect(audit.branches.map(\.unnoted) == [[Salon.number("M5")]])
    #expect(audit.branches.map(\.unaudited) == [[Salon.number("M5")]])
    #expect(audit.sum == Money(fen: 1000))
  }

  @Test func paperAndFileMakeOneFault() throws {
    let salon = try Salon()
    try salon.add("M1", [.joined: "2026-11-02", .signature: "代签"])
    let cases = try salon.cases()
    func file(_ form: String, _ customer: String) throws {
      _ = try cases.open(
        CaseDraft("form_audit", ["form": form, "branch": "east", "customer": customer]),
        by: salon.hand(11))
    }
    for (form, customer) in [("E1", "M1"), ("E2", "M9"), ("E3", "M8")] { try file(form, customer) }
    let entries = ["has_name", "has_mobile", "has_gender", "has_birthday", "as_system"]
    var values = Dictionary(uniqueKeysWithValues: entries.map { ($0, "yes") })
    values.merge(["has_id": "no", "signature": "other", "branch_part": "clear"]) { $1 }
    _ = try cases.take(CaseAct("audit", values), CaseKey("form_audit", 1), by: salon.hand(2))
    _ = try cases.take(
      CaseAct("lose", ["lost_at": "branch"], reason: "找不到"), CaseKey("form_audit", 2),
      by: salon.hand(2))
    #expect(
      try faults(salon) == [
        "east missing M1 10.00", "east signed_by_other M1 50.00", "east lost M9 20.00",
      ])
    let audit = try salon.customers.audit(
      month, branch: "east", of: cases, at: salon.store.clock.now)
    #expect(audit.branches[0].unknown == [Salon.number("M9")])
    #expect(audit.branches[0].unaudited.isEmpty)
  }

  /// A fault stands in one branch and one month, whoever audited what.
  @Test func aFaultOfTwoBranchesOrMonthsCountsOnce() throws {
    let salon = try Salon()
    try salon.add("M1", [.joined: "2026-10-20", .signature: "代签"])
    try salon.add("M2", [.joined: "2026-11-02", .signature: "代签"], sequence: 4)
    let cases = try salon.cases()
    for (index, customer) in ["M1", "M2"].enumerated() {
      _ = try cases.open(
        CaseDraft("form_audit", ["form": "W\(index)", "branch": "west", "customer": customer]),
        by: salon.hand(12))
      let entries = ["has_name", "has_mobile", "has_id", "has_gender", "has_birthday"]
      var values = Dictionary(uniqueKeysWithValues: entries.map { ($0, "yes") })
      values.merge(["as_system": "yes", "signature": "other", "branch_part": "blank"]) { $1 }
      _ = try cases.take(
        CaseAct("audit", values), CaseKey("form_audit", index + 1), by: salon.hand(2))
    }
    #expect(
      try faults(salon) == [
        "west part_blank M1 50.00", "west signed_by_other M2 50.00", "west part_blank M2 50.00",
      ])
    let october = try salon.customers.audit(
      Salon.day("2026-10-20").month, branch: nil, of: cases, at: salon.store.clock.now)
    #expect(october.sum == Money(fen: 5000))
  }

  @Test func aCorrectionAfterTheMonthLeavesItsFault() throws {
    let salon = try Salon(at: "2026-11-21 10:00")
    try salon.add("M1", [.joined: "2026-11-02", .signature: "代签"])
    try salon.add("M2", [.joined: "2026-11-03", .branchPart: "空白"], sequence: 4)
    _ = try salon.customers.change(
      Salon.number("M2"), CustomerDraft([.branchPart: "清楚"]), by: Salon.author(2))
    let december = try salon.later(at: "2026-12-04 10:00")
    _ = try december.change(
      Salon.number("M1"), CustomerDraft([.signature: "本人"]), by: Salon.author(2))
    #expect(try faults(salon) == ["east signed_by_other M1 50.00"])
  }

  @Test(arguments: [(1, "0"), (2, "20.00"), (6, "100.00"), (7, "300.00"), (0, "20.00")])
  func countsCostByTheirDifference(_ onPaper: Int, _ cost: String) throws {
    let salon = try Salon()
    try salon.add("M1", [.joined: "2026-11-02"])
    _ = try salon.cases().open(
      CaseDraft(
        "form_count",
        ["branch": "east", "month": "2026-11", "on_paper": "\(onPaper)", "in_system": "1"]),
      by: salon.hand(2))
    let difference = abs(onPaper - 1)
    #expect(
      try faults(salon) == (difference == 0 ? [] : ["east count \(difference) \(cost)"]))
  }
}
