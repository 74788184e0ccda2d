import Orders
import Store
import Testing
import Vocabulary

/// The room's lines of a month's checklist (HANDBOOK/wages.md, Before closing).
@Suite struct OrderMonthTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private func points(_ month: String = "2024-10") throws -> [String] {
    try desk.orders.points(of: Desk.month(month)).map {
      "\($0.kind) \($0.state.rawValue): \($0.finding.reason.english)"
    }
  }

  private func sell(_ number: String, _ day: String, _ note: String = "3号") throws {
    try desk.importOrders("\(number),\(day) 10:00,\(day) 10:05,99.00,交易成功,\(note)")
  }

  @Test func sheetsAreThereUpToADay() throws {
    try sell("1001", "2024-10-02")
    try sell("1002", "2024-10-29")
    try desk.importRefunds("1001,5.00,2024-10-09 10:00")
    #expect(
      try points() == [
        "orders ok: 2 orders, the last of 2024-10-29",
        "refunds ok: 1 refunds, the last of 2024-10-09",
      ])
  }

  /// A month without its refund file would give everybody all points of the refund rate.
  @Test func refundsAreMissingUntilAFileCame() throws {
    try sell("1001", "2024-10-02")
    #expect(try points().last == "refunds missing: there are no refunds in 2024-10")
    try desk.importRefunds("1001,5.00,2024-11-09 10:00")
    #expect(try points().last == "refunds look: there are no refunds in 2024-10")
    // The month before has some, so an empty one is odd.
    let november = try points("2024-12").filter { $0.hasPrefix("refunds") }
    #expect(
      november == [
        "refunds missing: there are no refunds in 2024-12, and 2024-11 has some: was the import "
          + "forgotten?"
      ])
  }

  @Test func whatWasImportedBeforeTheMonthEndedIsNotWhole() throws {
    try sell("1001", "2998-10-02")
    #expect(try points("2998-10").first?.hasSuffix("before the month ended") == true)
    #expect(
      try points("2998-10").first?.hasPrefix("orders missing: 1 orders, last imported on") == true)
  }

  @Test func droppedOrdersAreNoMatterOfTheMonth() throws {
    for (number, note) in [("1001", "3号"), ("1002", "88号"), ("1003", ""), ("1004", "3号-顺丰")] {
      try sell(number, "2024-10-02", note)
      guard number != "1001" else { continue }
      _ = try desk.orders.drop(Desk.order(number), reason: "a test", author: Desk.author(9))
    }
    #expect(
      try points() == [
        "orders ok: 1 orders, the last of 2024-10-02",
        "refunds missing: there are no refunds in 2024-10",
      ])
  }

  @Test func notesThatNobodyHasAreTold() throws {
    try sell("1001", "2024-10-02", "3号-顺丰")
    try sell("1002", "2024-10-02", "88号")
    try sell("1003", "2024-10-02", "")
    try sell("1004", "2024-10-02", "急")
    try sell("1005", "2024-11-02", "")
    #expect(
      try points().filter { !$0.hasPrefix("orders") && !$0.hasPrefix("refunds") } == [
        "near_tag decide: notes look like a tag and are none, so nobody has the order: 1001",
        "unknown_agent look: notes name an agent whom nobody is, so nobody has the order: 1002",
        "untagged look: 2 paid orders bear no tag",
      ])
  }

  @Test func conflictsAndStrayRefundsWait() throws {
    for number in 1001...1004 { try sell("\(number)", "2024-10-02") }
    for number in 1001...1004 { try desk.tag("\(number)", by: 1) }
    try desk.importRefunds("2001,5.00,2024-10-09 10:00", "2001,6.00,2024-10-10 10:00")
    let waiting = try points().filter { $0.contains(" decide: ") }
    #expect(
      waiting == [
        "conflict decide: orders that two agents tagged are undecided: 1001, 1002, 1003 and 1 more",
        "stray_refund decide: refunds of orders that were not imported do not count yet: 2001",
      ])
    try sell("2001", "2024-09-02")
    #expect(try points().filter { $0.hasPrefix("stray_refund") } == [])
  }

  /// What a closing keeps of the orders gives back what the store says, and tells orders that moved.
  @Test func countedOrdersTellWhatChanged() throws {
    let span = Desk.zone.span(Desk.month("2024-10"))
    func counted() throws -> CountedOrders {
      try desk.store.read { try CountedOrders(during: span, in: $0) }
    }
    try sell("1001", "2024-10-02")
    try sell("1002", "2024-10-03")
    try sell("1003", "2024-09-03", "1号")
    let before = try counted()
    #expect(try CountedOrders(text: before.text) == before)
    #expect(before.changes(from: before).isEmpty)
    try sell("1001", "2024-10-02", "1号")
    try desk.importRefunds("1003,5.00,2024-10-09 10:00")
    let changes = try counted().changes(from: before).mapValues { $0.map(\.text) }
    #expect(changes == [Desk.number(3): ["1001"], Desk.number(1): ["1001", "1003"]])
    #expect(throws: Refusal.self) { try CountedOrders(text: "1001 3 1 x 0\n") }
  }
}
