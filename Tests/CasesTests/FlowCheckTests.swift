import Cases
import Testing
import Vocabulary

/// Definitions whose words are all known and that are wrong all the same.
@Suite struct FlowCheckTests {
  /// The one finding that a change makes, at the place marked by `§`.
  private func expect(
    _ old: String, _ new: String, _ says: String, in world: FlowWorld = FlowWorld()
  ) throws {
    let (text, place) = FlowSample.changed(old, new)
    let findings = FlowSample.findings(text, in: world)
    let finding = try #require(findings.first { $0.reason.english.contains(says) }, "\(findings)")
    #expect(finding.place == place)
  }

  @Test func aStateThatNothingReaches() throws {
    try expect("invalid: last}", "invalid: last, §lost: last}", "no step leads to the state “lost”")
  }

  @Test func aStateThatNothingLeaves() throws {
    try expect("closed: last, invalid: last", "closed: last, §invalid: ", "no step leaves")
  }

  @Test func aStateThatOnlyAClockLeavesIsLeft() {
    let (text, _) = FlowSample.changed(
      "then: {hold: lead}}",
      "then: {state: closed}}\n  idle: {from: parked, within: 3 days, then: {state: closed}}")
    let parked = text.replacing("invalid: last}", with: "invalid: last, parked: }")
      .replacing("  wait: {", with: "  park: {from: judged, to: parked}\n  wait: {")
    #expect(FlowSample.findings(parked).isEmpty)
  }

  @Test(arguments: [
    ("by: desk, asks: [valid]", "by: §lead, not: lead, asks: [valid]"),
    ("by: desk, asks: [valid]", "by: §desk, not: [agent, lead, clerk], asks: [valid]"),
    ("by: desk, asks: [valid]", "by: §holder, not: anyone, asks: [valid]"),
  ])
  func aStepThatNobodyMayTake(old: String, new: String) throws {
    try expect(old, new, "nobody may take the step “judge”")
  }

  @Test func aConditionOnAFieldThatNobodyHasGiven() throws {
    try expect("when: valid = no", "when: §satisfied = no", "nobody can have given “satisfied”")
  }

  @Test func missingIsTrueOfAFieldThatNobodyHasGiven() {
    let (text, _) = FlowSample.changed("when: valid = no", "when: satisfied missing")
    #expect(FlowSample.findings(text).isEmpty)
  }

  @Test func aPartyInAFieldThatNobodyHasGiven() throws {
    try expect("by: desk, asks: [valid]", "by: §handler, asks: [valid]", "given “handler”")
  }

  @Test func whoIsNamedWithTheStepDoesNotSayWhoTakesIt() throws {
    try expect(
      "from: [judged, called_back], to: dispatched, by: desk",
      "from: judged, to: dispatched, by: §handler", "given “handler”")
  }

  @Test func aPartyThatTookAStepWhichComesLater() throws {
    try expect("by: desk, asks: [valid]", "by: §took close, asks: [valid]", "can't have been taken")
  }

  @Test func aClockByAFieldThatIsGivenLater() throws {
    try expect(
      "within: 2 h, in: always", "within: §field due, in: always", "nobody can have given “due”")
  }

  @Test func aHoldOnAFieldThatItsCasesLack() throws {
    try expect(
      "of: closed with valid = yes", "of: §invalid with satisfied = yes", "given “satisfied”")
  }

  @Test func aHoldOnAStepThatItsCasesHaveNotTaken() throws {
    try expect(
      "of: closed with valid = yes, have: call", "of: invalid, have: §call", "can't have been taken"
    )
  }

  @Test func whatMakesACaseTheSameIsGivenAsItOpens() throws {
    try expect("subject: household", "once: §[owner, measure]", "nobody can have given “measure”")
  }

