import Customers
import Store
import Testing
import Vocabulary

/// The outbox (HANDBOOK/customers.md, The outbox).
@Suite struct OutboxTests {
  /// A salon at whose clock three customers have care due today.
  private func salon(at: String = "2026-12-21 10:00") throws -> Salon {
    let salon = try Salon(at: at)
    try salon.add("A1", [.card: "top"])
    try salon.add("B1", [.card: "gold", .mobile: "13800009902"], sequence: 4)
    try salon.add("B2", [.card: "gold", .consent: "否"], sequence: 6)
    return salon
  }

  private let author = Salon.author(1)
  private let day = Salon.day("2026-12-21")

  private func begin(_ salon: Salon) throws -> Outbox.Batch {
    try Outbox(salon.customers).begin(by: author) { message, customer, _ in
      "\(message.occasion) \(customer.person.name ?? "")"
    }
  }

  private func states(_ salon: Salon) throws -> [String] {
    try Outbox(salon.customers).list().map { "\($0.number) \($0.customer) \($0.state)" }
  }

  @Test func nothingIsThereTwice() throws {
    let salon = try salon()
    let outbox = Outbox(salon.customers)
    let filling = try outbox.fill(day, by: author)
    #expect((filling.added, filling.known) == (2, 0))
    #expect(filling.leftOut == [.noConsent: 1])
    let again = try outbox.fill(day, by: author)
    #expect((again.added, again.known) == (0, 2))
    let batch = try begin(salon)
    #expect(batch.items.map(\.text) == ["season 林一一", "season 林一一"])
    #expect(batch.items.map(\.mobile) == ["13800009901", "13800009902"])
    try outbox.handed(batch, by: author)
    #expect(try outbox.fill(day, by: author).added == 0)
    #expect(try begin(salon).items.isEmpty)
    #expect(try states(salon) == ["1 A1 handed", "2 B1 handed"])
  }

  /// Where the program stopped between handing over and noting it, nothing goes out again by
  /// itself.
  @Test func aCrashLeavesADoubtAndSendsNothingAgain() throws {
    let salon = try salon()
    let outbox = Outbox(salon.customers)
    _ = try outbox.fill(day, by: author)
    _ = try begin(salon)
    #expect(try begin(salon).items.isEmpty)
    #expect(try outbox.underway().map(\.number) == [1, 2])
    try outbox.settle([1], as: .handed, reason: "收到了", by: author)
    try outbox.settle([2], as: .waiting, reason: "没收到", by: author)
    #expect(try begin(salon).items.map(\.message.number) == [2])
    let refusal = Refusal.of {
      try outbox.settle([1], as: .waiting, reason: "再来", by: author)
    }
    #expect(refusal?.english.contains("message 1 is handed over") == true)
  }

  @Test func whatSurelyFailedWaitsAgain() throws {
    let salon = try salon()
    let outbox = Outbox(salon.customers)
    _ = try outbox.fill(day, by: author)
    try outbox.release(begin(salon), by: author)
    #expect(try begin(salon).items.count == 2)
  }

  @Test(arguments: ["2026-12-21 09:29", "2026-12-21 12:00", "2026-12-21 20:00", "2026-12-21 03:00"])
  func nothingGoesOutOutsideDecentHours(_ at: String) throws {
    let salon = try salon(at: at)
    _ = try Outbox(salon.customers).fill(day, by: author)
    let refusal = Refusal.of { _ = try begin(salon) }
    #expect(refusal?.kind == .refused)
    #expect(refusal?.english.contains("09:30-12:00, 14:00-20:00") == true)
    #expect(try states(salon) == ["1 A1 waiting", "2 B1 waiting"])
  }

  @Test func aTextThatLacksAValueWaitsAlone() throws {
    let salon = try salon()
    _ = try Outbox(salon.customers).fill(day, by: author)
    let batch = try Outbox(salon.customers).begin(by: author) { message, _, _ in
      if message.number == 1 { throw Refusal(Text(same: "lacks")) }
      return "text"
    }
    #expect(batch.lacking.map(\.reason.english) == ["lacks"])
    #expect(batch.items.map(\.message.number) == [2])
    #expect(try states(salon) == ["1 A1 waiting", "2 B1 handing"])
  }

  @Test func whatIsBeingHandedOverIsInDoubtAfterTenMinutes() throws {
    let salon = try salon(at: "2026-12-21 10:00")
    _ = try Outbox(salon.customers).fill(day, by: author)
    _ = try begin(salon)
    let underway = try Outbox(salon.customers).underway()
    let doubts = ["2026-12-21 10:10", "2026-12-21 10:11"].map { time in
      underway.filter { $0.isInDoubt(at: Salon.moment(time)) }.count
    }
    #expect(doubts == [0, 2])
  }

