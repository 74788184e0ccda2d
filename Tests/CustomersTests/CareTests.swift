import Customers
import Store
import Testing
import Vocabulary

/// The care plan (HANDBOOK/customers.md, The care plan).
@Suite struct CareTests {
  private func due(_ salon: Salon, _ from: String, _ to: String? = nil) throws -> [String] {
    try salon.customers.carePlan().items(in: Salon.day(from)...Salon.day(to ?? from)).map {
      "\($0.day) \($0.occasion.id) \($0.customer.number)" + ($0.leftOut.map { " \($0)" } ?? "")
    }
  }

  @Test func tiersGetWhatThePolicySays() throws {
    let salon = try Salon()
    try salon.add("A1", [.card: "top"], birthday: "1990-12-21", sequence: 2)
    try salon.add("B1", [.card: "gold"], birthday: "1988-02-29", sequence: 4)
    try salon.add("C1", [.card: "discount"], birthday: "1991-03-03", sequence: 6)
    try salon.add("D1", [.card: "prospect", .joined: "2026-10-22"], sequence: 8)
    #expect(
      try due(salon, "2026-12-21") == [
        "2026-12-21 periodic D1", "2026-12-21 birthday A1", "2026-12-21 season A1",
        "2026-12-21 season B1",
      ])
    #expect(try due(salon, "2027-01-01").count == 4)
    // Who was born on the 29th of February is not forgotten for three years.
    #expect(try due(salon, "2027-02-28") == ["2027-02-28 birthday B1"])
    #expect(try due(salon, "2028-02-28", "2028-02-29") == ["2028-02-29 birthday B1"])
  }

  @Test func aVisitFollowsEveryDayOfPurchases() throws {
    let salon = try Salon()
    try salon.add("A1", [.card: "top"])
    try salon.add("D1", [.card: "prospect"], sequence: 4)
    try salon.importPurchases(
      "会员号,消费日期,项目,金额\nA1,2026-11-02,剪发,68\nA1,2026-11-02,烫发,380\nA1,2026-11-09,剪发,68\n"
        + "D1,2026-11-02,剪发,68\n")
    #expect(
      try due(salon, "2026-11-01", "2026-11-30") == [
        "2026-11-05 purchase A1", "2026-11-12 purchase A1",
      ])
  }

  @Test func consentAndDoNotContactAreKept() throws {
    let salon = try Salon()
    try salon.add("A1", [.card: "top", .consent: "否"])
    try salon.add("A2", [.card: "top", .doNotContact: "是"], sequence: 4)
    try salon.add("A3", [.card: "top"], sequence: 6)
    try salon.importPurchases("会员号,消费日期,项目,金额\nA2,2026-11-18,剪发,68\n")
    #expect(
      try due(salon, "2026-11-21", "2026-12-21") == [
        "2026-11-21 purchase A2 doNotContact", "2026-12-21 season A1 noConsent",
        "2026-12-21 season A2 doNotContact", "2026-12-21 season A3",
      ])
  }

  @Test func someTiersHearAnnouncementsFirst() throws {
    let salon = try Salon()
    try salon.add("A1", [.card: "top"])
    try salon.add("B1", [.card: "gold", .branch: "west"], sequence: 4)
    try salon.add("D1", [.card: "prospect"], sequence: 6)
    let day = Salon.day("2026-12-10")
    let occasion = try salon.customers.announce(
      "offer", on: day, branch: nil, what: "护理八折", by: Salon.author(1))
    #expect(occasion.id == "offer")
    _ = try salon.customers.announce("活动", on: day, branch: "west", what: nil, by: Salon.author(1))
    let expected = ["2026-12-08 offer A1", "2026-12-10 event B1", "2026-12-10 offer B1"]
    #expect(try due(salon, "2026-12-01", "2026-12-20") == expected)
    try salon.undo(by: 1)
    #expect(try due(salon, "2026-12-01", "2026-12-20") == [expected[0], expected[2]])
    let wrong = Refusal.of {
      _ = try salon.customers.announce(
        "birthday", on: day, branch: nil, what: nil, by: Salon.author(1))
    }
    #expect(wrong?.english.contains("weather, event, offer") == true)
    let past = Refusal.of {
      _ = try salon.customers.announce(
        "offer", on: Salon.day("2026-11-20"), branch: nil, what: nil, by: Salon.author(1))
    }
    #expect(past?.kind == .usage)
  }

  /// Notices are everybody's, messages those of whoever sends them (HANDBOOK/customers.md).
  @Test func todayTellsWhatIsDue() throws {
    let salon = try Salon(at: "2026-12-21 10:00")
    try salon.add("A1", [.card: "top"])
    try salon.add("B1", [.card: "gold"], sequence: 4)
    let today = Salon.day("2026-12-21")
    _ = try salon.customers.announce(
      "活动", on: today + 2, branch: "west", what: "周末八折", by: Salon.author(1))
    func waiting(_ number: Int) throws -> [String] {
      let agent = try #require(salon.cases().staff[Salon.author(number).agent])
      return try CareAgenda(salon.customers).waiting(for: agent, at: salon.store.clock.now)
        .flatMap { list in list.items.map { "\(list.key) \($0.text.chinese)" } }
    }
    let notice = "care_notices 活动  西街店  周末八折"
    #expect(try waiting(2) == [notice])
    #expect(try waiting(1) == [notice, "care_due 换季：2 位，消息"])
    _ = try Outbox(salon.customers).fill(today, by: Salon.author(1))
    #expect(try waiting(1) == [notice, "outbox 2 条到时候了，还没交"])
  }

  @Test func movingHolidaysAreMissedAloud() throws {
    let plan = try Salon().customers.carePlan()
    #expect(plan.undated(in: 2027).isEmpty)
    #expect(plan.undated(in: 2029).map(\.id) == ["mid_autumn"])
  }
}
