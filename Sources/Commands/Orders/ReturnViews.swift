import Cases
import Orders
import Shell
import Terminal
import Vocabulary

/// What the definition calls states and wishes, looked up once for a list.
struct ReturnNames {
  private let states: [String: Text]
  private let wishes: [String: Text]

  /// - Parameter flow: nil where the definition can't be read, which leaves the ids.
  init(_ flow: Flow?) {
    let states = flow?.states.map { ($0.id, $0.name) } ?? []
    let withdrawn = flow.map { [(Case.withdrawn, $0.stateName(Case.withdrawn))] } ?? []
    self.states = Dictionary(states + withdrawn) { first, _ in first }
    let choices = flow?[field: "wish"]?.choices ?? []
    wishes = Dictionary(choices.map { ($0.id, $0.name) }) { first, _ in first }
  }

  func state(of item: ReturnCase) -> Text { states[item.state] ?? Text(same: item.state) }
  func wish(of item: ReturnCase) -> Text {
    wishes[item.wish.rawValue] ?? Text(same: item.wish.rawValue)
  }
}

/// A return in one line of a list.
struct ReturnRow: Encodable {
  private struct Fields: Encodable {
    let number: Int
    let order: OrderNumber
    let wish: String
    let state: String
    let text: String
    let openedBy: AgentNumber
    let openedAt: String
    let changedAt: String
  }

  private let item: ReturnCase
  private let names: ReturnNames
  private let zone: DeskZone

  init(_ item: ReturnCase, _ names: ReturnNames, zone: DeskZone) {
    self.item = item
    self.names = names
    self.zone = zone
  }

  func encode(to encoder: any Encoder) throws {
    try Fields(
      number: item.number, order: item.order, wish: item.wish.rawValue, state: item.state,
      text: Mask.numbers(in: item.text), openedBy: item.openedBy, openedAt: zone.iso(item.openedAt),
      changedAt: zone.iso(item.changedAt)
    ).encode(to: encoder)
  }

  /// `#1 [refunded] refund ...`, for the sheet of its order.
  func summary(_ paper: Paper) -> String { "#\(item.number) " + words(paper) }

  func lines(_ paper: Paper) -> [String] {
    let label = zone.label(item.changedAt)
    return [
      paper.style(paper.width.pad(String(item.number), to: 4, .right), .rank) + "  "
        + words(paper).harmless(),
      "      " + paper.style("\(item.order) · \(item.openedBy)号 · \(label)", .faint),
    ]
  }

  private func words(_ paper: Paper) -> String {
    let text = item.text.isEmpty ? paper.text(Text.erasedMark) : Mask.numbers(in: item.text)
    return "[\(paper.text(names.state(of: item)))] \(paper.text(names.wish(of: item))) \(text)"
  }
}

struct ReturnRowsView: Shown {
  let rows: [ReturnRow]

  func encode(to encoder: any Encoder) throws { try rows.encode(to: encoder) }
  func lines(_ paper: Paper) -> [String] { rows.flatMap { $0.lines(paper) } }
}

/// A return in full: the rules with what each says, whose fault it is, what the freight costs whom,
/// and every step.
struct ReturnView: Shown {
  struct Verdict: Encodable {
    let rule: String
    let kept: Bool
    let name: Text
    let because: Text

    private enum Keys: String, CodingKey { case rule, kept, because }
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(rule, forKey: .rule)
      try container.encode(kept, forKey: .kept)
      try container.encode(because(encoder.language), forKey: .because)
    }
  }
  struct Cost: Encodable {
    let bearer: String
    let freightOut: Money
    let freightBack: Money
    let byBuyer: Money
    let byShop: Money
    let byInsurance: Money
  }
  struct Step: Encodable {
    let kind: String
    let agent: AgentNumber
    let at: String
    let reason: String
    let rule: String?
    let condition: String?
    let faulty: Bool?
    let amount: Money?
    let line: Text

    private enum CodingKeys: CodingKey {
      case kind, agent, at, reason, rule, condition, faulty, amount
    }

    init(_ step: CaseStep, _ history: ReturnHistory, _ zone: DeskZone) {
      kind = step.step
      agent = if case .agent(let agent) = step.actor { agent } else { history.item.openedBy }
      at = zone.iso(step.at)
      reason = Mask.numbers(in: step.reason ?? "")
      rule = step.values["rule"]
      condition = step.values["condition"]
      faulty = step.values["faulty"].map { $0 == "yes" }
      amount = step.values["amount"].flatMap { Money($0) }
      line = Texts.stepLine(step, by: agent, history.flow, zone)
    }
  }

  let item: ReturnRow
  let rules: [Verdict]
  let cost: Cost
  let steps: [Step]
  /// What may be done now.
  let next: [String]
  private let costLine: Text
  private let done: Text?
  /// Whether the step brought facts that rules and cost follow from.
  private let isJudged: Bool

  private enum CodingKeys: CodingKey { case item, rules, cost, steps, next }

  /// - Parameter done: the step that was just made; nil when it is only looked at.
  init(_ history: ReturnHistory, zone: DeskZone, done step: String?) {
    item = ReturnRow(history.item, ReturnNames(history.flow), zone: zone)
    rules = history.verdicts.map {
      Verdict(rule: $0.rule.rawValue, kept: $0.isKept, name: $0.name, because: $0.because)
    }
    let cost = history.cost
    self.cost = Cost(
      bearer: cost.bearer.rawValue, freightOut: cost.freightOut, freightBack: cost.freightBack,
      byBuyer: cost.byBuyer, byShop: cost.byShop, byInsurance: cost.byInsurance)
    costLine = Texts.cost(cost)
    steps = history.steps.map { Step($0, history, zone) }
    next = history.next
    isJudged = step == ReturnFlow.ask || step == ReturnFlow.inspect
    done = step.map { Texts.stepDone($0, history) }
  }

  func lines(_ paper: Paper) -> [String] {
    guard let done else {
      return item.lines(paper) + judgement(paper)
        + steps.map { "      " + paper.text($0.line).harmless() }
    }
    // What was known before the step need not be read again.
    return [paper.text(done)] + item.lines(paper) + (isJudged ? judgement(paper) : [])
  }

  private func judgement(_ paper: Paper) -> [String] {
    rules.map { rule in
      let mark = paper.text(rule.kept ? Texts.ruleKept : Texts.ruleNotKept)
      return "      " + paper.style(mark, rule.kept ? .good : .bad) + " "
        + paper.text(Texts.ruleLine(rule.name, rule.because))
    } + ["      " + paper.text(costLine)]
  }
}
