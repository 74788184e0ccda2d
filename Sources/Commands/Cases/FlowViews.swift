import Cases
import Desk
import Shell
import Terminal
import Vocabulary

/// A flow in a list.
struct FlowView: Encodable {
  let id: String
  let version: Day
  let alias: String?
  private let name: Text

  init(_ flow: Flow) {
    id = flow.id
    name = flow.name
    version = flow.version
    alias = flow.alias
  }

  func line(_ paper: Paper, width: Int) -> String {
    let called = alias.map { " (\($0))" } ?? ""
    return paper.style(paper.width.pad(id, to: width), .rank) + "  "
      + (paper.text(name) + called + "  \(version)").harmless()
  }

  private enum CodingKeys: CodingKey { case id, name, version, alias }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(name(encoder.language), forKey: .name)
    try container.encode(version, forKey: .version)
    try container.encodeIfPresent(alias, forKey: .alias)
  }
}

struct FlowRows: Shown {
  let flows: [FlowView]

  func encode(to encoder: any Encoder) throws { try flows.encode(to: encoder) }
  func lines(_ paper: Paper) -> [String] {
    let width = flows.map { paper.width.of($0.id) }.max() ?? 0
    return flows.map { $0.line(paper, width: width) }
  }
}

/// A flow with its fields, states, steps and clocks.
struct FlowPage: Shown {
  private let flow: Flow
  private let records: CaseRecords

  init(_ flow: Flow, _ records: CaseRecords) {
    self.flow = flow
    self.records = records
  }

  func lines(_ paper: Paper) -> [String] {
    var lines = [FlowView(flow).line(paper, width: 0)]
    lines.append(paper.style(paper.text(CaseCommandTexts.fieldsHead), .title))
    lines += flow.fields.map { field in
      "  \(field.id)  \(paper.text(field.name))  " + paper.style(paper.text(field.hint), .faint)
    }
    lines.append(paper.style(paper.text(CaseCommandTexts.stepsHead), .title))
    for step in flow.steps {
      for rule in step.rules {
        // An opening step starts from no state.
        let from = rule.from.map { paper.text(flow.stateName($0)) }.joined(separator: "、")
        let to = rule.to.map { " → " + paper.text(flow.stateName($0)) } ?? ""
        let who = paper.text(records.rights(flow).whoMay(rule))
        lines.append(
          "  \(step.id)  \(paper.text(step.name))  \(from)\(to)  " + paper.style(who, .faint))
      }
    }
    if !flow.clocks.isEmpty {
      lines.append(paper.style(paper.text(CaseCommandTexts.clocksHead), .title))
      lines += flow.clocks.map { clock in
        "  \(clock.id)  \(paper.text(clock.name))  "
          + clock.from.map { paper.text(flow.stateName($0)) }.joined(separator: "、") + " → "
          + clock.until.map { paper.text(flow.stateName($0)) }.joined(separator: "、")
      }
    }
    return paper.fold(lines.map { $0.trimmedEnd })
  }

  private struct StepView: Encodable {
    let id: String
    let from: [String]
    let to: String?
    let asks: [String]
  }
  private struct FieldView: Encodable {
    let id: String
    let type: String
    let required: Bool
    let choices: [String]
  }

  private enum CodingKeys: CodingKey { case id, name, version, fields, states, steps, clocks }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(flow.id, forKey: .id)
    try container.encode(flow.name(encoder.language), forKey: .name)
    try container.encode(flow.version, forKey: .version)
    try container.encode(
      flow.fields.map {
        FieldView(
          id: $0.id, type: $0.kind.rawValue, required: $0.isRequired, choices: $0.choices.map(\.id))
      }, forKey: .fields)
    try container.encode(flow.states.map(\.id), forKey: .states)
    try container.encode(
      flow.steps.flatMap { step in
        step.rules.map { StepView(id: step.id, from: $0.from, to: $0.to, asks: $0.asks) }
      }, forKey: .steps)
    try container.encode(flow.clocks.map(\.id), forKey: .clocks)
  }
}

extension String {
  /// The text without blanks at the end.
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

struct FunctionRow: Encodable {
  let kind: String
  let name: String
  private let description: Text

  init(_ kind: String, _ name: String, _ description: Text) {
    self.kind = kind
    self.name = name
    self.description = description
  }

  func line(_ paper: Paper) -> String { "\(kind)  \(name)  \(paper.text(description))" }

  private enum CodingKeys: CodingKey { case kind, name, description }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(name, forKey: .name)
    try container.encode(description(encoder.language), forKey: .description)
  }
}

struct FunctionRows: Shown {
  let rows: [FunctionRow]

  func encode(to encoder: any Encoder) throws { try rows.encode(to: encoder) }
  func lines(_ paper: Paper) -> [String] { rows.map { $0.line(paper) } }
}

/// A hold's figure; JSON as CONTRACT.md states.
struct FigureRow: Encodable {
  private let figure: HoldFigure

  init(_ figure: HoldFigure) { self.figure = figure }

  private var aim: (sign: String, share: Ratio) {
    switch figure.aim {
    case .atLeast(let share): ("≥", share)
    case .atMost(let share): ("≤", share)
    }
  }

  func line(_ paper: Paper) -> String {
    let share = figure.share.map { $0.decimal(2) + " %" } ?? "-"
    let text = CaseCommandTexts.figure(
      figure.name, share, figure.numerator, figure.denominator,
      aim.sign + " " + aim.share.decimal(2) + " %")
    let role: Style.Role = figure.isMet == false ? .bad : .good
    return paper.style(figure.isMet.map { $0 ? "✓ " : "✗ " } ?? "  ", role) + paper.text(text)
  }

  private enum CodingKeys: CodingKey { case id, numerator, denominator, share, aim, met }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(figure.id, forKey: .id)
    try container.encode(figure.numerator, forKey: .numerator)
    try container.encode(figure.denominator, forKey: .denominator)
    try container.encode(figure.share?.decimal(2), forKey: .share)
    try container.encode(aim.share.decimal(2), forKey: .aim)
    try container.encode(figure.isMet, forKey: .met)
  }
}

struct FigureRows: Shown {
  let figures: [FigureRow]

  func encode(to encoder: any Encoder) throws { try figures.encode(to: encoder) }
  func lines(_ paper: Paper) -> [String] { figures.map { $0.line(paper) } }
}
