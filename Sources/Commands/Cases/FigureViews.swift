import Cases
import Desk
import Files
import Shell
import Terminal
import Vocabulary

/// Figures that can be written as a sheet.
protocol FigureSheet {
  /// A row for each figure, in the columns of `FigureRow.head`.
  var cells: [[CSVCell]] { get }
}

/// A hold's figure of a flow over a period; JSON as CONTRACT.md states.
struct FigureRow: Encodable {
  let figure: HoldFigure
  let flow: Flow
  private let period: Period

  init(_ figure: HoldFigure, of flow: Flow, in period: Period) {
    self.figure = figure
    self.flow = flow
    self.period = period
  }

  /// The number with its unit, such as `98.2 %`; `-` where there is none.
  var value: String {
    figure.value.map { figure.measure.isShare ? $0.decimal(2) + " %" : number($0) } ?? "-"
  }

  /// Numerator and denominator, `98/100`; the denominator of a number from outside that nobody
  /// stated is `?`.
  var quotient: String {
    switch figure.measure {
    case .count, .sum(_, among: nil): ""
    default:
      [figure.numerator, figure.denominator].map { $0.map(number) ?? "?" }
        .joined(separator: "/")
    }
  }

  /// Returns an amount with its fen, any other number as short as it is.
  private func number(_ ratio: Ratio) -> String {
    guard case .sum(let field, _) = figure.measure, flow[field: field]?.kind == .money else {
      return ratio.decimal(2)
    }
    return Money(fen: ratio.hundredths).description
  }

  private var hold: FlowHold? { flow.holds.first { $0.id == figure.id } }

  func aim(_ paper: Paper) -> String {
    figure.aim.map { paper.text($0.text(isShare: figure.measure.isShare, hold?.unit)) } ?? ""
  }

  /// The part of a bar that the figure fills: a share as it is, any other number by its aim.
  var fill: Double? {
    guard let value = figure.value else { return nil }
    if figure.measure.isShare { return value.approximate / 100 }
    guard let most = figure.aim?.most ?? figure.aim?.least, most > Ratio(0) else { return nil }
    return value.approximate / most.approximate
  }

  var mark: Table.Cell {
    figure.isMet.map { Table.Cell($0 ? "✓" : "✗", $0 ? .good : .bad) } ?? ""
  }

  static let head = [
    "flow", "hold", "name", "measure", "period", "by", "part", "numerator", "denominator", "value",
    "at_least", "at_most", "met", "rank",
  ]

  func cells(by: String? = nil, part: String? = nil, rank: Int? = nil) -> [CSVCell] {
    func number(_ ratio: Ratio?) -> CSVCell { ratio.map { .number($0.decimal(4)) } ?? .text("") }
    return [
      .text(flow.id), .text(figure.id), .text(figure.name.chinese), .text(figure.measure.word),
      .text(period.description), .text(by ?? ""), .text(part ?? ""), number(figure.numerator),
      number(figure.denominator), number(figure.value), number(figure.aim?.least),
      number(figure.aim?.most), .text(figure.isMet.map { $0 ? "yes" : "no" } ?? ""),
      rank.map { .number("\($0)") } ?? .text(""),
    ]
  }

  func json(_ language: Language, rank: Int? = nil) -> JSONObject {
    [
      "flow": flow.id, "id": figure.id, "name": figure.name(language),
      "measure": figure.measure.word, "period": period.description,
      "numerator": figure.numerator.decimal(4),
      "denominator": figure.denominator?.decimal(4), "value": figure.value?.decimal(2),
      "atLeast": figure.aim?.least?.decimal(2), "atMost": figure.aim?.most?.decimal(2),
      "per": hold?.unit?.rawValue, "met": figure.isMet, "rank": rank,
    ]
  }

  func encode(to encoder: any Encoder) throws { try json(encoder.language).encode(to: encoder) }
}

extension FlowHold.Measure {
  /// The word for scripts.
  var word: String {
    switch self {
    case .share: "share"
    case .count: "count"
    case .sum: "sum"
    case .rate(let per, _): "per \(per)"
    }
  }
}

extension Ratio {
  /// The number for a plot.
  fileprivate var approximate: Double { Double(numerator) / Double(denominator) }
}

/// The figures of a flow, or of the desk's board, as a table with bars.
struct FigureRows: Shown, FigureSheet {
  private let figures: [FigureRow]
  private let isBoard: Bool

  init(_ figures: [FigureRow], isBoard: Bool) {
    self.figures = figures
    self.isBoard = isBoard
  }

  static let barColumns = 10

  func encode(to encoder: any Encoder) throws { try figures.encode(to: encoder) }