  @Test func aComputedFieldIsNotAskedFor() throws {
    let (text, place) = FlowSample.changed("asks: [measure]", "asks: §[measure, sum]")
    let computed = text.replacing(
      "states:",
      with: "  - {id: sum, name: {zh: 合计, en: sum}, type: computed, function: f}\nstates:")
    let finding = try #require(FlowSample.findings(computed).first)
    #expect(finding.reason.english.contains("worked out and can't be asked for"))
    #expect(
      finding.place
        == Place(file: FlowSample.name, line: (place.line ?? 0) + 1, column: place.column))
  }

  @Test func aClockThatNeverStops() throws {
    try expect("until: called_back", "until: §received", "the clock “date” never stops")
  }

  @Test func aClockThatStopsWhereItStarts() throws {
    try expect("until: called_back", "until: §[dispatched, closed]", "starts and stops in")
  }

  @Test func aClockWithoutUntilStopsWithTheCase() throws {
    let (text, _) = FlowSample.changed("until: called_back, ", "")
    #expect(try FlowSample.flow(text).clocks[1].until == ["closed", "invalid"])
  }

  @Test func aCalendarWithoutHours() throws {
    let world = FlowWorld(week: WorkWeek.plain)
    try expect("in: always", "in: §working hours", "goes by working hours", in: world)
    let (text, _) = FlowSample.changed("in: always", "in: working hours")
    let week = WorkWeek(hours: [1: [DaySpan(start: 0, end: 3600)]])
    #expect(FlowSample.findings(text, in: FlowWorld(week: week)).isEmpty)
  }

  @Test func aRosterThatIsNotThere() throws {
    let world = FlowWorld(hasRoster: false)
    try expect("in: always", "in: §roster", "goes by the roster", in: world)
  }

  @Test func mostWithoutBeyond() throws {
    try expect("most: 2, beyond: lead", "most: §2", "not who may do it beyond")
    try expect("most: 2, beyond: lead", "beyond: §lead", "has beyond, but no most")
  }

  @Test func aSecondStepThatOpensCases() throws {
    try expect(
      "handle: {from: dispatched, to: handled",
      "open: {}\n  handle: §{to: handled", "a second step that opens cases")
  }

  @Test func aFunctionThatIsNotThere() throws {
    let world = FlowWorld(
      guards: ["return.rules"], effects: ["orders.refund"], functions: ["cases.sum"])
    try expect(
      "wait: {from: dispatched,", "wait: {guards: §retrun.rules, from: dispatched,",
      "no function “retrun.rules”", in: world)
    try expect(
      "wait: {from: dispatched,", "wait: {effects: §orders.refunds, from: dispatched,",
      "no function “orders.refunds”", in: world)
    try expect(
      "states:",
      "  - {id: sum, name: {zh: 和, en: sum}, type: computed, function: §cases.add}\nstates:",
      "no function “cases.add”", in: world)
  }

  @Test(arguments: ["by: §agent", "by: desk, not: §agent", "by: desk, beyond: §agent, most: 1"])
  func aRoleThatIsAFieldToo(_ new: String) throws {
    let field = "  - {id: agent, name: {zh: 谁, en: who}, type: agent}\nstates:"
    let (text, place) = FlowSample.changed("by: desk, asks: [valid]", "\(new), asks: [valid]")
    let findings = FlowSample.findings(text.replacing("states:", with: field))
    let finding = try #require(
      findings.first { $0.reason.english.contains("means the role here") }, "\(findings)")
    #expect(finding.place?.line == (place.line ?? 0) + 1)
    #expect(finding.place?.column == place.column)
    for said in ["role agent", "field agent"] {
      let clear = text.replacing("agent, asks", with: "\(said), asks")
        .replacing("agent, most", with: "\(said), most").replacing("states:", with: field)
      #expect(!FlowSample.findings(clear).contains { $0.reason.english.contains("means the role") })
    }
  }

  @Test func aRuleThatIsNotThereAndOneThatNobodyNeeds() throws {
    let rules = "rules: {paid: {name: {zh: 付过, en: paid}, when: valid = yes}}\nsteps:"
    let unused = FlowSample.text.replacing("steps:", with: rules)
    let finding = try #require(FlowSample.findings(unused).first)
    #expect(finding.reason.english.contains("no step needs the rule “paid”"))
    #expect(finding.place?.column == 9)
    let (text, place) = FlowSample.changed(
      "handle: {from: dispatched", "handle: {needs: §piad, from: dispatched")
    let wrong = try #require(
      FlowSample.findings(text.replacing("steps:", with: rules)).first {
        $0.reason.english.contains("no rule “piad”")
      })
    #expect(wrong.place?.line == (place.line ?? 0) + 1)
    #expect(wrong.fix?.english.contains("paid") == true)
    let early = FlowSample.text.replacing(
      "steps:", with: rules.replacing("valid = yes", with: "satisfied = yes")
    ).replacing("handle: {from: dispatched", with: "handle: {needs: paid, from: dispatched")
    // A second dispatch follows the call, so the field may be there.
    #expect(FlowSample.findings(early).isEmpty)
    let never = early.replacing("needs: paid, ", with: "")
      .replacing("judge: {from", with: "judge: {needs: paid, from")
    #expect(FlowSample.findings(never).contains { $0.reason.english.contains("given “satisfied”") })
  }

  @Test func aMonthThatIsNone() throws {
    try expect("handle: {from", "handle: {months: [5, §13], from", "no month from 1 to 12")
  }

  @Test func aCaseOfNoFlow() throws {
    let field = "  - {id: voice, name: {zh: 单, en: voice}, type: case, flow: §voice}\nstates:"
    try expect("states:", field, "no flow “voice”", in: FlowWorld(flows: ["sample"]))
    let (text, _) = FlowSample.changed("states:", field)
    #expect(FlowSample.findings(text, in: FlowWorld(flows: ["sample", "voice"])).isEmpty)
    try expect(
      "states:", "  - §{id: voice, name: {zh: 单, en: voice}, type: case}\nstates:",
      "it is not said of which flow")
  }

  @Test func aComputationOfFieldsThatAreNoNumbers() throws {
    let world = FlowWorld(functions: ["share"])
    let field =
      "  - {id: rate, name: {zh: 率, en: rate}, type: computed, function: §share cost kind}"
    try expect("states:", field + "\nstates:", "no field “kind”", in: world)
    try expect(
      "states:", field.replacing(" kind", with: "") + "\nstates:", "takes two fields", in: world)
  }

  /// `old` stands for the line before which the fields are put.
  @Test(arguments: [
    ("a", "§difference a cost", ""), ("a", "§difference b cost", "difference a cost"),
  ])
  func aFieldComputedFromItself(_ id: String, _ first: String, _ second: String) throws {
    func field(_ id: String, _ function: String) -> String {
      "  - {id: \(id), name: {zh: 差\(id), en: gap \(id)}, type: computed, function: \(function)}\n"
    }
    let fields = field(id, first) + (second.isEmpty ? "" : field("b", second))
    try expect(
      "states:", fields + "states:", "“a” is computed from itself",
      in: FlowWorld(functions: ["difference"]))
  }

  /// A clock that comes back to where it started has no time left there, so it would run on for
  /// ever at one moment.
  @Test func clocksThatMoveACaseInACircle() throws {
    try expect(
      "  date: {",
      "  away: {from: dispatched, until: handled, within: 1 h, then: §{state: waiting}}\n"
        + "  back: {from: waiting, until: handled, within: 1 h, then: {state: dispatched}}\n"
        + "  date: {", "“away” moves cases in a circle")
  }

  @Test func aNumberThatNobodyStates() throws {
    try expect(
      "holds:",
      "holds:\n  - {id: r, name: {zh: 率, en: rate}, of: any, per: 100, among: §figure homes}",
      "states no number “homes”", in: FlowWorld(figures: ["customers"]))
  }

  @Test func aFineOnAFieldThatNobodyGives() throws {
    try expect(
      "amount: 50, who: handler", "amount: 50, each: §kind, who: handler", "no whole number")
    try expect("amount: 50, who", "amount: §much, who", "is no amount")
    try expect("amount: 50, who", "amount: §100 to 50, who", "is no amount")
  }

  @Test func aGroupThatIsNotThere() throws {
    let world = FlowWorld(groups: ["night"])
    try expect(
      "wait: {from: dispatched,", "wait: {by: §group nigth, from: dispatched,",
      "no group “nigth”", in: world)
  }

  @Test func wordsThatStoredCasesUseStay() throws {
    let used = FlowWorld.UsedWords(
      states: ["received", "parked", "withdrawn"],
      choices: ["kind": ["noise", "smell"], "colour": ["red"]])
    let findings = FlowSample.findings(FlowSample.text, in: FlowWorld(used: ["sample": used]))
    let lines = findings.map { $0.line(.english) }
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("\(FlowSample.name):7:3: cases hold the field “colour”"))
    #expect(lines[1].hasPrefix("\(FlowSample.name):13:7: cases hold the choice “smell”"))
    #expect(lines[2].hasPrefix("\(FlowSample.name):26:9: cases stand in the state “parked”"))
    let others = FlowWorld(used: ["other": used])
    #expect(FlowSample.findings(FlowSample.text, in: others).isEmpty)
  }
}
