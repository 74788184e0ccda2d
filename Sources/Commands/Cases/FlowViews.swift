import Cases
import Desk
import Shell
import Terminal
import Vocabulary

/// A flow in a list, with what opening a case asks for.
struct FlowView: Encodable {
  let id: String
  let version: Day
  let alias: String?
  private let name: Text
  private let asks: [String]
  private let asked: Text?
  /// The shipped desk that has the flow; nil for one of this desk.
  private let desk: String?

  init(_ flow: Flow, _ rights: CaseRights, from desk: String? = nil) {
    id = flow.id
    name = flow.name
    version = flow.version
    alias = flow.alias
    asks = flow.opening?.rules.first(where: \.opens)?.asks ?? []
    asked = FlowDescription(flow, rights).asks
    self.desk = desk
  }

  func line(_ paper: Paper, width: Int) -> String {
    let called = alias.map { " (\($0))" } ?? ""
    return paper.style(paper.width.pad(id, to: width), .rank) + "  "
      + (paper.text(name) + called + "  \(version)" + (desk.map { "  \($0)" } ?? "")).harmless()
  }

  /// Returns the line with what the flow asks below it.
  func lines(_ paper: Paper, width: Int) -> [String] {
    let asked = asked.map {
      paper.style("    " + paper.text(CaseCommandTexts.asks($0)).harmless(), .faint)
    }
    return [line(paper, width: width)] + [asked].compactMap(\.self)
  }

  private enum CodingKeys: CodingKey { case id, name, version, alias, asks, desk }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(name(encoder.language), forKey: .name)
    try container.encode(version, forKey: .version)
    try container.encodeIfPresent(alias, forKey: .alias)
    try container.encode(asks, forKey: .asks)
    try container.encodeIfPresent(desk, forKey: .desk)
  }
}

struct FlowRows: Shown {
  let flows: [FlowView]

  func encode(to encoder: any Encoder) throws { try flows.encode(to: encoder) }
  func lines(_ paper: Paper) -> [String] {
    let width = flows.map { paper.width.of($0.id) }.max() ?? 0
    return paper.fold(flows.flatMap { $0.lines(paper, width: width) })
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
