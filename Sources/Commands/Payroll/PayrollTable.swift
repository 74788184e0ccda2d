import Payroll
import Shell
import Terminal
import Vocabulary

/// A month's statements: the points, and below them the money, so that neither is cut at 80
/// columns.
struct PayrollTable: Shown {
  let document: PayrollDocument
  let past: [AgentNumber: [Points]]

  func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }

  func lines(_ paper: Paper) -> [String] {
    PointsTable(document: document, past: past).lines(paper) + [""]
      + MoneyTable(statements: document.agents, totals: document.totals).lines(paper)
      + document.findings.map { "· " + $0.harmless() }
      + OpenPoints(open: document.open, despite: document.despite).lines(paper)
  }
}

/// The money of statements: one row an agent, or one list an agent when a row is too wide. Amounts
/// that a month need not have stand there only when somebody has them.
struct MoneyTable {
  let statements: [PayrollDocument.AgentStatement]
  /// The sums below several statements; nil for none.
  var totals: PayrollDocument.Totals?

  static let heads = [
    Texts.baseHead, Texts.bonusHead, Texts.commissionHead, Texts.rewardsHead, Texts.finesHead,
    Texts.adjustmentsHead, Texts.carriedHead, Texts.wageHead,
  ]

  private func amounts(_ statement: PayrollDocument.AgentStatement) -> [Money] {
    [
      statement.base, statement.bonus, statement.commission + statement.allowance,
      statement.rewards, -statement.fines.map(\.amount).sum(),
      statement.adjustments.map(\.amount).sum(), statement.carriedOut - statement.carriedIn,
      statement.wage,
    ]
  }

  /// Returns a month's sums, in the order of `heads`.
  static func amounts(_ totals: PayrollDocument.Totals) -> [Money] {
    [
      totals.base, totals.bonus, totals.commission + totals.allowance, totals.rewards,
      -totals.fines, totals.adjustments, totals.carriedOut - totals.carriedIn, totals.wage,
    ]
  }

  private static let always = [
    Texts.baseHead, Texts.bonusHead, Texts.finesHead, Texts.wageHead,
  ]

  /// The rows: a name and its amounts.
  private func rows(_ paper: Paper) -> [(name: String, amounts: [Money])] {
    let each = statements.map { ("\($0.agent)号 \($0.name)", amounts($0)) }
    guard let totals, statements.count > 1 else { return each }
    return each + [(paper.text(Texts.totalHead), Self.amounts(totals))]
  }

  func lines(_ paper: Paper) -> [String] {
    let rows = rows(paper)
    let shown = Self.heads.indices.filter { column in
      Self.always.contains(Self.heads[column]) || rows.contains { $0.amounts[column] != .zero }
    }
    var table = Table(
      [Table.Column(paper.text(Texts.agentHead))]
        + shown.map { Table.Column(paper.text(Self.heads[$0]), .right) })
    for row in rows { table.add([row.name] + shown.map { row.amounts[$0].description }) }
    guard table.width(cells: paper.width) > paper.columns else {
      return table.lines(width: paper.columns, cells: paper.width, style: paper.style)
    }
    return rows.flatMap { list($0.name, $0.amounts, shown, paper) }
  }

  private func list(
    _ name: String, _ amounts: [Money], _ shown: [Int], _ paper: Paper
  ) -> [String] {
    let label = shown.map { paper.width.of(paper.text(Self.heads[$0])) }.max() ?? 0
    let rows = shown.map { column in
      "  " + paper.width.pad(paper.text(Self.heads[column]), to: label) + "  "
        + paper.width.pad(amounts[column].description, to: 9, .right)
    }
    return [paper.style(name.harmless(), .title)] + rows
  }
}

/// One agent's own statement: points as bars, money, and the calendar of the days.
struct OwnStatement: Shown {
  let document: PayrollDocument
  let past: [AgentNumber: [Points]]
  let calendars: [AttendanceCalendar]

  func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }

  func lines(_ paper: Paper) -> [String] {
    let state = document.closed ? Texts.closedMonth(document.month) : Texts.draft(document.month)
    return [paper.style(paper.text(state), .title)]
      + document.agents.flatMap { statement in
        PointsCard(row: .init(statement), past: past[statement.agent] ?? []).lines(paper)
      } + [""] + MoneyTable(statements: document.agents).lines(paper)
      + calendars.flatMap { [""] + CalendarLines(calendar: $0).lines(paper) }
      + document.findings.map { "· " + $0.harmless() }
  }
}

/// A statement's points at a glance, then the tree that explains every figure.
struct ExplanationPage: Shown {
  let explained: ExplainedStatement
  let past: [Points]

  func encode(to encoder: any Encoder) throws { try explained.tree.encode(to: encoder) }

  func lines(_ paper: Paper) -> [String] {
    PointsCard(row: .init(explained.statement), past: past).lines(paper)
      + (explained.attendance.map { [""] + CalendarLines(calendar: $0).lines(paper) } ?? [])
      + [""] + explained.tree.lines(paper.language).map { $0.harmless() }
  }
}
