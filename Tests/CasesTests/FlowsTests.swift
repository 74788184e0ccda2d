import Cases
import Files
import Foundation
import TestSupport
import Testing
import Vocabulary

/// The flows of a desk, and those that ship.
@Suite struct FlowsTests {
  static let top = String(#filePath.dropLast("/Tests/CasesTests/FlowsTests.swift".count))

  private static func flow(_ id: String) throws -> Flow {
    try Flows(desk: top).flow(id)
  }

  /// The functions that rooms register.
  static let world = FlowWorld(
    guards: [
      "return.rules", "roster.change", "roster.decider", "appraisals.complaint",
      "service.figures", "call.times", "appraisals.adjustment",
    ],
    effects: [
      "return.rules", "orders.refund", "roster.change", "appraisals.complaint", "appraisals.reward",
      "appraisals.adjustment",
    ],
    functions: [], groups: [])

  @Test func whatShipsHasNoFault() throws {
    let shipped = Flows(desk: Self.top)
    #expect(
      shipped.ids == [
        "adjustment", "call", "complaint", "cover", "followup", "handover", "issue", "leave",
        "plan", "return",
        "reward", "service", "stock", "summary", "swap",
      ])
    #expect(shipped.check(in: Self.world).map { $0.line(.english) } == [])
    #expect(try shipped.all().map(\.id) == shipped.ids)
  }

  /// Words that stand in records and in JSON since the flows were programs of their own.
  @Test(arguments: [
    (
      "handover", ["write", "accept", "pass", "done", "drop"],
      ["open", "accepted", "done", "dropped"]
    ),
    (
      "return",
      [
        "ask", "approve", "receive", "inspect", "refund", "exchange", "refuse", "call-back",
        "close",
      ],
      [
        "asked", "approved", "received", "inspected", "refunded", "exchanged", "refused",
        "called-back", "closed",
      ]
    ),
    (
      "swap", ["ask", "agree", "approve", "refuse", "withdraw"],
      ["asked", "agreed", "approved", "refused", "withdrawn"]
    ),
    (
      "cover", ["ask", "approve", "refuse", "withdraw"],
      ["asked", "approved", "refused", "withdrawn"]
    ),
    (
      "leave", ["ask", "approve", "refuse", "withdraw"],
      ["asked", "approved", "refused", "withdrawn"]
    ),
    ("issue", ["write", "answer", "done", "drop"], ["open", "answered", "done", "dropped"]),
    ("service", ["write"], ["noted"]),
    ("stock", ["write", "answer", "seen", "report", "drop"], ["open", "answered", "dropped"]),
    ("followup", ["write", "move", "done", "drop"], ["open", "done", "dropped"]),
    ("plan", ["write", "done", "drop"], ["open", "done", "dropped"]),
    ("summary", ["write"], ["noted"]),
    ("call", ["write", "done"], ["open", "noted", "done"]),
    ("reward", ["write", "answer", "drop"], ["open", "answered", "dropped"]),
    ("adjustment", ["write", "approve", "drop"], ["open", "approved", "dropped"]),
  ])
  func storedWordsStay(id: String, steps: [String], states: [String]) throws {
    let flow = try Self.flow(id)
    #expect(flow.steps.map(\.id) == steps)
    #expect(flow.states.map(\.id) == states)
  }

