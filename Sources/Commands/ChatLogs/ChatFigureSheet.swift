import ChatLogs
import Files
import Shell
import Terminal
import Vocabulary

/// Figures of chats, whole or by parts; JSON and CSV as CONTRACT.md states.
struct ChatFigureSheet: Shown {
  /// A part that figures are grouped by, such as an agent or an hour.
  struct Part: Hashable {
    /// Sorts the parts.
    let key: String
    let name: Text
    let agent: AgentNumber?

    init(_ key: String, _ name: Text, agent: AgentNumber? = nil) {
      self.key = key
      self.name = name
      self.agent = agent
    }
  }

  private let period: String
  private let by: ChatFigures.Grouping?
  private let figures: [ChatFigure]
  private let rows: [(part: Part, sums: [String: ChatSum])]

  /// - Parameters:
  ///   - chosen: the figures to show; none for all that have anything to say.
  ///   - only: the agent whose figures alone may be seen; nil for everybody's.
  init(
    _ figures: ChatFigures, in period: String, by: ChatFigures.Grouping?, chosen: [ChatFigure],
    only: AgentNumber?, parts: (AgentNumber?, Moment) -> Part
  ) {
    self.period = period
    self.by = by
    let hidden = Part("", Text(same: "-"))
    let grouped = figures.grouped { agent, at in
      only == nil || agent == only ? parts(agent, at) : hidden
    }
    rows = grouped.filter { $0.key != hidden }.sorted { $0.key.key < $1.key.key }.map {
      ($0.key, $0.value)
    }
    let shown = Set(
      rows.flatMap { row in
        row.sums.filter { $0.value.weight > 0 || !$0.value.samples.isEmpty }.keys
      })
    self.figures = figures.figures.filter { figure in
      chosen.isEmpty ? shown.contains(figure.id) : chosen.contains { $0.id == figure.id }
    }
  }

  /// Returns a figure as people read it: percent, seconds, or a number.
  private static func shown(_ sum: ChatSum?, _ figure: ChatFigure) -> String {
    guard let value = sum?.value(of: figure.measure) else { return "–" }
    if figure.isShare {
      let percent = (value * Ratio(100)).decimal(1)
      return percent + (percent.contains(".") ? " %" : ".0 %")
    }
    return value.decimal(figure.isTime ? 0 : 2)
  }

  private static func count(_ sum: ChatSum?, _ figure: ChatFigure) -> String {
    guard let sum else { return "" }
    switch figure.measure {
    case .quantile: return "n=\(sum.samples.count)"
    case .mean: return "n=\(sum.weight)"
    case .within, .messages, .conversion: return "\(sum.numerator)/\(sum.weight)"
    }
  }

  func lines(_ paper: Paper) -> [String] {
    guard !rows.isEmpty, !figures.isEmpty else { return [] }
    var lines = [paper.style(paper.text(Texts.chatFiguresOf(period)), .title)]
    guard by != nil else {
      var table = Table(
        Texts.chatFigureHeads.enumerated().map {
          Table.Column(paper.text($1), $0 == 1 || $0 == 2 ? .right : .left)
        })
      for figure in figures {
        let sum = rows.first?.sums[figure.id]
        table.add([
          paper.text(figure.name), Self.shown(sum, figure), Self.count(sum, figure), figure.id,
        ])
      }
      return lines + table.lines(width: screen(paper), cells: paper.width, style: paper.style)
    }
    // As many figures beside each other as fit, and the parts again below for the next ones.
    let width = 4
    for start in stride(from: 0, to: figures.count, by: width) {
      let some = figures[start..<min(start + width, figures.count)]
      var table = Table(
        [.init(paper.text(Texts.chatPartHead))]
          + some.map { .init(paper.text($0.name), .right) })
      for row in rows {
        table.add(
          [paper.text(row.part.name)] + some.map { Self.shown(row.sums[$0.id], $0) })
      }
      if start > 0 { lines.append("") }
      lines += table.lines(width: screen(paper), cells: paper.width, style: paper.style)
    }
    return lines
  }

  private func screen(_ paper: Paper) -> Int? { paper.isScreen ? paper.columns : nil }

  /// A row for each part and figure, under a header.
  var cells: [[CSVCell]] {
    let head = ["period", "by", "part", "figure", "name", "numerator", "weight", "value"]
    return [head.map(CSVCell.text)]
      + rows.flatMap { row in
        figures.compactMap { figure -> [CSVCell]? in
          guard let sum = row.sums[figure.id] else { return nil }
          return [
            .text(period), .text(by?.rawValue ?? ""), .text(row.part.name.chinese),
            .text(figure.id), .text(figure.name.chinese), .number("\(sum.numerator)"),
            .number("\(sum.weight)"),
            sum.value(of: figure.measure).map { .number($0.decimal(4)) } ?? .text(""),
          ]
        }
      }
  }

  private struct Row: Encodable {
    let part: String?
    let agent: AgentNumber?
    let figures: [String: Figure]
  }
  private struct Figure: Encodable {
    let value: String?
    let numerator: Int
    let weight: Int
  }

  func encode(to encoder: any Encoder) throws {
    let language = encoder.language
    let rows = rows.map { row in
      Row(
        part: by == nil ? nil : row.part.name(language), agent: row.part.agent,
        figures: Dictionary(
          uniqueKeysWithValues: figures.compactMap { figure in
            row.sums[figure.id].map { sum in
              (
                figure.id,
                Figure(
                  value: sum.value(of: figure.measure)?.decimal(4), numerator: sum.numerator,
                  weight: sum.weight)
              )
            }
          }))
    }
    let definitions: [JSONObject] = figures.map {
      [
        "id": $0.id, "name": $0.name(language), "platform": $0.platform?.rawValue, "from": $0.from,
        "source": $0.source(language),
      ]
    }
    let object: JSONObject = [
      "period": period, "by": by?.rawValue, "figures": definitions, "rows": rows,
    ]
    try object.encode(to: encoder)
  }
}