  @Test func whatWasDroppedMayGoOutAfterAll() throws {
    let salon = try salon()
    let outbox = Outbox(salon.customers)
    _ = try outbox.fill(day, by: author)
    _ = try salon.customers.change(
      Salon.number("A1"), CustomerDraft([.doNotContact: "是"]), by: Salon.author(2))
    _ = try begin(salon)
    #expect(try outbox.list().map(\.cause) == [.doNotContact, nil])
    _ = try salon.customers.change(
      Salon.number("A1"), CustomerDraft([.doNotContact: "否"]), by: Salon.author(2))
    try outbox.settle([1], as: .waiting, reason: "本人又同意", by: author)
    #expect(try begin(salon).items.map(\.message.number) == [1])
  }

  @Test func whoeverChangedTheirMindGetsNothing() throws {
    let salon = try salon()
    _ = try Outbox(salon.customers).fill(day, by: author)
    _ = try salon.customers.change(
      Salon.number("A1"), CustomerDraft([.doNotContact: "是"]), by: Salon.author(2))
    _ = try salon.customers.erase(Salon.number("B1"), by: author)
    let batch = try begin(salon)
    #expect(batch.items.isEmpty && batch.dropped == 2)
    #expect(try states(salon) == ["1 A1 dropped", "2 B1 dropped"])
  }

  @Test func daysThatAreOverOrFarAreRefused() throws {
    let salon = try salon()
    let outbox = Outbox(salon.customers)
    for text in ["2026-12-19", "2027-01-22"] {
      #expect(Refusal.of { _ = try outbox.fill(Salon.day(text), by: author) }?.kind == .usage)
    }
    _ = try outbox.fill(Salon.day("2027-01-01"), by: author)
    // Tomorrow's message is not today's.
    #expect(try begin(salon).items.isEmpty)
  }

  @Test func resultsAreReadBackOnce() throws {
    let salon = try salon()
    let outbox = Outbox(salon.customers)
    _ = try outbox.fill(day, by: author)
    try outbox.handed(begin(salon), by: author)
    let sheet = "编号,结果,原因\n1,成功,\n2,失败,空号 13800009902\n3,成功,\n2,也许,\nx,成功,\n"
    func read() throws -> [Int] {
      let report = try OutboxResults(salon.customers).run(
        path: salon.file(sheet), name: "results.csv", author: author)
      return [report.updated, report.unchanged] + report.refused.map(\.line)
    }
    #expect(try read() == [2, 0, 4, 5, 6])
    #expect(try read() == [0, 2, 4, 5, 6])
    #expect(try outbox.list().map(\.state) == [.sent, .failed])
    #expect(try outbox.list().last?.reason == "空号 138****9902")
    // A failed one goes out again only when somebody says so.
    #expect(try begin(salon).items.isEmpty)
    try outbox.settle([2], as: .waiting, reason: "号码改了", by: author)
    #expect(try begin(salon).items.count == 1)
  }

  private func words(_ salon: Salon) throws -> [String] {
    try Outbox(salon.customers).begin(by: author) { _, _, about in about?.what ?? "-" }
      .items.map(\.text)
  }

  /// Top cards hear of offers two days before others.
  @Test func anEarlyMessageSaysItsOwnAnnouncement() throws {
    let salon = try Salon(at: "2026-12-22 10:00")
    try salon.add("A1", [.card: "top"])
    for (date, what) in [("2026-12-23", "一"), ("2026-12-24", "二")] {
      _ = try salon.customers.announce(
        "offer", on: Salon.day(date), branch: nil, what: what, by: author)
    }
    let outbox = Outbox(salon.customers)
    for date in ["2026-12-21", "2026-12-22"] { _ = try outbox.fill(Salon.day(date), by: author) }
    let said = try words(salon)
    #expect(said.filter { $0 != "-" } == ["一", "二"])
  }

  @Test func whatWasTakenBackDropsItsMessages() throws {
    let salon = try Salon(at: "2026-12-22 10:00")
    try salon.add("A1", [.card: "top"])
    _ = try salon.customers.announce(
      "weather", on: Salon.day("2026-12-22"), branch: nil, what: "暴雨", by: Salon.author(2))
    let again = Refusal.of {
      _ = try salon.customers.announce(
        "weather", on: Salon.day("2026-12-22"), branch: "east", what: "雪", by: author)
    }
    #expect(again?.english.contains("is announced for 2026-12-22 already") == true)
    _ = try Outbox(salon.customers).fill(Salon.day("2026-12-22"), by: author)
    try salon.undo(by: 2)
    _ = try salon.customers.announce(
      "weather", on: Salon.day("2026-12-25"), branch: nil, what: "大风", by: author)
    #expect(try !words(salon).contains("大风"))
    let weather = try Outbox(salon.customers).list().filter { $0.occasion == "weather" }
    #expect(weather.map(\.state) == [.dropped])
  }
}