  /// Rules of rights as they were before: holders and leads, four eyes, reasons.
  @Test func todaysRulesStand() throws {
    func rules(_ flow: String, _ step: String) throws -> [StepRule] {
      guard let found = try Self.flow(flow)[step: step] else {
        throw Refusal(Text(same: "\(flow) has no step \(step)"))
      }
      return found.rules
    }
    let accept = try rules("handover", "accept")[0]
    #expect(accept.from == ["open"] && accept.not == [.holder] && accept.hands == .actor)
    let drop = try rules("handover", "drop")[0]
    #expect(drop.by == [.holder, .role(.lead)] && drop.reason == .required)
    let write = try rules("handover", "write")
    #expect(try write[0].when?.holds(["may_buy": "yes"], in: Self.flow("handover")) == true)
    #expect(write.map(\.asks) == [["buyer", "text"], ["text"]] && write[1].when == nil)
    let answers = try rules("issue", "answer")
    #expect(answers.map(\.by) == [[.role(.lead), .role(.clerk)], []])
    #expect(try answers[1].when?.holds(["route": "lead"], in: Self.flow("issue")) == false)
    #expect(try rules("reward", "answer")[0].not == [.field("agent")])
    #expect(try rules("swap", "approve")[0].not == [.writer, .field("other")])
    #expect(try rules("swap", "agree")[0].by == [.field("other")])
    #expect(try rules("return", "close").map(\.reason) == [.optional, .required])
    #expect(try rules("call", "write").map(\.to) == ["open", "noted"])
    #expect(try rules("followup", "move")[0].hands == .recipient)
    #expect(try rules("complaint", "judge").allSatisfy { $0.by == [.role(.lead)] })
    #expect(try rules("stock", "seen")[0].onceEach)
    #expect(try Self.flow("service").once == ["owner", "day"])
    #expect(try Self.flow("plan").readers == [.writer, .holder])
  }

  /// A case that began with a definition that a later check refuses goes on by it.
  @Test func aKeptDefinitionIsReadWithoutTheChecks() throws {
    let text = FlowSample.text.replacing("most: 2, beyond: lead", with: "most: 2")
    #expect(throws: Refusal.self) { try FlowSample.flow(text) }
    let kept = try FlowFile.read(kept: text, of: "sample")
    #expect(kept[step: "dispatch"]?.rules.first?.most == 2)
    #expect(kept.source.digest == (try FlowFile.read(kept: text, of: "sample")).source.digest)
    #expect(throws: Refusal.self) { try FlowFile.read(kept: "id: sample", of: "sample") }
  }

  @Test func requestsShareASeriesOfNumbers() throws {
    let flows = try Flows(desk: Self.top).all()
    let shared = flows.filter { $0.counter == "request" }.map(\.id).sorted()
    #expect(shared == ["cover", "leave", "swap"])
    #expect(Set(flows.map(\.counter)).count == flows.count - 2)
  }

  @Test func aFlowGoesByIDAliasOrName() throws {
    let flows = Flows([try FlowSample.flow()])
    for word in ["sample", "投诉单", "业户投诉", "Resident's complaint"] {
      #expect(try flows.flow(word).id == "sample")
    }
    do {
      _ = try flows.flow("smaple")
      Issue.record("taken")
    } catch {
      let finding = (error as? Refusal)?.findings.first
      #expect(finding?.line(.english) == "there is no flow “smaple” (did you mean “sample”?)")
    }
  }

  /// A file with a fault is named when it is asked for and hides no other.
  @Test func eachFileIsReadWhenItIsAskedFor() throws {
    let desk = try TestFolder.make()
    defer { try? FileManager.default.removeItem(atPath: desk) }
    try FileManager.default.createDirectory(
      atPath: desk + "/Policies/flows", withIntermediateDirectories: true)
    func write(_ id: String, _ text: String) throws {
      let path = "\(desk)/Policies/flows/\(id).yaml"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    try write("sample", FlowSample.text)
    try write("broken", "id: broken\nstats: {}\n")
    try write("twin", FlowSample.text.replacing("id: sample", with: "id: twin"))
    let flows = Flows(desk: desk)
    #expect(flows.ids == ["broken", "sample", "sample_fines", "twin", "twin_fines"])
    #expect(try flows.flow("投诉单").id == "sample")
    #expect(throws: Refusal.self) { try flows.flow("broken") }
    let lines = flows.check(in: FlowWorld()).map { $0.line(.english) }
    #expect(lines.contains { $0.hasPrefix("Policies/flows/broken.yaml:2:1: unknown key “stats”") })
    #expect(
      lines.contains {
        $0.hasPrefix("Policies/flows/twin.yaml:4:8: “投诉单” belongs to the flow “sample”")
      })
    #expect(Flows(desk: desk + "/nowhere").ids.isEmpty)
  }
}
