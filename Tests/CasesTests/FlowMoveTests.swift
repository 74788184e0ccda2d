import Cases
import Files
import Store
import TestSupport
import Testing
import Vocabulary

/// A definition that people change while cases stand, and what each change comes to.
enum ChangedFlow {
  static let text = """
    id: repair
    name: {zh: 报修单, en: repair}
    version: 2026-11-01
    fields:
      - {id: what, name: {zh: 内容, en: what}, type: text, required: true}
      - {id: room, name: {zh: 房号, en: room}, type: text}
      - {id: cost, name: {zh: 费用, en: cost}, type: money, limit: 500}
    states: {received: first, sent: , done: last}
    steps:
      send: {from: received, to: sent, may: [cost]}
      finish: {from: sent, to: done, by: [writer, lead]}
    clocks:
      answer: {from: received, until: sent, within: 2 h, in: always}

    """

  static func flow(_ changes: (String, String)...) throws -> Flow {
    var text = text.replacing("2026-11-01", with: "2026-12-01")
    if changes.isEmpty { text = Self.text }
    for (old, new) in changes {
      try #require(text.contains(old))
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    return try FlowFile.read(TextFile(name: "Policies/flows/repair.yaml", text: text))
  }
}

@Suite struct FlowMoveTests {
  /// The bench after a change of the definition, with the cases that began before it.
  private func changed(_ before: CaseBench, _ flow: Flow) throws -> CaseBench {
    try CaseBench([flow], path: before.path)
  }

  @Test func openCasesGoOverAndTheClockKeepsItsTime() throws {
    let before = try CaseBench([ChangedFlow.flow()])
    let open = try before.open("repair", ["what": "漏水", "room": "301"])
    let over = try before.open("repair", ["what": "灯不亮"])
    try before.take("send", over)
    try before.take("finish", over)
    let flow = try ChangedFlow.flow(
      ("within: 2 h", "within: 4 h"), ("sent: , done", "sent: , waiting: , done"),
      ("clocks:", "  wait: {from: sent, to: waiting}\n  resume: {from: waiting, to: sent}\nclocks:")
    )
    let after = try changed(before, flow)
    #expect(try after.stored(open).definition != flow.source.digest)
    let trial = try after.records.move(to: flow, by: after.hand(3), isDryRun: true)
    #expect(trial.moved.map(\.number) == [1] && trial.stays.isEmpty)
    #expect(try after.stored(open).definition != flow.source.digest)
    let move = try after.records.move(to: flow, by: after.hand(3))
    #expect(move.moved.map(\.number) == [1])
    let moved = try after.stored(open)
    #expect(moved.definition == flow.source.digest && moved.state == "received")
    #expect(moved.values == ["what": "漏水", "room": "301"])
    #expect(moved.steps.last?.reason == "2026-11-01 → 2026-12-01")
    // What is over keeps the definition it was closed under.
    #expect(try after.stored(over).definition != flow.source.digest)
    after.pass(3600)
    let reading = try after.records.clocks(moved, at: after.now, in: flow)
    #expect(reading.map(\.used) == [3600] && reading.map(\.left) == [3 * 3600])
    try after.take("send", moved)
    #expect(try after.take("wait", moved).state == "waiting")
    #expect(try after.records.check().isEmpty)
    #expect(try after.records.move(to: flow, by: after.hand(3)).moved.isEmpty)
  }

  static let obstacles: [(change: (String, String), reason: String)] = [
    (("received: first, sent: ,", "fresh: first, sent: ,"), "没有状态"),
    (("  - {id: room, name: {zh: 房号, en: room}, type: text}\n", ""), "没有栏“房号”"),
    (("en: room}, type: text}", "en: room}, type: whole}"), "装不下"),
    (("en: room}, type: text}", "en: room}, type: text, personal: true}"), "个人信息"),
  ]

  @Test(arguments: obstacles.indices) func whatHasNoCounterpartStays(_ index: Int) throws {
    let (change, reason) = Self.obstacles[index]
    let before = try CaseBench([ChangedFlow.flow()])
    let item = try before.open("repair", ["what": "漏水", "room": "三楼"])
    let flow =
      try change.0.contains("received")
      ? ChangedFlow.flow(
        change, ("from: received, to", "from: fresh, to"), ("{from: received", "{from: fresh"))
      : ChangedFlow.flow(change)
    let after = try changed(before, flow)
    let move = try after.records.move(to: flow, by: after.hand(3))
    #expect(move.moved.isEmpty)
    let said = try #require(move.stays.first)
    #expect(said.item.number == item.number)
    #expect(said.reasons.contains { $0.chinese.contains(reason) }, "\(said.reasons)")
    // It goes on as it was.
    #expect(try after.take("send", item).state == "sent")
    #expect(try after.records.check().isEmpty)
  }

