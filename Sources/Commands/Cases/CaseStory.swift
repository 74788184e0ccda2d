import Cases
import Desk
import Shell
import Terminal
import Vocabulary

/// A case with its fields, its clocks, its steps and the steps that are possible now.
struct CaseStory: Shown {
  private let view: CaseView
  private let steps: CaseStepRows
  private let possible: Text?
  private let erased: [Text]
  private let zone: DeskZone

  /// - Parameter hand: the viewer, for the steps that they may take next; nil when nobody is known.
  init(_ item: Case, _ flow: Flow, _ records: CaseRecords, hand: CaseHand?) throws {
    let view = try CaseView(item, flow, records)
    self.view = view
    steps = CaseStepRows(view.item, flow, records)
    zone = records.zone
    let gone = try records.erased(item.key)
    erased = flow.fields.filter { gone.contains($0.id) && view.item.values[$0.id] == nil }
      .map(\.name)
    let mine = hand.map { records.rights(flow).steps(view.item, by: $0, at: records.now) } ?? []
    possible = mine.isEmpty ? nil : CaseCommandTexts.possible(mine)
  }

  func encode(to encoder: any Encoder) throws { try view.encode(to: encoder) }

  func lines(_ paper: Paper) -> [String] {
    var lines = [view.row(paper)[0]]
    let holder = paper.text(CaseCommandTexts.holder(view.holder))
    lines.append("      " + holder.harmless())
    for (name, value) in view.fieldTexts {
      lines.append("      " + (paper.text(name) + "：" + paper.text(value)).harmless())
    }
    for name in erased {
      lines.append("      " + paper.text(name) + "：" + paper.text(Text.erasedMark))
    }
    for reading in view.readings where reading.state != .waiting {
      lines.append("      " + paper.text(CaseCommandTexts.clock(reading, zone)))
    }
    lines += steps.lines(paper)
    if let possible { lines.append(paper.style(paper.text(possible), .faint)) }
    return lines
  }
}

/// All steps of a case.
struct CaseStepRows: Shown {
  private let item: Case
  private let flow: Flow
  private let zone: DeskZone
  private let rights: CaseRights

  init(_ item: Case, _ flow: Flow, _ records: CaseRecords) {
    self.item = item
    self.flow = flow
    zone = records.zone
    rights = records.rights(flow)
  }

  func encode(to encoder: any Encoder) throws {
    try item.steps.map { StepJSON($0, flow, zone) }.encode(to: encoder)
  }

  func lines(_ paper: Paper) -> [String] {
    let undone = Set(item.steps.compactMap(\.undoes))
    return item.steps.map { step in
      let (who, name) = (step.actorName(in: flow), step.name(in: flow))
      var line = "      \(zone.label(step.at))  \(paper.text(who)) \(paper.text(name))"
      if step.from != step.to { line += " → " + paper.text(flow.stateName(step.to)) }
      if let recipient = step.recipient { line += " ↦ \(recipient)号" }
      for field in flow.fields {
        guard flow.isShown(field, item), let value = step.values[field.id] else { continue }
        line += " · \(paper.text(field.name)) " + paper.text(field.shown(value, zone: zone))
      }
      if let reason = step.reason { line += "：" + reason }
      let isGone = step.undoes != nil || undone.contains(step.sequence)
      return isGone ? paper.style(line.harmless(), .faint) : line.harmless()
    }
  }
}
