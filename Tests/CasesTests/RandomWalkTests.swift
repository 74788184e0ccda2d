import Cases
import Staff
import Store
import Testing
import Vocabulary

/// Random flows, walked at random: the store says what the steps say, undo returns to what was
/// there, and the check finds nothing.
@Suite struct RandomWalkTests {
  @Test(arguments: 1...12) func theStoreSaysWhatTheStepsSay(_ seed: Int) throws {
    var random = Random(seed: UInt64(seed))
    let flow = Self.flow(&random)
    let bench = try CaseBench([flow])
    var known: [CaseKey: Case] = [:]
    var taken = 0
    for _ in 0..<60 {
      bench.pass(Int.random(in: 0...5400, using: &random))
      let number = [1, 2, 3, 4, 7, 9].randomElement(using: &random) ?? 1
      guard let receipt = try Self.move(bench, flow, known, number, &random) else { continue }
      taken += 1
      let key = CaseKey(receipt.item.flow, receipt.item.number)
      let stored = try bench.records.item(key)
      #expect(stored == receipt.item)
      known[key] = stored
      if Bool.random(using: &random) { try Self.undo(bench, flow, key, number) }
    }
    #expect(taken > 10)
    #expect(try bench.records.check().isEmpty)
    try Self.compareLists(bench, flow)
  }

  /// Undoing what was just done puts the case where it was.
  private static func undo(
    _ bench: CaseBench, _ flow: Flow, _ key: CaseKey, _ number: Int
  ) throws {
    let item = try bench.records.item(key)
    guard let last = item.steps.last, last.undoes == nil else { return }
    let before = item.steps.dropLast()
    let undone = try bench.records.undo(by: bench.hand(number)).item
    #expect(undone == (try bench.records.item(key)))
    #expect(undone.steps.standing == Array(before).standing)
    #expect(undone.state == (Array(before).standing.last?.to ?? Case.withdrawn))
    // The same step once more, so that walks go on.
    if undone.state == Case.withdrawn { return }
    #expect(
      undone.holder == (Array(before).standing.last { $0.holder != nil }?.holder ?? item.owner))
  }

  /// Lists by state, made by the index, are those that folding every case gives.
  private static func compareLists(_ bench: CaseBench, _ flow: Flow) throws {
    var all = CaseQuery(flow.id)
    all.limit = 1000
    let items = try bench.records.items(all, at: bench.now)
    for state in flow.states {
      var query = all
      query.states = [state.id]
      let listed = try Set(bench.records.items(query, at: bench.now).map(\.number))
      #expect(listed == Set(items.filter { $0.state == state.id }.map(\.number)))
      #expect(try bench.records.count(query, at: bench.now) == listed.count)
    }
    for person in CaseBench.staff.agents {
      var query = all
      query.holder = person.number
      query.isOpen = true
      let listed = try Set(bench.records.items(query, at: bench.now).map(\.number))
      let held = items.filter { item in
        item.holder == person.number && item.holdingParty(in: flow) == nil
          && flow[state: item.state]?.isOpen == true
      }
      #expect(listed == Set(held.map(\.number)))
    }
  }

  private static func move(
    _ bench: CaseBench, _ flow: Flow, _ known: [CaseKey: Case], _ number: Int,
    _ random: inout Random
  ) throws -> CaseReceipt? {
    let values = ["note": "\(Int.random(in: 0...9, using: &random))"]
    let key = known.keys.sorted().randomElement(using: &random)
    guard let key, Int.random(in: 0...3, using: &random) > 0 else {
      return try bench.records.open(CaseDraft(flow.id, values), by: bench.hand(number))
    }
    let item = try bench.records.standing(bench.records.item(key), at: bench.now, in: flow)
    let steps = bench.records.rights(flow).steps(item, by: bench.hand(number), at: bench.now)
    let isOffered = Set(steps.map(\.id))
    guard let step = flow.steps.dropFirst().randomElement(using: &random) else { return nil }
    do {
      let receipt = try bench.records.take(
        CaseAct(step.id, step.rules[0].may == nil ? values : [:], reason: "因为"), key,
        by: bench.hand(number))
      #expect(isOffered.contains(step.id))
      return receipt.step == nil ? nil : receipt
    } catch let refusal as Refusal {
      #expect(!isOffered.contains(step.id), "\(refusal)")
      #expect(refusal.kind == .refused || refusal.kind == .notPermitted)
      return nil
    }
  }

  private static func flow(_ random: inout Random) -> Flow {
    let count = Int.random(in: 3...7, using: &random)
    let states = (0..<count).map { index in
      FlowState(
        id: "s\(index)", name: Text(same: "s\(index)"),
        place: index == 0 ? .first : index == count - 1 ? .last : .middle)
    }
    let parties: [Party] = [
      .anyone, .role(.lead), .role(.agent), .writer, .holder, .group("desk"), .took("t0"),
    ]
    let steps = (0..<count * 2).map { index -> FlowStep in
      let from = states.dropLast().randomElement(using: &random) ?? states[0]
      let to = states.randomElement(using: &random) ?? states[0]
      let by = (0...1).map { _ in parties.randomElement(using: &random) ?? .anyone }
      let isFour = Int.random(in: 0...3, using: &random) == 0
      let hands: [StepRule.Hands] = [.same, .same, .actor, .party(.role(.lead)), .party(.writer)]
      return FlowStep(
        id: "t\(index)", name: Text(same: "t\(index)"),
        rules: [
          StepRule(
            from: [from.id], to: index == 1 ? nil : to.id, by: by, not: isFour ? [.writer] : [],
            may: Bool.random(using: &random) ? nil : [],
            hands: hands.randomElement(using: &random) ?? .same,
            onceEach: index == 1)
        ])
    }
    let clock = FlowClock(
      id: "c", name: Text(same: "c"), from: ["s0"], until: ["s\(count - 1)"],
      within: .seconds(Int.random(in: 3600...40_000, using: &random)),
      then: Bool.random(using: &random) ? .hold(.role(.lead)) : .state("s1"))
    return TestFlows.flow(
      "walk", fields: [TestFlows.field("note")], states: states,
      steps: [TestFlows.step("open", StepRule(to: "s0", may: nil))] + steps,
      clocks: Bool.random(using: &random) ? [clock] : [])
  }

  /// A generator that gives the same numbers for the same seed.
  struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }
}