  @Test func leadsMoveAndNobodyTakesItBack() throws {
    let before = try CaseBench([ChangedFlow.flow()])
    let item = try before.open("repair", ["what": "漏水"])
    let flow = try ChangedFlow.flow(("within: 2 h", "within: 4 h"))
    let after = try changed(before, flow)
    #expect(throws: Refusal.self) { try after.records.move(to: flow, by: after.hand(1)) }
    _ = try after.records.move(to: flow, by: after.hand(3))
    #expect(throws: Refusal.self) { try after.records.undo(by: after.hand(3)) }
    let lead = Author(CaseBench.agent(3), claimed: false)
    let last = try after.records.lastAct(by: lead, on: CaseBench.zone.day(after.now))
    #expect(throws: Refusal.self) { try #require(last).takeBack(by: lead) }
    // The way back is the version before.
    let former = try after.records.flow(flow, version: Day("2026-11-01"))
    let back = try after.records.move(to: former, by: after.hand(3))
    #expect(back.moved.map(\.number) == [item.number])
    #expect(try after.stored(item).definition == former.source.digest)
    #expect(try after.records.check().isEmpty)
    let unknown = #expect(throws: Refusal.self) {
      try after.records.flow(flow, version: Day("2025-01-01"))
    }
    #expect(unknown?.findings.first?.fix?.chinese.contains("2026-11-01") == true)
  }
}

@Suite struct FlowReplayTests {
  private let month = Month("2026-11") ?? { preconditionFailure("no month") }()

  @Test func aShorterClockAndAnotherHandAreSeenBeforeTheyHold() throws {
    let bench = try CaseBench([ChangedFlow.flow()])
    let quick = try bench.open("repair", ["what": "漏水"])
    let slow = try bench.open("repair", ["what": "灯不亮"])
    try bench.take("send", quick)
    bench.pass(5400)
    try bench.take("send", slow)
    try bench.take("finish", slow)
    let flow = try bench.records.flows.flow("repair")
    let same = try bench.records.replay(flow, as: flow, month, at: bench.now)
    #expect(same.lines.count == 2 && same.lines.allSatisfy { !$0.differs })
    let tighter = try ChangedFlow.flow(
      ("within: 2 h", "within: 1 h"), ("by: [writer, lead]", "by: lead"))
    let replay = try bench.records.replay(flow, as: tighter, month, at: bench.now)
    #expect(replay.lines.map(\.item.number) == [1, 2])
    #expect(!replay.lines[0].differs)
    #expect(replay.lines[1].was.late.isEmpty && replay.lines[1].would.late == ["answer"])
    #expect(replay.lines[1].refused?.step.english == "finish")
    #expect(replay.lines[1].would.state == "sent")
    // Nothing of it is written.
    #expect(try bench.stored(slow).state == "done")
    #expect(try bench.records.check().isEmpty)
  }

  @Test func aClockThatWouldHaveActedIsAnEscalation() throws {
    let bench = try CaseBench([ChangedFlow.flow()])
    try bench.open("repair", ["what": "漏水"])
    bench.pass(3 * 3600)
    let flow = try bench.records.flows.flow("repair")
    let other = try ChangedFlow.flow(("in: always", "in: always, then: {hold: lead}"))
    let line = try #require(
      bench.records.replay(flow, as: other, month, at: bench.now).lines.first)
    #expect(line.was.escalated.isEmpty && line.would.escalated == ["answer"])
    #expect(line.was.late == ["answer"] && line.would.late == ["answer"])
  }

  /// A replay checks a step as taking it does: values, reasons, who has taken it.
  @Test func aStepIsCheckedAsWhenItIsTaken() throws {
    let bench = try CaseBench([ChangedFlow.flow()])
    let item = try bench.open("repair", ["what": "漏水"])
    try bench.take("send", item, ["cost": "400"])
    let flow = try bench.records.flows.flow("repair")
    for (old, new, words) in [
      ("limit: 500", "limit: 300", "300"), ("may: [cost]", "may: [room]", "cost"),
    ] {
      let other = try ChangedFlow.flow((old, new))
      let line = try #require(
        bench.records.replay(flow, as: other, month, at: bench.now).lines.first)
      let now = try CaseBench([other])
      let again = try now.open("repair", ["what": "漏水"])
      let refusal = #expect(throws: Refusal.self) {
        try now.take("send", again, ["cost": "400.00"])
      }
      #expect(line.refused?.reason.english.contains(words) == true)
      #expect(line.refused?.reason == refusal?.findings.first?.reason)
    }
  }

  @Test func aFieldThatTheStepWouldAskForIsMissed() throws {
    let bench = try CaseBench([ChangedFlow.flow()])
    let item = try bench.open("repair", ["what": "漏水"])
    try bench.take("send", item)
    let flow = try bench.records.flows.flow("repair")
    let other = try ChangedFlow.flow(("to: sent, may: [cost]", "to: sent, asks: [cost]"))
    let line = try #require(
      bench.records.replay(flow, as: other, month, at: bench.now).lines.first)
    #expect(line.refused?.reason.chinese.contains("费用") == true)
    #expect(line.would.state == "received")
  }
}
