import Orders
import Shell
import Terminal
import Vocabulary

/// A return in one line of a list.
struct ReturnRow: Encodable {
  let number: Int
  let order: OrderNumber
  let wish: String
  let state: String
  let text: String
  let openedBy: AgentNumber
  let openedAt: String
  let changedAt: String
  private let stateName: Text
  private let wishName: Text
  private let label: String

  private enum CodingKeys: CodingKey {
    case number, order, wish, state, text, openedBy, openedAt, changedAt
  }

  init(_ item: ReturnCase, zone: DeskZone) {
    number = item.number
    order = item.order
    wish = item.wish.rawValue
    state = item.state.rawValue
    text = Mask.numbers(in: item.text)
    openedBy = item.openedBy
    openedAt = zone.iso(item.openedAt)
    changedAt = zone.iso(item.changedAt)
    stateName = item.state.name
    wishName = Texts.name(of: item.wish)
    label = zone.label(item.changedAt)
  }

  /// `#1 [refunded] refund ...`, for the sheet of its order.
  func summary(_ paper: Paper) -> String {
    "#\(number) [\(paper.text(stateName))] \(paper.text(wishName)) \(text)"
  }

  func lines(_ paper: Paper) -> [String] {
    [
      paper.style(paper.width.pad(String(number), to: 4, .right), .rank) + "  "
        + "[\(paper.text(stateName))] \(paper.text(wishName)) " + text.harmless(),
      "      " + paper.style("\(order) · \(openedBy)号 · \(label)", .faint),
    ]
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
  init(_ history: ReturnHistory, zone: DeskZone, done kind: ReturnStep.Kind?) {
    item = ReturnRow(history.item, zone: zone)
    rules = history.verdicts.map {
      Verdict(rule: $0.rule.rawValue, kept: $0.isKept, name: $0.rule.name, because: $0.because)
    }
    let cost = history.cost
    self.cost = Cost(
      bearer: cost.bearer.rawValue, freightOut: cost.freightOut, freightBack: cost.freightBack,
      byBuyer: cost.byBuyer, byShop: cost.byShop, byInsurance: cost.byInsurance)
    costLine = Texts.cost(cost)
    steps = history.steps.map { step in
      Step(
        kind: step.kind.rawValue, agent: step.agent, at: zone.iso(step.at),
        reason: Mask.numbers(in: step.reason), rule: step.rule?.rawValue,
        condition: step.facts.condition?.rawValue, faulty: step.facts.isFaulty,
        amount: step.amount, line: Texts.stepLine(step, zone.label(step.at)))
    }
    next = history.item.state.next.map(\.rawValue)
    isJudged = kind == .asked || kind == .inspected
    done = kind.map { Texts.stepDone($0, history.item.number, history.steps.last?.amount) }
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
