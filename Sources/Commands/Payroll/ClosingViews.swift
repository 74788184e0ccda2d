import Payroll
import Shell
import Terminal
import Vocabulary

/// The answer of closing a month.
struct ClosingView: Shown {
  let month: Month
  let closedAt: String
  let closedBy: AgentNumber
  let digest: String
  let alreadyClosed: Bool
  let totals: PayrollDocument.Totals?
  let open: [String]?
  let despite: String?
  private let label: String

  private enum CodingKeys: CodingKey {
    case month, closedAt, closedBy, digest, alreadyClosed, totals, open, despite
  }

  /// - Parameter document: the closed month's.
  init(_ closing: Closing, _ document: PayrollDocument, zone: DeskZone, isNew: Bool) {
    totals = document.totals
    open = document.open
    despite = document.despite
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
      + (totals.map { [Texts.totalsLine($0, paper.language)] } ?? [])
      + OpenPoints(open: open, despite: despite).lines(paper)
  }
}

/// The answer of closing a month that takes two people, to the first of them.
struct PreparedView: Shown {
  let month: Month
  let preparedAt: String
  let preparedBy: AgentNumber
  let digest: String
  private let label: String

  private enum CodingKeys: CodingKey { case month, preparedAt, preparedBy, digest }

  init(_ preparation: Preparation, zone: DeskZone) {
    month = preparation.month
    preparedAt = zone.iso(preparation.at)
    preparedBy = preparation.author
    digest = preparation.digest
    label = zone.label(preparation.at)
  }

  func lines(_ paper: Paper) -> [String] {
    [
      paper.text(Texts.preparedNow(month)),
      paper.text(Texts.closedBy(preparedBy, label, digest)),
    ]
  }
}

/// The points that were open when a month was closed, with the reason.
struct OpenPoints {
  let open: [String]?
  let despite: String?

  func lines(_ paper: Paper) -> [String] {
    guard let open, !open.isEmpty else { return [] }
    return [paper.text(Texts.openAtClosing)] + open.map { "· " + $0.harmless() }
      + (despite.map { [paper.text(Texts.closedDespite($0.harmless()))] } ?? [])
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
