import Cases
import Desk
import Shell
import Terminal
import Vocabulary

/// A flow with all that its definition says.
struct FlowPage: Shown {
  private let flow: Flow
  private let rights: CaseRights
  private let said: FlowDescription

  init(_ flow: Flow, _ records: CaseRecords) {
    self.flow = flow
    rights = records.rights(flow)
    said = FlowDescription(flow, rights)
  }

  func lines(_ paper: Paper) -> [String] {
    var lines = [FlowView(flow, rights).line(paper, width: 0)]
    lines += [said.readers, said.once].compactMap { $0.map(paper.text) }
    func section(_ head: Text, _ rows: [String]) {
      guard !rows.isEmpty else { return }
      lines.append(paper.style(paper.text(head), .title))
      lines += rows
    }
    section(CaseCommandTexts.fieldsHead, flow.fields.map { field(paper, $0) })
    section(
      CaseCommandTexts.rulesHead,
      flow.rules.map { "  \($0.id)  \(paper.text($0.name))  " + paper.text(said.said($0)) })
    section(CaseCommandTexts.stepsHead, flow.steps.flatMap { step(paper, $0) })
    section(CaseCommandTexts.clocksHead, flow.clocks.flatMap { clock(paper, $0) })
    section(
      CaseCommandTexts.holdsHead,
      flow.holds.map { row(paper, $0.id, $0.name, said.said($0)) })
    section(
      CaseCommandTexts.finesHead,
      flow.fines.map { row(paper, $0.rule, $0.name, said.said($0)) })
    return paper.fold(lines.map { $0.harmless() })
  }

  private func field(_ paper: Paper, _ field: Field) -> String {
    let hint = paper.style(paper.text(field.hint), .faint)
    return "  \(field.id)  \(paper.text(field.name))  "
      + (said.said(field).map { "[\(paper.text($0))] " }.joined()) + hint
  }

  private func step(_ paper: Paper, _ step: FlowStep) -> [String] {
    step.rules.flatMap { rule in
      let from = states(paper, rule.from)
      let to = rule.to.map { (from.isEmpty ? "→ " : " → ") + paper.text(flow.stateName($0)) } ?? ""
      return ["  \(step.id)  \(paper.text(step.name))  \(from)\(to)"]
        + [paper.style("    " + listed(paper, said.said(rule)), .faint)]
    }
  }

  private func clock(_ paper: Paper, _ clock: FlowClock) -> [String] {
    [
      "  \(clock.id)  \(paper.text(clock.name))  \(states(paper, clock.from)) → "
        + states(paper, clock.until),
      paper.style("    " + listed(paper, said.said(clock)), .faint),
    ]
  }

  private func row(_ paper: Paper, _ id: String, _ name: Text, _ parts: [Text]) -> String {
    "  \(id)  \(paper.text(name))  " + listed(paper, parts)
  }

  private func states(_ paper: Paper, _ ids: [String]) -> String {
    ids.map { paper.text(flow.stateName($0)) }.joined(separator: paper.text(CaseCommandTexts.comma))
  }

  private func listed(_ paper: Paper, _ parts: [Text]) -> String {
    parts.map(paper.text).joined(separator: paper.text(CaseCommandTexts.semicolon))
  }
}

/// The definition for scripts, in the words of its file; JSON as CONTRACT.md states.
extension FlowPage {
  func encode(to encoder: any Encoder) throws {
    let language = encoder.language
    let object: JSONObject = [
      "id": flow.id, "name": flow.name(language), "version": flow.version, "alias": flow.alias,
      "subject": flow.subject, "readers": words(flow.readers), "once": flow.once,
      "fields": flow.fields.map { json($0, language) },
      "states": flow.states.map {
        ["id": $0.id, "name": $0.name(language), "is": $0.place.rawValue] as JSONObject
      },
      "rules": flow.rules.map {
        ["id": $0.id, "name": $0.name(language), "when": $0.when.text] as JSONObject
      },
      "steps": flow.steps.flatMap { step in step.rules.map { json(step, $0, language) } },
      "clocks": flow.clocks.map { json($0, language) },
      "holds": flow.holds.map { json($0, language) },
      "fines": flow.fines.map { json($0, language) },
    ]
    try object.encode(to: encoder)
  }

  private func words(_ parties: [Party]) -> [String] { parties.map { $0.text(in: flow) } }

  private func json(_ field: Field, _ language: Language) -> JSONObject {
    [
      "id": field.id, "name": field.name(language), "type": field.kind.rawValue,
      "required": field.isRequired, "personal": field.isPersonal,
      "choices": field.choices.map(\.id),
    ]
  }

  private func json(_ step: FlowStep, _ rule: StepRule, _ language: Language) -> JSONObject {
    [
      "id": step.id, "name": step.name(language), "from": rule.from, "to": rule.to,
      "by": words(rule.by), "not": words(rule.not), "when": rule.when?.text, "needs": rule.needs,
      "asks": rule.asks, "may": rule.may, "reason": rule.reason.rawValue, "most": rule.most,
      "beyond": words(rule.beyond), "months": rule.months, "guards": rule.guards,
      "effects": rule.effects,
    ]
  }

  private func json(_ clock: FlowClock, _ language: Language) -> JSONObject {
    var (hold, state): (String?, String?)
    switch clock.then {
    case .nothing: break
    case .hold(let party): hold = party.text(in: flow)
    case .state(let id): state = id
    }
    return [
      "id": clock.id, "name": clock.name(language), "from": clock.from, "until": clock.until,
      "within": clock.span, "in": clock.time.rawValue, "pause": clock.pauses, "warn": clock.warn,
      "hold": hold, "state": state,
    ]
  }

  private func json(_ hold: FlowHold, _ language: Language) -> JSONObject {
    [
      "id": hold.id, "name": hold.name(language), "measure": hold.measure.word,
      "of": hold.states, "when": hold.when?.text, "have": hold.have, "since": hold.since,
      "with": hold.with?.text, "inTime": hold.inTime, "on": hold.on,
      "atLeast": hold.aim?.least?.decimal(2), "atMost": hold.aim?.most?.decimal(2),
      "per": hold.unit?.rawValue,
    ]
  }

  private func json(_ fine: FlowFine, _ language: Language) -> JSONObject {
    [
      "rule": fine.rule, "name": fine.name(language), "least": fine.amounts.lowerBound,
      "most": fine.amounts.upperBound, "who": fine.who, "each": fine.each,
      "when": fine.when?.text,
    ]
  }
}
