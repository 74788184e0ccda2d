import Cases
import Desk
import Files
import Shell
import Terminal
import Vocabulary

/// `case fine N RULE`: enters what a breach costs the party that the case names; without a rule it
/// shows the fines that the case has earned.
struct CaseFine: DeskCommand {
  static let configuration = CommandConfiguration.leaf("fine", aliases: ["罚"])
  static let guide = Guide(
    FineCommandTexts.fineSummary,
    examples: [
      .init("kefu case fine 1 no_form --note 少交一张单 --as 3", FineCommandTexts.fineExample),
      .init("kefu case fine 1 --as 3", FineCommandTexts.dueExample),
    ],
    more: FineCommandTexts.fineMore)

  @OptionGroup var shared: SharedOptions
  @Option var amount: Money?
  @Option var note: String?
  @Argument var number: [String]

  func answer(_ context: Context) throws -> Answer {
    guard let rule = number.last, !namesCase else {
      let (item, flow, _) = try context.caseNamed(number)
      let due = try context.cases().finesDue(item, flow)
      return Answer(
        FineDueRows(due, flow, try context.cases()),
        notes: due.isEmpty ? [FineCommandTexts.nothingDue] : [])
    }
    let (item, flow, _) = try context.caseNamed(number.dropLast())
    let records = try context.cases()
    let receipt = try records.fine(
      item, flow, rule: rule, amount: amount, note: note, by: context.caseHand())
    return Answer(
      try CaseView(
        receipt.item, receipt.flow, records,
        done: CaseCommandTexts.opened(receipt.flow.name, receipt.item.number)))
  }

  /// True when the words name a case alone: `12`, `repair 12`.
  private var namesCase: Bool {
    number.count == 1 || number.count == 2 && Int(number[0]) == nil && Int(number[1]) != nil
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
      .init("kefu case fines repair 2026-11 --due --as 3", FineCommandTexts.dueMonthExample),
    ])

  @OptionGroup var shared: SharedOptions
  @Option var to: String?
  @ArgumentParser.Flag var due = false
  @Argument var flow: String
  @Argument var month: Month

  func answer(_ context: Context) throws -> Answer {
    let records = try context.cases()
    let flow = try records.flows.flow(flow)
    if due {
      let due = try records.finesDue(
        of: flow, month, for: context.caseReader(), at: context.clock.now)
      return Answer(
        FineDueRows(due, flow, records), notes: due.isEmpty ? [FineCommandTexts.nothingDue] : [])
    }
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

/// Fines that cases have earned and nobody entered yet; JSON as CONTRACT.md states.
struct FineDueRows: Shown {
  private let due: [FineDue]
  private let flow: Flow
  private let zone: DeskZone

  init(_ due: [FineDue], _ flow: Flow, _ records: CaseRecords) {
    self.due = due
    self.flow = flow
    zone = records.zone
  }

  func lines(_ paper: Paper) -> [String] {
    paper.fold(
      due.map { one in
        let party = flow[field: one.fine.who]?.shown(one.party, zone: zone) ?? Text(same: one.party)
        return paper.text(FineCommandTexts.due(one, party)).harmless()
      })
  }

  func encode(to encoder: any Encoder) throws {
    try due.map { one -> JSONObject in
      [
        "number": one.item, "rule": one.fine.rule, "party": one.party, "count": one.number,
        "amount": one.amount,
      ]
    }.encode(to: encoder)
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
