import Cases
import Files
import Testing
import Vocabulary

/// The words of a definition: those that are understood, and those that are refused with their
/// place.
@Suite struct FlowFileTests {
  @Test func aDefinitionSaysWhatItMeans() throws {
    let flow = try FlowSample.flow()
    #expect(flow.id == "sample")
    #expect(flow.alias == "投诉单")
    #expect(flow.counter == "case")
    #expect(flow[state: "received"]?.place == .first)
    #expect(flow[state: "closed"]?.isOpen == false)
    #expect(flow[field: "cost"]?.range == 0...50_000)
    let dispatch = try #require(flow[step: "dispatch"]?.rules.first)
    #expect(dispatch.from == ["judged", "called_back"])
    #expect(dispatch.most == 2)
    #expect(dispatch.beyond == [.role(.lead)])
    #expect(flow[step: "handle"]?.rules.first?.by == [.group("department")])
    let call = try #require(flow[step: "call"]?.rules.first)
    #expect(call.not == [.field("handler")])
    #expect(call.hours.map(\.start) == [37_800, 54_000])
    #expect(
      flow[step: "close"]?.rules.first?.when == Condition([[.init("satisfied", .equal, "yes")]]))
    #expect(flow.clocks.map(\.within) == [.seconds(7200), .field("due")])
    #expect(flow.clocks.map(\.then) == [.hold(.role(.lead)), .nothing])
    #expect(flow.holds.first?.aim == .atLeast(Ratio(100)))
    #expect(flow.holds.first?.states == ["closed"])
    #expect(flow.fines.first?.amount == Money(fen: 5000))
    #expect(flow.source.digest.utf8.count == 64)
  }

  /// Without a step that opens a case there is one, which asks for the required fields and takes
  /// those that no later step asks for.
  @Test func aCaseIsOpenedWithoutAWord() throws {
    let flow = try FlowSample.flow()
    #expect(flow.opening?.id == "open")
    let rule = try #require(flow.opening?.rules.first)
    #expect(rule.to == "received")
    #expect(rule.asks == ["household", "kind"])
    #expect(rule.may == ["phone", "cost"])
  }

  @Test func aStepMayHaveSeveralRules() throws {
    let (text, _) = FlowSample.changed(
      "refuse: {from: judged, to: invalid, when: valid = no}",
      """
      refuse:
          name: {zh: 驳回, en: refused}
          rules:
            - {from: judged, to: invalid, when: valid = no and kind != leak or cost > 100.5}
            - {from: received, to: invalid, by: [lead, took open, field handler, group night]}
      """)
    // Who handles it is not known by then: that is another's test.
    let flow = try FlowSample.flow(
      text.replacing(", field handler, group night", with: ", group night"))
    let rules = try #require(flow[step: "refuse"]?.rules)
    #expect(flow[step: "refuse"]?.name.english == "refused")
    #expect(
      rules[0].when?.alternatives == [
        [.init("valid", .equal, "no"), .init("kind", .different, "leak")],
        [.init("cost", .more, "100.50")],
      ])
    #expect(rules[1].by == [.role(.lead), .took("open"), .group("night")])
  }

  @Test(arguments: [
    ("wait: {from: dispatched", "wait: {from: §dispached", "did you mean “dispatched”?"),
    ("asks: [measure]", "asks: [§mesure]", "did you mean “measure”?"),
    ("when: valid = no", "when: §valid = perhaps", "no yes or no"),
    ("when: valid = no", "when: §vald = no", "did you mean “valid”?"),
    ("when: valid = no", "when: §valid > no", "can't be compared by >"),
    ("when: valid = no", "when: §valid givn", "did you mean “given”?"),
    ("when: valid = no", "when: §kind = leek", "did you mean “leak”?"),
    ("when: valid = no", "when: §valid = no and", "“” is no condition"),
    ("not: handler", "not: §handlr", "did you mean “handler”?"),
    ("not: handler", "not: §took cal", "did you mean “call”?"),
    ("by: desk, asks: [valid]", "by: §cost, asks: [valid]", "names neither an agent nor a group"),
    ("received: first", "received: §frist", "did you mean “first”?"),
    ("asks: [valid]", "§ask: [valid]", "did you mean “asks”?"),
    ("type: money", "type: §mony", "“type” should be one of"),
    ("limit: 500", "limit: §0.001", "two decimals at most"),
    ("type: flag}\n  - id: dep", "type: flag, limit: §5}\n  - id: dep", "has no bounds"),
    ("within: 2 h", "within: §2 fortnights", "no span of time"),
    ("within: field due", "within: §field duo", "did you mean “due”?"),
    ("within: field due", "within: §field measure", "neither a day nor a time"),
    ("warn: 75 %", "warn: §175 %", "a percentage"),
    ("hours: [10:30-11:30", "hours: [§10:30-25:30", "hours such as"),
    ("have: call,", "have: §calls,", "did you mean “call”?"),
    ("of: closed with", "of: §closd with", "did you mean “closed”?"),
    ("at_least: 100 %", "at_least: §101 %", "a percentage"),
    ("who: handler", "who: §handlers", "did you mean “handler”?"),
    ("subject: household", "subject: §house", "there is no field “house”"),
    ("id: sample", "id: §other", "the file is called sample.yaml"),
    ("  refuse: {", "  §undo: {", "a word of the program itself"),
    ("  refuse: {", "  §Refuse: {", "small letters"),
    ("invalid: last}", "invalid: last, §withdrawn: }", "it is last"),
    ("invalid: last}", "invalid: last, §new: first}", "a second first state"),
  ])
  func anUnknownWordIsNamedAtItsPlace(old: String, new: String, says: String) throws {
    let (text, place) = FlowSample.changed(old, new)
    let finding = try #require(FlowSample.findings(text).first)
    #expect(finding.line(.english).contains(says), "\(finding.line(.english))")
    #expect(finding.place == place)
  }

  @Test(arguments: [
    ("name: {zh: 电话, en: phone}", "name: §{zh: 电话}", "“en” is missing"),
    ("name: {zh: 电话, en: phone}", "name: §电话", "lacks an English name"),
    ("name: {zh: 电话, en: phone}", "name: §{zh: 电话, en: 电话}", "lacks an English name"),
    ("name: {zh: 电话, en: phone}", "name: §{zh: \" \", en: phone}", "the name is blank"),
  ])
  func aLabelStandsInBothLanguages(old: String, new: String, says: String) throws {
    let (text, place) = FlowSample.changed(old, new)
    let finding = try #require(FlowSample.findings(text).first)
    #expect(finding.line(.english).contains(says))
    #expect(finding.place == place)
  }

  @Test(arguments: [
    ("{id: leak,", "§{id: noise,"),
    ("{id: phone,", "§{id: household,"),
    (
      "fines:",
      "  - §{id: call_back, name: {zh: 率, en: rate}, of: any, in_time: date, at_most: 5 %}\nfines:"
    ),
  ])
  func anIDStandsOnce(old: String, new: String) throws {
    let (text, place) = FlowSample.changed(old, new)
    let findings = FlowSample.findings(text)
    let finding = try #require(
      findings.first { $0.reason.english.contains("stands there already") })
    #expect(finding.place == place)
  }

  /// The step that opens a case need not be written: the steps are named.
  @Test func aCaseBeginsSomewhere() throws {
    let (text, place) = FlowSample.changed("received: first", "received: ")
    let finding = try #require(FlowSample.findings(text).first)
    #expect(finding.reason.english == "it is not said in which state a case begins")
    let steps = try #require(text.split(separator: "\n").firstIndex { $0 == "steps:" })
    #expect(finding.place == Place(file: place.file, line: steps + 2, column: 3))
  }

  @Test func everyFaultIsFoundAtOnce() {
    let text = FlowSample.text.replacing("asks: [valid]", with: "asks: [vald]")
      .replacing("within: 2 h", with: "within: soon")
      .replacing("type: phone", with: "type: phon")
    let lines = FlowSample.findings(text).compactMap(\.place?.line)
    #expect(lines.count == 3)
    #expect(lines == lines.sorted())
  }
}
