import Cases
import Store
import Testing
import Vocabulary

@Suite struct CaseRecordsTests {
  private let two = FlowFunctions(computed: [
    FlowComputation("two", Text(zh: "两遍", en: "twice")) { values, _ in
      values["what"].map { $0 + $0 }
    }
  ])

  private func bench() throws -> CaseBench {
    try CaseBench([TestFlows.complaint], functions: two)
  }

  private func refusal(_ body: () throws -> Void) throws -> Refusal {
    do { try body() } catch let refusal as Refusal { return refusal }
    throw NoRefusal()
  }

  private struct NoRefusal: Error {}

  @Test func aCaseGoesItsWay() throws {
    let bench = try bench()
    let item = try bench.open("complaint", ["what": "漏水", "kind": "water", "order": "ORDER-1"])
    #expect(item.number == 1 && item.state == "received" && item.values["double"] == "漏水漏水")
    try bench.take("judge", item, ["valid": "yes"], by: 3)
    let sent = try bench.take("send", item, ["worker": "4"])
    #expect(sent.holder == CaseBench.agent(4) && sent.state == "sent")
    try bench.take("handle", item, by: 4)
    let closed = try bench.take("call", item, ["satisfied": "是"], by: 2)
    #expect(closed.state == "closed")
    #expect(try bench.stored(item) == closed)
    #expect(try bench.records.check().isEmpty)
    #expect(try bench.open("complaint", ["what": "吵"]).number == 2)
  }

  @Test func theTrueReasonIsSaid() throws {
    let bench = try bench()
    let item = try bench.open("complaint", ["what": "漏水"], by: 3)
    // The state comes first.
    let early = try refusal { try bench.take("handle", item, by: 4) }
    #expect(early.kind == .refused && early.findings[0].reason.english.contains("received"))
    #expect(early.findings[0].fix?.english.contains("seen") == true)
    // Then who may: an agent may not judge, and the lead who wrote it neither.
    let agent = try refusal { try bench.take("judge", item, ["valid": "yes"], by: 1) }
    #expect(agent.kind == .notPermitted && agent.findings[0].reason.english.contains("a lead"))
    let own = try refusal { try bench.take("judge", item, ["valid": "yes"], by: 3) }
    #expect(own.kind == .notPermitted && own.findings[0].fix?.english.contains("赵敏") == true)
    // Nobody decides about themselves under another's name either.
    let disguised = try refusal {
      _ = try bench.records.take(
        CaseAct("judge", ["valid": "yes"]), CaseKey("complaint", 1), by: bench.hand(7, login: 3))
    }
    #expect(disguised.kind == .notPermitted)
    // Then fields, by name with a hint.
    let lacking = try refusal { try bench.take("judge", item, by: 7) }
    #expect(lacking.kind == .refused && lacking.findings[0].fix?.english.contains("valid=") == true)
    let frozen = try refusal {
      try bench.take("judge", item, ["valid": "no", "kind": "water"], by: 7)
    }
    #expect(frozen.findings[0].reason.english.contains("kind"))
    let unknown = try refusal { try bench.take("judge", item, ["valld": "no"], by: 7) }
    #expect(unknown.findings[0].fix?.english.contains("valid") == true)
    try bench.take("judge", item, ["valid": "no"], by: 7)
    // Then the condition.
    let untrue = try refusal { try bench.take("send", item, ["worker": "4"], by: 3) }
    #expect(untrue.findings[0].reason.english.contains("valid"))
    let silent = try refusal { try bench.take("refuse", item, by: 3) }
    #expect(silent.kind == .usage)
    let none = try refusal { _ = try bench.records.item(CaseKey("complaint", 9)) }
    #expect(none.kind == .nothingFound)
    #expect(try bench.stored(item).steps.count == 2)
  }

  @Test func mostIsForAllButThoseBeyond() throws {
    let bench = try bench()
    let item = try bench.open("complaint", ["what": "漏水"])
    try bench.take("judge", item, ["valid": "yes"], by: 3)
    for _ in 1...2 {
      try bench.take("send", item, ["worker": "4"])
      try bench.take("handle", item, by: 4)
    }
    let third = try refusal { try bench.take("send", item, ["worker": "4"]) }
    #expect(third.kind == .notPermitted && third.findings[0].reason.english.contains("2"))
    try bench.take("send", item, ["worker": "4"], by: 3)
  }

