import Payroll
import Shell
import Terminal
import Vocabulary

/// The team's points without any money, as a lead sees them. Each agent has a row with the score as
/// a bar against its maximum and the last closed months' scores, as far as the columns reach; when
/// the numbers alone are too wide, a card instead.
struct PointsTable: Shown {
  struct Row: Encodable {
    let agent: AgentNumber
    let name: String
    let items: [PayrollDocument.Item]
    let deductions: [PayrollDocument.Event]
    let additions: [PayrollDocument.Event]
    let score: Points
    let passed: Bool

    /// The maximum that the items give.
    var most: Points { items.map(\.max).sum() }
  }

  let month: Month
  let closed: Bool
  let agents: [Row]
  /// Scores of the last closed months by agent, the oldest first.
  private let past: [AgentNumber: [Points]]

  private enum CodingKeys: CodingKey { case month, closed, agents }

  init(document: PayrollDocument, past: [AgentNumber: [Points]]) {
    month = document.month
    closed = document.closed
    agents = document.agents.map(Row.init)
    self.past = past
  }

  func lines(_ paper: Paper) -> [String] {
    let state = closed ? Texts.closedMonth(month) : Texts.draft(month)
    return [paper.style(paper.text(state), .title)] + body(paper)
  }

  private func body(_ paper: Paper) -> [String] {
    let room = paper.columns - table(paper, bar: 0).width(cells: paper.width)
    guard room >= 0 else {
      return agents.flatMap { PointsCard(row: $0, past: past[$0.agent] ?? []).lines(paper) }
    }
    return table(paper, bar: room).lines(
      width: paper.columns, cells: paper.width, style: paper.style)
  }

  /// - Parameter bar: the columns left for bar and sparkline, which are drawn from 8 on.
  private func table(_ paper: Paper, bar room: Int) -> Table {
    let keys = agents.first?.items.map(\.key) ?? []
    let months = past.values.map(\.count).max() ?? 0
    let scores = agents.map { paper.scores(past[$0.agent] ?? [], of: $0.most) }
    let head = paper.text(Texts.pastHead(months))
    let spark = months == 0 ? 0 : ((scores + [head]).map { paper.width.of($0) }.max() ?? 0) + 2
    let hasSpark = room >= 8 + spark
    let bar = min(20, room - 2 - (hasSpark ? spark : 0))
    var columns = [Table.Column(paper.text(Texts.agentHead))]
    columns += keys.map { Table.Column(paper.text(Texts.item($0)), .right) }
    columns.append(.init(paper.text(Texts.scoreHead), .right))
    if bar >= 6 { columns.append(.init("")) }
    if hasSpark, months > 0 { columns.append(.init(head)) }
    var table = Table(columns)
    for (row, scores) in zip(agents, scores) {
      let tone: Style.Role = row.passed ? .good : .warning
      var cells = [Table.Cell("\(row.agent)号 \(row.name)")]
      cells += row.items.map { Table.Cell($0.points.description) }
      cells.append(.init(row.score.description, tone))
      if bar >= 6 {
        cells.append(.init(paper.chart.bar(row.score.share(of: row.most), columns: bar), tone))
      }
      cells.append(.init(scores))
      table.add(cells)
    }
    return table
  }
}

extension PointsTable.Row {
  init(_ statement: PayrollDocument.AgentStatement) {
    agent = statement.agent
    name = statement.name
    items = statement.items
    deductions = statement.deductions
    additions = statement.additions
    score = statement.score
    passed = statement.passed
  }
}

/// One agent's points: each item as a bar against its maximum, at any width.
struct PointsCard {
  let row: PointsTable.Row
  let past: [Points]

  func lines(_ paper: Paper) -> [String] {
    let names = row.items.map { paper.text(Texts.item($0.key)) }
    let label = names.map { paper.width.of($0) }.max() ?? 0
    let counts = row.items.map { "\($0.points)/\($0.max)" }
    let count = counts.map(\.count).max() ?? 0
    let bar = max(4, min(20, paper.columns - label - count - 6))
    let items = zip(row.items, zip(names, counts)).map { item, text in
      "  " + paper.width.pad(text.0, to: label) + "  "
        + paper.width.pad(text.1, to: count, .right) + "  "
        + paper.chart.bar(item.points.share(of: item.max), columns: bar)
    }
    return [head(paper)] + items + events(paper)
  }

  private func head(_ paper: Paper) -> String {
    let name = paper.style("\(row.agent)号 \(row.name)".harmless(), .title)
    let score = paper.style("\(row.score)/\(row.most)", row.passed ? .good : .warning)
    let past =
      past.isEmpty
      ? []
      : [paper.text(Texts.pastHead(past.count)) + " " + paper.scores(past, of: row.most)]
    return ([name, score] + past).joined(separator: "  ")
  }

  private func events(_ paper: Paper) -> [String] {
    let sums = [
      (Texts.deductionsHead, "-", row.deductions), (Texts.additionsHead, "+", row.additions),
    ]
    let texts = sums.filter { !$0.2.isEmpty }.map {
      "\(paper.text($0.0)) \($0.1)\($0.2.map(\.points).sum())"
    }
    return texts.isEmpty ? [] : ["  " + texts.joined(separator: "  ")]
  }
}

extension Points {
  /// Returns the share of a whole (0...1), for a chart; 0 of nothing.
  func share(of whole: Points) -> Double {
    whole.hundredths == 0 ? 0 : Double(hundredths) / Double(whole.hundredths)
  }
}

extension Paper {
  /// Returns earlier scores as a sparkline; as numbers where no blocks are drawn.
  func scores(_ scores: [Points], of most: Points) -> String {
    chart.isPlain
      ? scores.map(\.description).joined(separator: text(Texts.listComma))
      : chart.sparkline(scores.map { $0.share(of: most) })
  }
}
