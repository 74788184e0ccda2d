import Cases
import Desk
import Shell
import Terminal
import Vocabulary

/// A case for display: its first text on one line, its other fields on the next. JSON as
/// CONTRACT.md states.
struct CaseView: Shown {
  let item: Case
  let flow: Flow
  private let records: CaseRecords
  let readings: [ClockReading]
  private let done: Text?
  private let now: Moment

  /// - Parameter done: shown instead of the case, when a step was just taken with it.
  init(_ item: Case, _ flow: Flow, _ records: CaseRecords, done: Text? = nil) throws {
    now = records.now
    self.item = try records.standing(item, at: now, in: flow)
    self.flow = flow
    self.records = records
    self.done = done
    readings = try records.clocks(item, at: now, in: flow)
    due = try records.due(self.item, flow, at: now)
  }

  private var zone: DeskZone { records.zone }
  /// The earliest deadline that still counts; nil when there is none.
  let due: Moment?
  /// The agent or the party that holds it.
  var holder: Text { records.rights(flow).holderName(item) }
  var isOverdue: Bool { due.map { $0 < now } ?? false }

  func lines(_ paper: Paper) -> [String] { done.map { [paper.text($0)] } ?? row(paper) }

  func row(_ paper: Paper) -> [String] {
    let title = records.title(item, flow)
    let state = paper.text(flow.stateName(item.state))
    let deadline = due.map { due in
      let text = isOverdue ? Text.overdueSince(zone, due) : Text.dueBy(zone, due)
      return paper.style("[\(paper.text(text))] ", isOverdue ? .bad : .warning)
    }
    let rest = fieldTexts.filter { $0.1 != title }.map { name, value in
      paper.text(name) + " " + paper.text(value)
    }
    let tail = [paper.text(flow.name), paper.text(holder), "\(item.day)"] + rest
    return paper.entry(
      item.number, "[\(state)] " + (deadline ?? "") + paper.text(title).harmless(), facts: tail)
  }

  /// Names and values of its fields, without those that are not shown yet.
  var fieldTexts: [(Text, Text)] {
    let values = item.values
    return flow.fields.filter { flow.isShown($0, item) }.compactMap { field in
      values[field.id].map { (field.name, field.shown($0, zone: zone)) }
    }
  }

  private enum CodingKeys: CodingKey {
    case flow, number, state, owner, holder, heldBy, due, overdue, subject, day, fields, steps,
      clocks
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(item.flow, forKey: .flow)
    try container.encode(item.number, forKey: .number)
    try container.encode(item.state, forKey: .state)
    try container.encode(item.owner, forKey: .owner)
    try container.encode(item.holder, forKey: .holder)
    if item.holdingParty(in: flow) != nil {
      try container.encode(holder(encoder.language), forKey: .heldBy)
    }
    try container.encode(item.day, forKey: .day)
    try container.encode(due.map(zone.iso), forKey: .due)
    try container.encode(isOverdue, forKey: .overdue)
    let subject = flow.subject.flatMap { id in
      item.values[id].flatMap { value in flow[field: id].map { JSONField($0, value, zone) } }
    }
    try container.encode(subject, forKey: .subject)
    try container.encode(JSONField.all(item.values, flow, zone), forKey: .fields)
    try container.encode(item.steps.map { StepJSON($0, flow, zone) }, forKey: .steps)
    try container.encode(readings.map { ClockJSON($0, zone) }, forKey: .clocks)
  }
}

extension Flow {
  /// Returns true when a field is shown in a state in which the case is or was.
  func isShown(_ field: Field, _ item: Case) -> Bool {
    guard let state = field.hiddenUntil else { return true }
    return item.standing.contains { $0.to == state }
  }
}

/// A value of a field in JSON: numbers as numbers, flags as flags, times as ISO 8601, phones
/// and personal data masked.
enum JSONField: Encodable {
  case text(String)
  case whole(Int)
  case flag(Bool)
  case counts([String: Int])

  init(_ field: Field, _ value: String, _ zone: DeskZone) {
    guard !field.isPersonal else {
      self = .text(field.shown(value, zone: zone).english)
      return
    }
    self =
      switch field.kind {
      case .text, .phone, .computed: .text(field.shown(value, zone: zone).english)
      case .time: .text(Int(value).map { zone.iso(Moment(seconds: $0)) } ?? value)
      case .whole, .agent, .item: Int(value).map(JSONField.whole) ?? .text(value)
      case .flag: .flag(value == "yes")
      case .counts: .counts(Counts(value).byID)
      case .money, .percent, .day, .month, .order, .choice, .customer, .file: .text(value)
      }
  }

  static func all(_ values: [String: String], _ flow: Flow, _ zone: DeskZone) -> [String: JSONField]
  {
    var fields: [String: JSONField] = [:]
    for (id, value) in values {
      guard let field = flow[field: id] else { continue }
      fields[id] = JSONField(field, value, zone)
    }
    return fields
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .whole(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .counts(let counts): try container.encode(counts)
    }
  }
}

/// A step in JSON; `agent` is null when a clock acted.
struct StepJSON: Encodable {
  let step: String
  let agent: AgentNumber?
  let clock: String?
  let at: String
  let from: String?
  let to: String
  let recipient: AgentNumber?
  let fields: [String: JSONField]
  let reason: String?
  let undoes: Int?

  init(_ step: CaseStep, _ flow: Flow, _ zone: DeskZone) {
    self.step = step.step
    switch step.actor {
    case .agent(let agent): (self.agent, clock) = (agent, nil)
    case .clock(let id): (self.agent, clock) = (nil, id)
    }
    at = zone.iso(step.at)
    from = step.from
    to = step.to
    recipient = step.recipient
    fields = JSONField.all(step.values, flow, zone)
    reason = step.reason
    undoes = step.undoes
  }
}

private struct ClockJSON: Encodable {
  let id: String
  let due: String?
  let state: String
  let usedS: Int
  let leftS: Int?

  init(_ reading: ClockReading, _ zone: DeskZone) {
    id = reading.id
    due = reading.due.map(zone.iso)
    state = reading.state.rawValue
    usedS = reading.used
    leftS = reading.left
  }
}
