import Files
import Vocabulary

/// A payroll as a spreadsheet's rows.
public enum PayrollExport: Hashable, Sendable {
  /// One row an agent: every amount.
  case wages
  /// One row for each item, deduction and addition: the points with their reasons.
  case points

  /// CSV that Excel and WPS open right.
  func text(of document: PayrollDocument, _ language: Language) -> String {
    let header = (self == .wages ? Texts.wageColumns : Texts.pointColumns).map {
      CSVCell.text($0(language))
    }
    let rows =
      self == .wages
      ? document.agents.map { Self.wages($0, document.month) }
      : document.agents.flatMap { Self.points($0, document.month, language) }
    return CSVText.document([header] + rows)
  }

  private static func wages(
    _ agent: PayrollDocument.AgentStatement, _ month: Month
  ) -> [CSVCell] {
    let amounts: [Money] = [
      agent.base, agent.bonus, agent.commission, agent.allowance, agent.rewards,
      agent.adjustments.map(\.amount).sum(), agent.fines.map(\.amount).sum(), agent.carriedIn,
      agent.carriedOut, agent.wage,
    ]
    return [
      .text(month.description), .number(agent.agent.description), .text(agent.name),
      .text(agent.grade.rawValue), .number(agent.score.description),
      .text(agent.passed ? "yes" : "no"), .text(agent.level ?? ""),
    ] + amounts.map { .number($0.description) }
  }

  private static func points(
    _ agent: PayrollDocument.AgentStatement, _ month: Month, _ language: Language
  ) -> [[CSVCell]] {
    func row(
      _ part: Text, _ key: String, _ date: Day?, _ points: String, _ most: String,
      _ because: String
    ) -> [CSVCell] {
      [
        .text(month.description), .number(agent.agent.description), .text(agent.name),
        .text(part(language)), .text(key), .text(date?.description ?? ""), .number(points),
        .number(most), .text(because),
      ]
    }
    return agent.items.map {
      row(Texts.itemPart, $0.key, nil, $0.points.description, $0.max.description, $0.because)
    }
      + agent.deductions.map {
        row(Texts.deductionPart, $0.key, $0.date, "-\($0.points)", "", $0.because)
      }
      + agent.additions.map {
        row(Texts.additionPart, $0.key, $0.date, $0.points.description, "", $0.because)
      }
      + [row(Texts.scorePart, "", nil, agent.score.description, "", "")]
  }
}
