import Cases
import Orders
import Shell
import Terminal
import Vocabulary

/// The definition's names of states and wishes, looked up once for a list.
struct ReturnNames {
  private let states: [String: Text]
  private let wishes: [String: Text]

  /// - Parameter flow: the definition; nil when it can't be read, which leaves the ids.
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
struct ReturnRow: Shown {
  private let item: ReturnCase
  private let names: ReturnNames
  private let zone: DeskZone

  init(_ item: ReturnCase, _ names: ReturnNames, zone: DeskZone) {
    self.item = item
    self.names = names
    self.zone = zone
  }

  func encode(to encoder: any Encoder) throws {
    let object: JSONObject = [
      "number": item.number, "order": item.order, "wish": item.wish.rawValue, "state": item.state,
      "text": Mask.numbers(in: item.text), "openedBy": item.openedBy,
      "openedAt": zone.iso(item.openedAt), "changedAt": zone.iso(item.changedAt),
    ]
    try object.encode(to: encoder)
  }

  /// Returns `#1 [refunded] refund ...`, for the sheet of its order.
  func summary(_ paper: Paper) -> String { "#\(item.number) " + words(paper) }

  func lines(_ paper: Paper) -> [String] {
    paper.entry(
      item.number, words(paper).harmless(),
      facts: ["\(item.order)", "\(item.openedBy)号", zone.label(item.changedAt)])
  }

  private func words(_ paper: Paper) -> String {
    let text = item.text.isEmpty ? paper.text(Text.erasedMark) : Mask.numbers(in: item.text)
    return "[\(paper.text(names.state(of: item)))] \(paper.text(names.wish(of: item))) \(text)"
  }
}

/// A return in full: the rules with the verdict of each, the fault, the freight with those who bear
/// it, and every step.
struct ReturnView: Shown {
  private let history: ReturnHistory
  private let zone: DeskZone
  /// The id of the step that was just taken; nil when the return is only shown.
  private let done: String?
  private let item: ReturnRow

  init(_ history: ReturnHistory, zone: DeskZone, done: String?) {
    self.history = history
    self.zone = zone
    self.done = done
    item = ReturnRow(history.item, ReturnNames(history.flow), zone: zone)
  }

  func encode(to encoder: any Encoder) throws {
    let verdicts = history.verdicts.map { verdict -> JSONObject in
      [
        "rule": verdict.rule, "kept": verdict.isKept, "because": verdict.because(encoder.language),
      ]
    }
    let object: JSONObject = [
      "item": item, "rules": verdicts, "cost": history.cost, "steps": history.steps.map(json),
      // The steps that may be taken now.
      "next": history.next,
    ]
    try object.encode(to: encoder)
  }

  private func json(_ step: CaseStep) -> JSONObject {
    [
      "kind": step.step, "agent": history.agent(of: step), "at": zone.iso(step.at),
      "reason": Mask.numbers(in: step.reason ?? ""), "rule": step.values["rule"],
      "condition": step.values["condition"], "faulty": step.values["faulty"].map { $0 == "yes" },
      "amount": step.values["amount"],
    ]
  }

  func lines(_ paper: Paper) -> [String] {
    guard let done else {
      return item.lines(paper) + judgement(paper)
        + history.steps.map { step in
          "      " + paper.text(Texts.stepLine(step, history, zone)).harmless()
        }
    }
    // Facts that were known before the step need not be read again.
    let isJudged = done == ReturnFlow.ask || done == ReturnFlow.inspect
    return [paper.text(Texts.stepDone(done, history))] + item.lines(paper)
      + (isJudged ? judgement(paper) : [])
  }

  private func judgement(_ paper: Paper) -> [String] {
    history.verdicts.map { verdict in
      let mark = paper.text(verdict.isKept ? Texts.ruleKept : Texts.ruleNotKept)
      return "      " + paper.style(mark, verdict.isKept ? .good : .bad) + " "
        + paper.text(Texts.ruleLine(verdict.name, verdict.because))
    } + ["      " + paper.text(Texts.cost(history.cost, isClaimed: history.isFaultClaimed))]
  }
}
