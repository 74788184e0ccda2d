import Cases
import Foundation
import Imports
import Staff
import Store
import StoreSQLite
import Synchronization
import TestSupport
import Vocabulary

/// Records of cases in a store of their own, with a clock that a test moves.
final class CaseBench: Sendable {
  static let zone = DeskZone("Asia/Shanghai") ?? { preconditionFailure("no time zones") }()
  /// Friday 2026-11-20, 10:00 in Shanghai.
  static let start = Moment(seconds: 1_795_140_000)
  static let staff = Staff(
    [
      (1, "李小满", Role.agent, ["desk"]), (2, "陈默", .agent, ["desk"]), (3, "王春", .lead, []),
      (4, "周晴", .agent, ["repair"]), (7, "赵敏", .lead, []), (9, "林安", .clerk, []),
    ].map { number, name, role, groups in
      Agent(
        number: agent(number), name: name, role: role, joined: Day(number: 20_000), groups: groups)
    })

  let path: String
  let store: RecordStore
  let records: CaseRecords

  init(
    _ flows: [Flow], functions: FlowFunctions = FlowFunctions(), path: String? = nil,
    earlier: [Flow] = []
  ) throws {
    let clock = Clock()
    self.path = try path ?? TestFolder.make() + "/store/kefu.sqlite"
    store = try RecordStore(
      path: self.path, zone: Self.zone.identifier,
      migrations: CaseRecords.migrations + ImportLog.migrations, clock: DeskClock { clock.now })
    self.moving = clock
    records = CaseRecords(
      store, flows: Flows(flows), staff: Self.staff,
      calendars: Calendars(zone: Self.zone, week: .plain), functions: functions,
      definitions: FlowDefinitions(earlier))
  }

  private let moving: Clock

  private final class Clock: Sendable {
    private let moment = Mutex(CaseBench.start)
    var now: Moment { moment.withLock { $0 } }
    func pass(_ seconds: Int) { moment.withLock { $0 = $0 + seconds } }
  }

  var now: Moment { moving.now }
  func pass(_ seconds: Int) { moving.pass(seconds) }

  static func agent(_ number: Int) -> AgentNumber {
    AgentNumber(number) ?? { preconditionFailure("\(number)") }()
  }

  func hand(_ number: Int, login: Int? = nil) -> CaseHand {
    let agent = Self.agent(number)
    return CaseHand(
      Author(agent, login: login.map(Self.agent), claimed: false),
      role: Self.staff[agent]?.role ?? .agent, day: Self.zone.day(now))
  }

  func person(_ number: Int) -> Agent {
    Self.staff[Self.agent(number)] ?? { preconditionFailure("\(number)") }()
  }

  @discardableResult
  func open(_ flow: String, _ values: [String: String] = [:], by number: Int = 1) throws -> Case {
    try records.open(CaseDraft(flow, values), by: hand(number)).item
  }

  @discardableResult
  func take(
    _ step: String, _ item: Case, _ values: [String: String] = [:], by number: Int = 1,
    to recipient: Int? = nil, reason: String? = nil
  ) throws -> Case {
    try records.take(
      CaseAct(step, values, recipient: recipient.map(Self.agent), reason: reason),
      CaseKey(item.flow, item.number), by: hand(number)
    ).item
  }

  func stored(_ item: Case) throws -> Case { try records.item(CaseKey(item.flow, item.number)) }

  /// Runs a statement past the records, as damage would.
  func damage(_ sql: String) throws {
    try store.write(Act(Author(Self.agent(9), claimed: false), "test")) { _ = try $0.run(sql) }
  }
}

/// Flows made in Swift.
enum TestFlows {
  static func flow(
    _ id: String, fields: [Field] = [], states: [FlowState], steps: [FlowStep],
    clocks: [FlowClock] = [], once: [String] = [], readers: [Party] = [],
    counter: String = Flow.counter, subject: String? = nil, alias: String? = nil,
    version: String = "1", rules: [FlowRule] = []
  ) -> Flow {
    let text = "\(id) \(version)"
    return Flow(
      id: id, name: Text(zh: "\(id)单", en: id), version: Day(number: 20_400), alias: alias,
      counter: counter, subject: subject, readers: readers, once: once, fields: fields,
      states: states, rules: rules, steps: steps, clocks: clocks,
      source: FlowSource(
        file: "Policies/flows/\(id).yaml", text: text, digest: Digest.sha256(text)))
  }

  static func step(_ id: String, _ rules: StepRule...) -> FlowStep {
    FlowStep(id: id, name: Text(same: id), rules: rules)
  }

  static func field(
    _ id: String, _ kind: Field.Kind = .text, required: Bool = false, personal: Bool = false,
    choices: [String] = [], function: String? = nil
  ) -> Field {
    Field(
      id: id, name: Text(same: id), kind: kind, isRequired: required, isPersonal: personal,
      choices: choices.map { Field.Choice(id: $0, name: Text(same: $0)) }, function: function)
  }

  static func states(_ words: String...) -> [FlowState] {
    words.enumerated().map { index, word in
      let isLast = word.hasSuffix(".")
      let id = isLast ? String(word.dropLast()) : word
      return FlowState(
        id: id, name: Text(same: id), place: isLast ? .last : index == 0 ? .first : .middle)
    }
  }

  /// A complaint: judged by a lead who did not write it, sent to a department twice at most, called
  /// back by another.
  static let complaint = flow(
    "complaint",
    fields: [
      field("what", required: true), field("kind", .choice, choices: ["noise", "water"]),
      field("phone", .phone), field("order", .order), field("valid", .flag),
      field("worker", .agent), field("satisfied", .flag),
      field("double", .computed, function: "two"),
    ],
    states: states("received", "judged", "sent", "handled", "closed.", "invalid."),
    steps: [
      step("open", StepRule(to: "received", may: nil)),
      step("seen", StepRule(from: ["received", "judged", "sent"], onceEach: true)),
      step(
        "judge",
        StepRule(
          from: ["received"], to: "judged", by: [.role(.lead)], not: [.writer], asks: ["valid"])),
      step(
        "refuse",
        StepRule(
          from: ["judged"], to: "invalid", by: [.role(.lead)],
          when: Condition([[.init("valid", .equal, "no")]]), reason: .required)),
      step(
        "send",
        StepRule(
          from: ["judged", "handled"], to: "sent", by: [.writer, .role(.lead)],
          when: Condition([[.init("valid", .equal, "yes")]]), asks: ["worker"],
          hands: .field("worker"), most: 2, beyond: [.role(.lead)])),
      step(
        "pass",
        StepRule(
          from: ["sent"], by: [.holder, .role(.lead)], hands: .recipient, isAddressed: true)),
      step("handle", StepRule(from: ["sent"], to: "handled", by: [.holder, .group("repair")])),
      step(
        "call",
        StepRule(
          from: ["handled"], to: "closed", not: [.took("handle")], asks: ["satisfied"])),
    ], subject: "order")
}
