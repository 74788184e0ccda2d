import Payroll
import Terminal
import Vocabulary

/// A month's statements: the points, and below them the money, so that neither is cut at 80
/// columns.
struct PayrollTable: Shown {
  let document: PayrollDocument

  func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }

  func lines(_ paper: Paper) -> [String] {
    PointsTable(document: document).lines(paper) + [""] + money(paper)
      + document.findings.map { "· " + $0.harmless() }
  }

  private func money(_ paper: Paper) -> [String] {
    let heads = [
      Texts.baseHead, Texts.bonusHead, Texts.commissionHead, Texts.rewardsHead, Texts.finesHead,
      Texts.adjustmentsHead, Texts.wageHead,
    ]
    var table = Table(
      [Table.Column(paper.text(Texts.agentHead))]
        + heads.map { Table.Column(paper.text($0), .right) })
    for statement in document.agents {
      let amounts = [
        statement.base, statement.bonus, statement.commission + statement.allowance,
        statement.rewards, -statement.fines.map(\.amount).sum(),
        statement.adjustments.map(\.amount).sum() - statement.carriedIn + statement.carriedOut,
        statement.wage,
      ]
      table.add(["\(statement.agent)号 \(statement.name)"] + amounts.map(\.description))
    }
    return table.lines(width: paper.columns, cells: paper.width, style: paper.style)
  }
}

/// The team's points, without any money: what a lead sees.
struct PointsTable: Shown {
  struct Row: Encodable {
    let agent: AgentNumber
    let name: String
    let items: [PayrollDocument.Item]
    let deductions: [PayrollDocument.Event]
    let additions: [PayrollDocument.Event]
    let score: Points
    let passed: Bool
  }

  let month: Month
  let closed: Bool
  let agents: [Row]

  init(document: PayrollDocument) {
    month = document.month
    closed = document.closed
    agents = document.agents.map {
      Row(
        agent: $0.agent, name: $0.name, items: $0.items, deductions: $0.deductions,
        additions: $0.additions, score: $0.score, passed: $0.passed)
    }
  }

  func lines(_ paper: Paper) -> [String] {
    let keys = agents.first?.items.map(\.key) ?? []
    var table = Table(
      [Table.Column(paper.text(Texts.agentHead))]
        + keys.map { Table.Column(paper.text(Texts.item($0)), .right) }
        + [.init(paper.text(Texts.scoreHead), .right)])
    for row in agents {
      table.add(
        [Table.Cell("\(row.agent)号 \(row.name)")]
          + row.items.map { Table.Cell($0.points.description) }
          + [Table.Cell(row.score.description, row.passed ? .good : .warning)])
    }
    let state = closed ? Texts.closedMonth(month) : Texts.draft(month)
    return [paper.style(paper.text(state), .title)]
      + table.lines(width: paper.columns, cells: paper.width, style: paper.style)
  }
}

struct ExplanationPage: Shown {
  let explanation: Explanation

  func encode(to encoder: any Encoder) throws { try explanation.encode(to: encoder) }
  func lines(_ paper: Paper) -> [String] { explanation.lines(paper.language).map { $0.harmless() } }
}

/// What closing a month answers.
struct ClosingView: Shown {
  let month: Month
  let closedAt: String
  let closedBy: AgentNumber
  let digest: String
  let alreadyClosed: Bool
  private let label: String

  private enum CodingKeys: CodingKey { case month, closedAt, closedBy, digest, alreadyClosed }

  init(_ closing: Closing, zone: DeskZone, isNew: Bool) {
    month = closing.month
    closedAt = zone.iso(closing.at)
    closedBy = closing.author
    digest = closing.digest
    alreadyClosed = !isNew
    label = zone.label(closing.at)
  }

  func lines(_ paper: Paper) -> [String] {
    let head = alreadyClosed ? Texts.alreadyClosed(month) : Texts.closedNow(month)
    return [paper.text(head), paper.text(Texts.closedBy(closedBy, label, digest))]
  }
}

/// The fund's entries and its balance.
struct FundPage: Shown {
  struct Entry: Encodable {
    let at: String
    let month: Month
    let agent: AgentNumber
    let debit: FundEntry.Account
    let credit: FundEntry.Account
    let amount: Money
    let because: String
  }

  let book: FundBook
  let zone: DeskZone

  private enum Keys: String, CodingKey { case entries, balance, owed }

  func encode(to encoder: any Encoder) throws {
    let language = encoder.language
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(
      book.entries.map {
        Entry(
          at: zone.iso($0.at), month: $0.month, agent: $0.agent, debit: $0.debit,
          credit: $0.credit, amount: $0.amount, because: $0.because(language))
      }, forKey: .entries)
    try container.encode(book.balance, forKey: .balance)
    try container.encode(
      Dictionary(uniqueKeysWithValues: book.owed.map { ("\($0.key)", $0.value) }), forKey: .owed)
  }

  func lines(_ paper: Paper) -> [String] {
    var lines = book.entries.map { entry in
      "\(entry.month)  " + paper.width.pad("\(entry.agent)号", to: 6)
        + paper.width.pad(entry.amount.description, to: 10, .right) + "  "
        + entry.because(paper.language).harmless()
    }
    lines += book.owed.sorted { $0.key < $1.key }.map {
      paper.text(Texts.owed($0.key, $0.value))
    }
    return lines + [paper.style(paper.text(Texts.balance(book.balance)), .title)]
  }
}
