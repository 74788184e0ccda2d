import Cases
import Desk
import Shell
import Terminal
import Vocabulary

/// `report month [MONTH]`: the desk's board and the figures of every flow that had cases.
struct ReportMonth: DeskCommand {
  static let configuration = CommandConfiguration.leaf("month", aliases: ["月"])
  static let guide = Guide(
    FigureCommandTexts.monthSummary,
    examples: [.init("kefu report month 2026-11 --as 3", FigureCommandTexts.monthExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var month: Month?

  func answer(_ context: Context) throws -> Answer {
    let records = try context.cases()
    let desk = try context.desk()
    let now = context.clock.now
    let period = Period(month ?? desk.today.month)
    let book = try desk.figureBook()
    let flows = try records.flows.all().filter { !$0.holds.isEmpty }
    let figures = try flows.map { flow in
      try records.figures(flow, period, book, at: now).filter(\.hasCases)
        .map { FigureRow($0, of: flow, in: period) }
    }
    return Answer(
      MonthReport(
        period: period, board: try FigureRows.board(book, period, records, at: now),
        flows: FigureRows(figures.flatMap(\.self), isBoard: true)))
  }
}

/// A month's figures of the desk; JSON as CONTRACT.md states.
struct MonthReport: Shown {
  let period: Period
  /// Nil for a desk without a board.
  let board: FigureRows?
  let flows: FigureRows

  func lines(_ paper: Paper) -> [String] {
    var lines = board.map { $0.lines(paper, under: FigureCommandTexts.board(period)) } ?? []
    let others = flows.lines(paper, under: FigureCommandTexts.monthHead(period))
    if !lines.isEmpty, !others.isEmpty { lines.append("") }
    lines += others
    return lines.isEmpty ? [paper.text(FigureCommandTexts.noCases(period))] : lines
  }

  func encode(to encoder: any Encoder) throws {
    let object: JSONObject = [
      "month": period.description, "board": board, "figures": flows,
    ]
    try object.encode(to: encoder)
  }
}

extension FigureRows {
  /// Returns the desk's board for a period; nil for a desk without one.
  ///
  /// - Throws: `Refusal` of kind `.refused` for a line whose flow or hold the desk lacks.
  static func board(
    _ book: FigureBook, _ period: Period, _ records: CaseRecords, at now: Moment
  ) throws -> FigureRows? {
    guard !book.board.isEmpty else { return nil }
    let lines = try records.board(book, period, at: now)
    return FigureRows(lines.map { FigureRow($0.figure, of: $0.flow, in: period) }, isBoard: true)
  }

  /// Returns the table under a heading; nothing without figures.
  func lines(_ paper: Paper, under head: Text) -> [String] {
    let lines = lines(paper)
    return lines.isEmpty ? [] : [paper.style(paper.text(head), .title)] + lines
  }
}

extension HoldFigure {
  /// False when no case of the period counts.
  fileprivate var hasCases: Bool {
    numerator > Ratio(0) || denominator.map { $0 > Ratio(0) } ?? false
  }
}
