import Orders
import Store
import Testing
import Vocabulary

/// Tags at the desk and their taking back, against a store.
@Suite struct TagTests {
  @Test func anUnknownOrderIsTaggedAndWaitsForItsImport() throws {
    let desk = try Desk()
    let receipt = try desk.tag("1001", by: 1, .blue, note: OrderNote(gift: "小礼品"))
    #expect(receipt.tag.note == "1号 / 送小礼品")
    #expect(!receipt.isKnown)
    #expect(!receipt.isConflict)
    #expect(receipt.replaces == nil)
    let sheet = try desk.sheet("1001")
    #expect(!sheet.order.isImported)
    #expect(sheet.order.tag?.agent == Desk.number(1))
    #expect(sheet.order.tag?.origin == .desk)
  }

  @Test func theReceiptSaysWhichNoteIsReplaced() throws {
    let desk = try Desk()
    try desk.importOrders("1001,2026-10-02 10:00,2026-10-02 10:05,99.00,交易成功,请发顺丰")
    let receipt = try desk.tag("1001", by: 1)
    #expect(receipt.isKnown)
    #expect(receipt.replaces == "请发顺丰")
    #expect(receipt.byteCount == 4)
  }

  /// Each tag reads those before it, so their number is bounded for each agent.
  @Test func anAgentsTagsOfOneOrderAreBounded() throws {
    let desk = try Desk()
    for _ in 0..<100 { try desk.tag("1001", by: 1) }
    let refusal = #expect(throws: Refusal.self) { try desk.tag("1001", by: 1) }
    #expect(refusal?.kind == .refused)
    #expect(refusal?.findings.first?.reason.english.contains("100") == true)
    #expect(try desk.tag("1001", by: 2).isConflict)
    try desk.tag("1002", by: 1)
    #expect(try desk.sheet("1001").deskTags.count == 101)
  }

  @Test func theSecondAgentsTagIsKeptAsAConflict() throws {
    let desk = try Desk()
    try desk.tag("1001", by: 1)
    let second = try desk.tag("1001", by: 3, .green)
    #expect(second.isConflict)
    #expect(second.standing.agent == Desk.number(1))
    let conflicts = try desk.orders.conflicts()
    #expect(conflicts.map(\.order.number.text) == ["1001"])
    #expect(conflicts.first?.conflicts.map(\.agent) == [Desk.number(3)])
    #expect(try desk.orders.check().isEmpty)
  }

  @Test func theSameAgentCorrectsAndAllRowsStay() throws {
    let desk = try Desk()
    try desk.tag("1001", by: 1)
    let second = try desk.tag("1001", by: 1, .yellow, note: OrderNote(courier: "顺丰"))
    #expect(second.corrects == .red)
    #expect(second.standing.flag == .yellow)
    #expect(try desk.sheet("1001").deskTags.map(\.note) == ["1号", "1号 / 顺丰"])
    #expect(try desk.orders.conflicts().isEmpty)
  }

  @Test func takingBackBringsTheOtherAgentsTagForward() throws {
    let desk = try Desk()
    try desk.tag("1001", by: 1)
    try desk.tag("1001", by: 3, .blue)
    let last = try #require(try desk.orders.lastTag(of: Desk.number(1)))
    let order = try desk.orders.takeBack(last, author: Desk.author(1))
    #expect(order.tag?.agent == Desk.number(3))
    #expect(!order.isContested)
    let tags = try desk.sheet("1001").deskTags
    #expect(tags.count == 2)
    #expect(tags.first?.retractedAt != nil)
    #expect(try desk.orders.check().isEmpty)
  }

  @Test func takingBackTwiceIsRefused() throws {
    let desk = try Desk()
    try desk.tag("1001", by: 1)
    let last = try #require(try desk.orders.lastTag(of: Desk.number(1)))
    try desk.orders.takeBack(last, author: Desk.author(1))
    #expect(throws: Refusal.self) { try desk.orders.takeBack(last, author: Desk.author(1)) }
    #expect(try desk.orders.lastTag(of: Desk.number(1)) == nil)
  }

  @Test func undoGoesBackStepByStep() throws {
    let desk = try Desk()
    try desk.tag("1001", by: 1)
    try desk.tag("1002", by: 1)
    try desk.tag("1003", by: 2)
    let last = try #require(try desk.orders.lastTag(of: Desk.number(1)))
    #expect(last.order.text == "1002")
    try desk.orders.takeBack(last, author: Desk.author(1))
    #expect(try desk.orders.lastTag(of: Desk.number(1))?.order.text == "1001")
  }

  @Test func takingBackLeavesTheNotesTag() throws {
    let desk = try Desk()
    try desk.importOrders("1001,2026-10-02 10:00,2026-10-02 10:05,99.00,交易成功,1号")
    let tag = try desk.tag("1001", by: 1, .green).tag
    #expect(try desk.sheet("1001").order.tag?.flag == .green)
    let order = try desk.orders.takeBack(tag, author: Desk.author(1))
    #expect(order.tag?.flag == .red)
    #expect(order.tag?.at == Desk.time("2026-10-02 10:05"))
  }

  @Test func theJournalNamesTheOrderAndNoBuyer() throws {
    let desk = try Desk()
    try desk.tag("1001", by: 1, note: OrderNote(other: "13812341234"))
    let rows = try desk.store.read { reading in
      try reading.all("SELECT kind, detail FROM journal") { try "\($0.text(0)): \($0.text(1))" }
    }
    #expect(rows == ["order.tag: 1001 red"])
  }

  @Test func aNoteThatIsTooLongLeavesNothing() throws {
    let desk = try Desk()
    #expect(throws: Refusal.self) {
      try desk.tag("1001", by: 1, note: OrderNote(other: String(repeating: "好", count: 400)))
    }
    #expect(try desk.orders.sheet(Desk.order("1001")) == nil)
    #expect(try desk.journalRows() == 0)
  }
}
