import Dispatch
import Files
import Foundation
import Payroll
import Store
import Testing
import Vocabulary

/// HANDBOOK/kpi.md, Run: closing freezes inputs, policy, result and who closed it; a closed month never
/// changes; closing twice is one closing.
@Suite struct ClosingTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.gradeAll()
    try place.orders(Workplace.sales(20, 3, "2024-10-05"))
    try place.refunds(["\(Workplace.number("2024-10-05", 3, 0)),50,2024-10-20 12:00"])
    try place.records(["2024-10-09,3,complaint,8,,未回电"])
  }

  private func json(_ month: Month = Workplace.october) throws -> [String] {
    try [Language.chinese, .english].map { try place.payroll.run(month).json($0) }
  }

  @Test func aClosedMonthIsTheDraftFrozen() throws {
    let draft = try json()
    guard case .closed(let closing) = try place.close() else {
      Issue.record("not closed")
      return
    }
    #expect(closing.month == Workplace.october)
    #expect(closing.author == Desk.number(9))
    #expect(closing.digest.count == 64)
    #expect(
      try json().map {
        $0.replacing(/"closed":true,"journal":"\d+:[0-9a-f]{64}"/, with: "\"closed\":false")
      }
        == draft)
    #expect(try place.payroll.run(Workplace.october).closing == closing)
    #expect(try place.payroll.closedMonths() == [Workplace.october])
  }

  @Test func noEditAndNoLateFactChangesAByteOfIt() throws {
    try place.close()
    let closed = try json()
    place.kpi = TextFile(
      name: "kpi.yaml", text: place.kpi.text.replacing("excellent: 20", with: "excellent: 1"))
    place.agents = TextFile(
      name: "agents.yaml", text: place.agents.text.replacing("王春", with: "王秋"))
    try place.records(["2024-10-10,3,complaint,20,,", "2024-10-10,1,praise,,,"])
    try place.refunds(["\(Workplace.number("2024-10-05", 3, 1)),50,2024-10-21 12:00"])
    try place.orders(Workplace.sales(5, 1, "2024-10-06"))
    #expect(try json() == closed)
    place.rosters[Workplace.october] = nil
    place.kpi = TextFile(name: "kpi.yaml", text: "broken: [")
    #expect(try json() == closed)
  }

  @Test func closingTwiceIsOneClosing() throws {
    guard case .closed(let first) = try place.close() else {
      Issue.record("not closed")
      return
    }
    let rows = try place.count("journal")
    place.kpi = TextFile(name: "kpi.yaml", text: "broken: [")
    #expect(try place.close(by: 8) == .already(first))
    #expect(try place.count("journal") == rows)
    #expect(try place.count("payroll_closing") == 1)
  }

  @Test func twoClerksAtTheSameMomentCloseOnce() throws {
    let texts = place.texts(Workplace.october)
    let folder = place.folder
    let outcomes = Gathered<ClosingOutcome>()
    DispatchQueue.concurrentPerform(iterations: 4) { index in
      // Each clerk's program has the store open for itself.
      guard let store = try? Workplace.open(folder) else { return }
      let payroll = Payroll(store: store, zone: Desk.zone) { _ in texts }
      let author = Workplace.author(index % 2 == 0 ? 8 : 9)
      if let outcome = try? payroll.close(Workplace.october, author: author) {
        outcomes.add(outcome)
      }
    }
    #expect(outcomes.all.count == 4)
    let closings = outcomes.all.compactMap { outcome in
      switch outcome {
      case .closed(let closing), .already(let closing): closing
      case .prepared: nil as Closing?
      }
    }
    #expect(closings.count == 4)
    #expect(Set(closings).count == 1)
    #expect(
      outcomes.all.filter { if case .closed = $0 { true } else { false } }.count == 1)
    #expect(try place.count("payroll_statement") == 4)
    #expect(try place.payroll.check().isEmpty)
  }

  @Test func monthsCloseInOrder() throws {
    try place.close()
    try place.gradeAll(Workplace.december)
    let skipped = Refusal.text { try place.close(Workplace.december) }
    #expect(skipped?.contains("2024-11 is still open") == true)
    #expect(skipped?.contains("kefu payroll close 2024-11") == true)
    let earlier = Refusal.text { try place.close(Desk.month("2024-09")) }
    #expect(
      earlier == "2024-09 lies before 2024-10, the first month closed, and can no longer be closed "
        + "(what comes to light later is booked in the next open month)")
    try place.gradeAll(Workplace.november)
    try place.close(Workplace.november)
    try place.close(Workplace.december)
    #expect(try place.payroll.closedMonths().count == 3)
  }

  @Test func aMonthThatHasNotEndedIsNotClosed() throws {
    let refusal = Refusal.text { try place.close(Desk.month("2999-11")) }
    #expect(refusal == "2999-11 has not ended and can't be closed (close it from 2999-12-01 on)")
  }

  @Test func whatARunLacksStopsTheClosingToo() throws {
    let refusal = Refusal.text { try place.close(Workplace.november) }
    #expect(refusal?.contains("kefu record grade 1 quality") == true)
    #expect(try place.count("payroll_closing") == 0)
  }

  /// The process may end, the disk may be full, at any write of a closing: the month is open or closed.
  @Test(arguments: [
    "payroll_closing", "payroll_statement", "payroll_adjustment", "fund_entry", "journal",
  ])
  func aWriteThatFailsLeavesTheMonthOpen(table: String) throws {
    try place.close()
    // Makes November book an adjustment and fines.
    try place.gradeAll(Workplace.november)
    try place.records(["2024-10-10,3,complaint,20,,", "2024-11-10,3,complaint,20,,"])
    let tables = [
      "payroll_closing", "payroll_statement", "payroll_adjustment", "fund_entry", "journal",
    ]
    let before = try tables.map(place.count)
    let draft = try json(Workplace.november)
    let failing = try Workplace.open(
      place.folder,
      [
        Migration(
          "fault", 1,
          [
            .run(
              """
              CREATE TRIGGER fault BEFORE INSERT ON \(table)
              BEGIN SELECT RAISE(ABORT, 'fault'); END
              """)
          ])
      ])
    let payroll = Payroll(store: failing, zone: Desk.zone) { place.texts($0) }
    #expect(
      Refusal.text { _ = try payroll.close(Workplace.november, author: Workplace.author(9)) }?
        .contains("fault") == true)
    #expect(try tables.map(place.count) == before)
    #expect(try json(Workplace.november) == draft)
    #expect(try place.payroll.check().isEmpty)
  }
}

/// Values that several threads add.
final class Gathered<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [Value] = []

  func add(_ value: Value) { lock.withLock { values.append(value) } }
  var all: [Value] { lock.withLock { values } }
}
