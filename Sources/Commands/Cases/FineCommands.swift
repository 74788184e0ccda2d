import Cases
import Desk
import Files
import Shell
import Terminal
import Vocabulary

/// `case fine N RULE`: enters what a breach costs the party that the case names.
struct CaseFine: DeskCommand {
  static let configuration = CommandConfiguration.leaf("fine", aliases: ["罚"])
  static let guide = Guide(
    FineCommandTexts.fineSummary,
    examples: [
      .init("kefu case fine 1 no_form --note 少交一张单 --as 3", FineCommandTexts.fineExample)
    ],
    more: FineCommandTexts.fineMore)

  @OptionGroup var shared: SharedOptions
  @Option var note: String?
  @Argument var number: [String]

  func answer(_ context: Context) throws -> Answer {
    guard let rule = number.last, number.count > 1 else {
      throw Refusal(.usage, FineCommandTexts.whichRule, fix: FineCommandTexts.fineShape)
    }
    let (item, flow, _) = try context.caseNamed(number.dropLast())
    let records = try context.cases()
    let receipt = try records.fine(item, flow, rule: rule, note: note, by: context.caseHand())
    return Answer(
      try CaseView(
        receipt.item, receipt.flow, records,
        done: CaseCommandTexts.opened(receipt.flow.name, receipt.item.number)))
  }
}

/// `case fines FLOW MONTH`: shows a month's fines by party, or writes them as a sheet.
struct CaseFines: DeskCommand {
  static let configuration = CommandConfiguration.leaf("fines", aliases: ["罚款"])
  static let guide = Guide(
    FineCommandTexts.finesSummary,
    examples: [
      .init("kefu case fines repair 2026-11 --as 3", FineCommandTexts.finesExample),
      .init("kefu case fines repair 2026-11 --to fines.csv --as 3", FineCommandTexts.sheetExample),
    ])

  @OptionGroup var shared: SharedOptions
  @Option var to: String?
  @Argument var flow: String
  @Argument var month: Month

  func answer(_ context: Context) throws -> Answer {
    let records = try context.cases()
    let flow = try records.flows.flow(flow)
    let sums = try records.fines(
      flow, month, for: context.caseReader(), at: context.clock.now)
    guard let to else {
      return Answer(FineRows(sums: sums), notes: sums.isEmpty ? [FineCommandTexts.none] : [])
    }
    try context.desk().protect(from: to)
    try WholeFile.write(FineRows(sums: sums).document(month), to: to, isPrivate: true)
    return Answer(done: FineCommandTexts.written(sums.count, to))
  }
}

/// A month's fines by party, with their total below; JSON as CONTRACT.md states.
struct FineRows: Shown {
  let sums: [FineSum]

  private struct Row: Encodable {
    let party: String
    let entries: Int
    let amount: Money
  }

  func encode(to encoder: any Encoder) throws {
    try sums.map { Row(party: $0.party, entries: $0.entries, amount: $0.amount) }
      .encode(to: encoder)
  }

  func lines(_ paper: Paper) -> [String] {
    guard !sums.isEmpty else { return [] }
    let rows =
      sums.map { ($0.name, $0.entries, $0.amount) }
      + [(FineCommandTexts.total, sums.map(\.entries).reduce(0, +), sums.map(\.amount).sum())]
    let names = rows.map { paper.text($0.0).harmless() }
    let amounts = rows.map { $0.2.description }
    let name = names.map(paper.width.of).max() ?? 0
    let amount = amounts.map(\.count).max() ?? 0
    return zip(names, zip(rows, amounts)).map { shown, row in
      let blanks = String(repeating: " ", count: amount - row.1.count)
      return paper.width.pad(shown, to: name) + "  " + blanks + row.1 + "  "
        + paper.style(paper.text(FineCommandTexts.entries(row.0.1)), .faint)
    }
  }

  /// Returns the sums as a sheet with the month in each row.
  func document(_ month: Month) -> String {
    let head = ["month", "party", "name", "entries", "amount"].map(CSVCell.text)
    return CSVText.document(
      [head]
        + sums.map {
          [
            .text("\(month)"), .text($0.party), .text($0.name.chinese),
            .number("\($0.entries)"), .number("\($0.amount)"),
          ]
        })
  }
}
