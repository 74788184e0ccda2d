import Appraisals
import Files
import Vocabulary

/// The contents of a payroll's spreadsheet: words in the reader's language, amounts as numbers.
public enum PayrollExport: Hashable, Sendable {
  /// One row for each agent with every amount.
  case wages
  /// One row for each item, deduction and addition: the points with their reasons.
  case points

  /// Returns the rows as CSV that Excel and WPS open correctly.
  ///
  /// - Parameter kpi: the month's policy, for the names of its items and levels.
  func text(of document: PayrollDocument, _ kpi: KPIPolicy, _ language: Language) -> String {
    let rows = ExportRows(month: document.month, kpi: kpi, language: language)
    return switch self {
    case .wages:
      CSVText.document([rows.header(Texts.wageColumns)] + document.agents.map(rows.wages))
    case .points:
      CSVText.document([rows.header(Texts.pointColumns)] + document.agents.flatMap(rows.points))
    }
  }
}

/// The rows of one export.
private struct ExportRows {
  let month: Month
  let kpi: KPIPolicy
  let language: Language

  func header(_ columns: [Text]) -> [CSVCell] { columns.map { .text($0(language)) } }

  func wages(_ agent: PayrollDocument.AgentStatement) -> [CSVCell] {
    let level = kpi.levels.first { $0.key == agent.level }?.name
    let amounts: [Money] = [
      agent.base, agent.bonus, agent.commission, agent.allowance, agent.rewards,
      agent.adjustments.map(\.amount).sum(), agent.fines.map(\.amount).sum(), agent.carriedIn,
      agent.carriedOut, agent.wage,
    ]
    return head(agent) + [
      .text(agent.grade.name(language)), .number(agent.score.description),
      .text((agent.passed ? Texts.yes : Texts.no)(language)),
      .text(level?(language) ?? agent.level ?? ""),
    ] + amounts.map { .number($0.description) }
  }

  func points(_ agent: PayrollDocument.AgentStatement) -> [[CSVCell]] {
    let items = agent.items.map { item in
      let name = kpi.items.first { $0.key == item.key }?.name ?? Text(same: item.key)
      return row(
        agent, Texts.itemPart, name, nil, item.points.description, item.max.description,
        item.because)
    }
    func events(_ part: Text, _ sign: String, _ events: [PayrollDocument.Event]) -> [[CSVCell]] {
      events.map {
        let name = RecordKind($0.key)?.name ?? Text(same: $0.key)
        return row(agent, part, name, $0.date, "\(sign)\($0.points)", "", $0.because)
      }
    }
    return items + events(Texts.deductionPart, "-", agent.deductions)
      + events(Texts.additionPart, "", agent.additions)
      + [row(agent, Texts.scorePart, Text(same: ""), nil, agent.score.description, "", "")]
  }

  private func row(
    _ agent: PayrollDocument.AgentStatement, _ part: Text, _ name: Text, _ date: Day?,
    _ points: String, _ most: String, _ because: String
  ) -> [CSVCell] {
    head(agent) + [
      .text(part(language)), .text(name(language)), .text(date?.description ?? ""),
      .number(points), .number(most), .text(because),
    ]
  }

  private func head(_ agent: PayrollDocument.AgentStatement) -> [CSVCell] {
    [.text(month.description), .number(agent.agent.description), .text(agent.name)]
  }
}
