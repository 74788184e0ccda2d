import Imports
import Shell
import Terminal
import Vocabulary

/// An import for display.
struct ImportItemView: Encodable {
  struct Withdrawal: Encodable {
    let at: String
    let agent: AgentNumber
    let reason: String
    let taken: Int
    let left: Int
  }

  let number: Int
  let at: String
  let agent: AgentNumber
  let login: AgentNumber?
  let claimed: Bool
  let kind: String
  let file: String
  let digest: String
  let read: Int
  let added: Int
  let updated: Int
  let unchanged: Int
  let refused: Int
  let finished: Bool
  let withdrawn: Withdrawal?
  let item: Import
  let label: String
  let withdrawnLabel: String

  private enum CodingKeys: CodingKey {
    case number, at, agent, login, claimed, kind, file, digest, read, added, updated, unchanged
    case refused, finished, withdrawn
  }

  init(_ item: Import, _ zone: DeskZone) {
    self.item = item
    number = item.number
    at = zone.iso(item.at)
    agent = item.author.agent
    login = item.author.login
    claimed = item.author.claimed
    kind = item.kind.rawValue
    file = item.file
    digest = item.digest
    read = item.counts.read
    added = item.counts.added
    updated = item.counts.updated
    unchanged = item.counts.unchanged
    refused = item.counts.refused
    finished = item.isFinished
    withdrawn = item.withdrawal.map {
      Withdrawal(
        at: zone.iso($0.at), agent: $0.agent, reason: $0.reason, taken: $0.taken, left: $0.left)
    }
    label = zone.label(item.at)
    withdrawnLabel = item.withdrawal.map { zone.label($0.at) } ?? ""
  }

  var mark: Text {
    withdrawn != nil
      ? Texts.withdrawnMark : finished ? Text(same: "") : Texts.interruptedMark
  }
}

struct ImportRows: Shown {
  let items: [ImportItemView]

  func encode(to encoder: any Encoder) throws { try items.encode(to: encoder) }

  func lines(_ paper: Paper) -> [String] {
    if items.isEmpty { return [] }
    var table = Table(
      zip(Texts.importHeads, [true, false, false, false, false, true, true, true, false]).map {
        Table.Column(paper.text($0), $1 ? .right : .left)
      })
    for item in items {
      let who = item.login.map { "\(item.agent)/\($0)" } ?? "\(item.agent)"
      table.add(
        [
          "\(item.number)", item.label, who, item.kind, item.file, "\(item.added + item.updated)",
          "\(item.unchanged)", "\(item.refused)", paper.text(item.mark),
        ])
    }
    return table.lines(
      width: paper.isScreen ? paper.columns : nil, cells: paper.width, style: paper.style)
  }
}

/// Everything about one import.
struct ImportSheetView: Shown {
  private let sheet: ImportSheet
  private let item: ImportItemView

  init(_ sheet: ImportSheet, _ zone: DeskZone) {
    self.sheet = sheet
    item = ImportItemView(sheet.item, zone)
  }

  private enum Keys: CodingKey { case added, changed, refused, findings, conflicts, left, item }
  private enum ItemKey: String, CodingKey { case item = "import" }
  private struct Fact: Encodable {
    let subject: String
    let before: String?
    let now: String
  }
  private struct Line: Encodable {
    let line: Int?
    let reason: String
  }

  func encode(to encoder: any Encoder) throws {
    let language = encoder.language
    func facts(_ facts: [ImportChanges.Fact]) -> [Fact] {
      facts.map { Fact(subject: $0.subject, before: $0.before, now: $0.after) }
    }
    func lines(_ lines: [ImportSheet.Line]) -> [Line] {
      lines.map { Line(line: $0.line, reason: $0.text(language)) }
    }
    var head = encoder.container(keyedBy: ItemKey.self)
    try head.encode(item, forKey: .item)
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(facts(sheet.changes.added), forKey: .added)
    try container.encode(facts(sheet.changes.changed), forKey: .changed)
    try container.encode(lines(sheet.refused), forKey: .refused)
    try container.encode(lines(sheet.findings), forKey: .findings)
    try container.encode(sheet.changes.conflicts, forKey: .conflicts)
    try container.encode(lines(sheet.left), forKey: .left)
  }

  func lines(_ paper: Paper) -> [String] {
    func part(_ head: Text, _ lines: [String]) -> [String] {
      lines.isEmpty
        ? [] : [paper.style(paper.text(head), .title)] + lines.map { "  " + $0.harmless() }
    }
    func lines(_ lines: [ImportSheet.Line]) -> [String] {
      lines.map { ($0.line.map { "\($0): " } ?? "") + paper.text($0.text) }
    }
    var all = [
      paper.style(paper.text(Texts.importHead(item.item, item.label)).harmless(), .title),
      "  SHA-256 \(item.digest)", "  " + paper.text(Texts.importCounts(item.item.counts)),
    ]
    if let withdrawal = item.item.withdrawal {
      all.append(
        "  " + paper.text(Texts.withdrawnLine(withdrawal, item.withdrawnLabel)).harmless())
    }
    all += part(Texts.addedHeading, sheet.changes.added.map { "\($0.subject)  \($0.after)" })
    all += part(
      Texts.changedHeading,
      sheet.changes.changed.map { "\($0.subject)  \($0.before ?? "") → \($0.after)" })
    all += part(Texts.refusedHeading, lines(sheet.refused))
    all += part(Texts.findingsHeading, lines(sheet.findings))
    all += part(Texts.conflictsHeading, sheet.changes.conflicts)
    return all + part(Texts.leftHeading, lines(sheet.left))
  }
}

/// The outcome of taking an import back.
struct WithdrawalView: Shown {
  let number: Int
  let outcome: WithdrawalOutcome

  private enum Keys: CodingKey { case number, taken, leftCount, left }

  func encode(to encoder: any Encoder) throws {
    let language = encoder.language
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(number, forKey: .number)
    try container.encode(outcome.taken, forKey: .taken)
    try container.encode(outcome.leftCount, forKey: .leftCount)
    try container.encode(outcome.left.map { $0(language) }, forKey: .left)
  }

  func lines(_ paper: Paper) -> [String] {
    [paper.text(Texts.withdrawn(number, outcome.taken, outcome.leftCount))]
      + outcome.left.prefix(20).map { "  " + paper.text($0).harmless() }
  }
}
