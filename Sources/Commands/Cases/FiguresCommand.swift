import Cases
import Desk
import Files
import Shell
import Vocabulary

/// `figures FLOW PERIOD`: shows the holds of a flow over a period, whole or by parts; `figures
/// --board PERIOD` those of several flows that the desk put together.
struct FiguresCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("figures", aliases: ["指标"])
  static let guide = Guide(
    FigureCommandTexts.summary,
    examples: [
      .init("kefu figures repair 2026-11 --as 3", FigureCommandTexts.example),
      .init("kefu figures repair 2026-H2 --by month --as 3", FigureCommandTexts.partsExample),
      .init("kefu figures --board 2026-11 --as 3", FigureCommandTexts.boardExample),
      .init("kefu figures repair 2026-11 --to figures.csv --as 3", FigureCommandTexts.sheetExample),
    ], more: FigureCommandTexts.more)

  @OptionGroup var shared: SharedOptions
  @Option var by: String?
  @Option var to: String?
  @ArgumentParser.Flag var board = false
  @Argument var flow: String?
  @Argument var period: Period?

  func answer(_ context: Context) throws -> Answer {
    let records = try context.cases()
    let book = try context.desk().figureBook()
    let now = context.clock.now
    if board {
      if by != nil || flow.map({ Period(argument: $0) == nil }) == true {
        throw Refusal(.usage, FigureCommandTexts.boardAlone, fix: FigureCommandTexts.boardShape)
      }
      let period = try self.period ?? flow.flatMap { Period(argument: $0) } ?? missing()
      let rows = try FigureRows.board(book, period, records, at: now)
      return try shown(
        rows ?? FigureRows([], isBoard: true), empty: FigureCommandTexts.noBoard, context)
    }
    guard let word = flow, let period else { return try missing() }
    let flow = try records.flows.flow(word)
    guard let by else {
      let figures = try records.figures(flow, period, book, at: now)
      return try shown(
        FigureRows(figures.map { FigureRow($0, of: flow, in: period) }, isBoard: false),
        empty: CaseCommandTexts.noHolds(flow.name), context)
    }
    let grouping = try FigureGrouping(by, in: flow)
    let parts = try records.figures(flow, period, by: grouping, book, at: now)
    return try shown(
      FigureParts(flow, period, by: by, grouping, parts),
      empty: CaseCommandTexts.noHolds(flow.name), context)
  }

  private func missing<Value>() throws -> Value {
    throw Refusal(.usage, FigureCommandTexts.whichPeriod, fix: FigureCommandTexts.periodShape)
  }

  private func shown(
    _ figures: some Shown & FigureSheet, empty: Text, _ context: Context
  ) throws -> Answer {
    guard let to else { return Answer(figures, notes: figures.cells.isEmpty ? [empty] : []) }
    try context.desk().protect(from: to)
    let sheet = [FigureRow.head.map(CSVCell.text)] + figures.cells
    try WholeFile.write(CSVText.document(sheet), to: to, isPrivate: true)
    return Answer(done: FigureCommandTexts.written(figures.cells.count, to))
  }
}

extension Period: ExpressibleByArgument {
  public init?(argument: String) {
    guard
      let period = Period(argument) ?? WordReader.current?.month(argument).map({ Period($0) })
    else { return nil }
    self = period
  }
}