  var cells: [[CSVCell]] { figures.map { $0.cells() } }

  func lines(_ paper: Paper) -> [String] {
    guard !figures.isEmpty else { return [] }
    let heads = [FigureCommandTexts.hold, FigureCommandTexts.number]
    var table = Table(
      [.init("")] + (isBoard ? [.init(paper.text(FigureCommandTexts.flow))] : [])
        + [.init(paper.text(heads[0])), .init(paper.text(heads[1]), .right), .init("")]
        + [
          .init(paper.text(FigureCommandTexts.quotient), .right),
          .init(paper.text(FigureCommandTexts.aim)),
        ])
    for row in figures {
      let bar = row.fill.map { paper.chart.bar($0, columns: Self.barColumns) } ?? ""
      table.add(
        [row.mark] + (isBoard ? [Table.Cell(paper.text(row.flow.name))] : [])
          + [
            Table.Cell(paper.text(row.figure.name)), Table.Cell(row.value), Table.Cell(bar),
            Table.Cell(row.quotient), Table.Cell(row.aim(paper)),
          ])
    }
    return table.lines(
      width: paper.isScreen ? paper.columns : nil, cells: paper.width, style: paper.style)
  }
}

/// Figures by month, agent, branch or another part: a table for each hold, the best part first.
struct FigureParts: Shown, FigureSheet {
  private let flow: Flow
  private let period: Period
  private let by: String
  private let title: Text
  private let parts: [FigurePart]
  /// True for months, which stand in their order.
  private let inOrder: Bool

  init(
    _ flow: Flow, _ period: Period, by word: String, _ grouping: FigureGrouping,
    _ parts: [FigurePart]
  ) {
    self.flow = flow
    self.period = period
    by = word
    title = grouping.title(in: flow)
    self.parts = parts
    inOrder = grouping == .month
  }

  /// Returns the parts with a hold's figure, in the order in which they are shown.
  private func rows(_ hold: FlowHold) -> [(part: FigurePart, row: FigureRow, rank: Int?)] {
    let rows = parts.compactMap { part in
      part.figures.first { $0.id == hold.id }.map {
        (part: part, row: FigureRow($0, of: flow, in: period), rank: part.ranks[hold.id])
      }
    }
    guard !inOrder else { return rows }
    return rows.enumerated().sorted {
      ($0.element.rank ?? .max, $0.offset) < ($1.element.rank ?? .max, $1.offset)
    }.map(\.element)
  }

  var cells: [[CSVCell]] {
    flow.holds.flatMap { hold in
      rows(hold).map { $0.row.cells(by: by, part: $0.part.key, rank: $0.rank) }
    }
  }

  func encode(to encoder: any Encoder) throws {
    let language = encoder.language
    try parts.map { part -> JSONObject in
      [
        "part": part.key, "name": part.name(language),
        "figures": part.figures.map {
          FigureRow($0, of: flow, in: period).json(language, rank: part.ranks[$0.id])
        },
      ]
    }.encode(to: encoder)
  }

  func lines(_ paper: Paper) -> [String] {
    flow.holds.flatMap { lines($0, paper) }
  }

  private func lines(_ hold: FlowHold, _ paper: Paper) -> [String] {
    let rows = rows(hold)
    guard let first = rows.first else { return [] }
    let most = rows.compactMap { $0.row.figure.value.map { Double($0.hundredths) } }.max() ?? 0
    let aim = first.row.aim(paper)
    let head =
      paper.text(hold.name)
      + (aim.isEmpty ? "" : "  " + paper.text(FigureCommandTexts.aim) + " " + aim)
    var table = Table(
      [.init(inOrder ? "" : paper.text(FigureCommandTexts.rank), .right), .init(paper.text(title))]
        + [.init(paper.text(FigureCommandTexts.number), .right), .init("")]
        + [.init(paper.text(FigureCommandTexts.quotient), .right), .init("")])
    for (part, row, rank) in rows {
      // A number without an upper bound is drawn beside the greatest of them.
      let value = row.figure.value.map { Double($0.hundredths) }
      let fill =
        row.figure.measure.isShare ? row.fill : value.map { most > 0 ? $0 / most : 0 }
      table.add([
        Table.Cell(inOrder ? "" : rank.map(String.init) ?? ""), Table.Cell(paper.text(part.name)),
        Table.Cell(row.value),
        Table.Cell(fill.map { paper.chart.bar($0, columns: FigureRows.barColumns) } ?? ""),
        Table.Cell(row.quotient), row.mark,
      ])
    }
    return [paper.style(head.harmless(), .title)]
      + table.lines(
        width: paper.isScreen ? paper.columns : nil, cells: paper.width, style: paper.style)
  }
}