  @Test func aHandTakesWhatTheListOfStepsOffers() throws {
    let bench = try bench()
    let item = try bench.open("complaint", ["what": "漏水"])
    let flow = TestFlows.complaint
    func steps(_ number: Int) throws -> [String] {
      let item = try bench.stored(item)
      return bench.records.rights(flow).steps(item, by: bench.hand(number), at: bench.now)
        .map(\.id)
    }
    #expect(try steps(1) == ["seen"])
    #expect(try steps(3) == ["seen", "judge"])
    try bench.take("seen", item, by: 3)
    #expect(try steps(3) == ["judge"])
    try bench.take("judge", item, ["valid": "yes"], by: 3)
    #expect(try steps(3) == ["send"])
    #expect(try steps(1) == ["seen", "send"])
  }

  @Test func whatWasSeenTwiceIsWrittenOnce() throws {
    let bench = try bench()
    let item = try bench.open("complaint", ["what": "漏水"])
    try bench.take("seen", item, by: 2)
    #expect(try bench.take("seen", item, by: 2).steps.count == 2)
  }

  @Test func severalCasesTakeAStepAllOrNone() throws {
    let bench = try bench()
    let items = try (1...3).map { _ in try bench.open("complaint", ["what": "漏水"]) }
    try bench.take("judge", items[1], ["valid": "yes"], by: 3)
    let act = CaseAct("judge", ["valid": "yes"])
    let keys = items.map { CaseKey("complaint", $0.number) }
    let refused = try refusal { _ = try bench.records.take(act, keys, by: bench.hand(3)) }
    #expect(refused.findings.count == 1)
    #expect(try bench.stored(items[0]).state == "received")
    _ = try bench.records.take(act, [keys[0], keys[2], keys[0]], by: bench.hand(3))
    #expect(try bench.stored(items[2]).state == "judged")
  }

  @Test func undoTakesBackTheLastStepOrSaysWhyNot() throws {
    let bench = try bench()
    let item = try bench.open("complaint", ["what": "漏水"])
    try bench.take("judge", item, ["valid": "yes"], by: 3)
    // A lead took it further: the writer's own step stays.
    let moved = try refusal { _ = try bench.records.undo(by: bench.hand(1)) }
    #expect(moved.kind == .refused && moved.findings[0].reason.english.contains("王春"))
    // That somebody saw it is no further step.
    try bench.take("seen", item, by: 2)
    #expect(try bench.records.undo(by: bench.hand(3)).item.state == "received")
    #expect(try bench.stored(item).values["valid"] == nil)
    let other = try bench.open("complaint", ["what": "吵"])
    #expect(try bench.records.undo(by: bench.hand(1)).item.number == other.number)
    #expect(try bench.stored(other).state == Case.withdrawn)
    // Never an older one of another agent, nor one that somebody built upon.
    #expect(try bench.records.undo(by: bench.hand(2)).item.number == item.number)
    #expect(try bench.records.undo(by: bench.hand(1)).item.state == Case.withdrawn)
    let nothing = try refusal { _ = try bench.records.undo(by: bench.hand(1)) }
    #expect(nothing.kind == .nothingFound)
    #expect(try bench.records.check().isEmpty)
  }

  @Test func personalDataIsErasableAndStaysOutOfTheJournal() throws {
    let bench = try bench()
    let item = try bench.open(
      "complaint", ["what": "打 13812345678 找我", "phone": "13812345678", "order": "ORDER-7"])
    let key = CaseKey("complaint", item.number)
    #expect(item.values["phone"] == "13812345678")
    let journal = try bench.store.read { reading in
      try reading.all("SELECT detail FROM journal", make: { try $0.text(0) })
    }
    #expect(journal == ["complaint 1 open"])
    #expect(throws: Refusal.self) { try bench.records.erase(key, by: bench.hand(1)) }
    // The text, its computed double, the phone.
    #expect(try bench.records.erase(key, by: bench.hand(3)).count == 3)
    let erased = try bench.stored(item)
    #expect(erased.values == ["order": "ORDER-7"])
    #expect(try bench.records.erased(key) == ["what", "double", "phone"])
    #expect(try bench.records.check().isEmpty)
  }

  @Test func aRecipientIsNamedWhereTheStepIsAddressed() throws {
    let bench = try bench()
    let item = try bench.open("complaint", ["what": "漏水"])
    #expect(throws: Refusal.self) { try bench.take("seen", item, by: 2, to: 4) }
    try bench.take("judge", item, ["valid": "yes"], by: 3)
    try bench.take("send", item, ["worker": "4"])
    #expect(throws: Refusal.self) { try bench.take("pass", item, by: 4, to: 4) }
    let passed = try bench.take("pass", item, by: 4, to: 2)
    #expect(passed.holder == CaseBench.agent(2) && passed.recipient == CaseBench.agent(2))
    #expect(throws: Refusal.self) { try bench.take("handle", item, by: 1) }
    #expect(try bench.take("handle", item, by: 2).state == "handled")
  }
}
