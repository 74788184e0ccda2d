import Customers
import Files
import Shell
import Terminal
import Vocabulary

/// A month's customers in figures.
struct CustomerMonthView: Shown {
  let report: CustomerMonth
  let policy: CustomerPolicy

  /// One figure, under a heading.
  private struct Figure {
    let section: String
    let key: String
    let name: Text
    let count: Int
    var amount: Money?
  }

  var rowCount: Int { figures.count }

  private var figures: [Figure] {
    let lists = CustomerMonth.List.allCases.map {
      Figure(
        section: "customers", key: $0.rawValue, name: FigureTexts.name(of: $0),
        count: report.lists[$0]?.count ?? 0)
    }
    let causes = report.causes.sorted { ($0.key ?? "~") < ($1.key ?? "~") }.map { cause, count in
      Figure(
        section: "lost", key: cause ?? "unknown",
        name: cause.map(policy.causeName) ?? Texts.unknownCause, count: count)
    }
    let loyalty = report.loyalty.sorted { $1.key < $0.key }.map { scores, count in
      Figure(
        section: "loyalty", key: "f\(scores.frequency)m\(scores.spend)",
        name: Texts.scores(scores.frequency, scores.spend), count: count)
    }
    let services = report.services.map {
      Figure(
        section: "services", key: $0.name, name: Text(same: $0.name), count: $0.count,
        amount: $0.amount)
    }
    return lists + causes + loyalty + services
  }

  private struct Service: Encodable {
    let service: String
    let count: Int
    let customers: Int
    let amount: Money
    let before: Money
  }
  private struct Loyalty: Encodable {
    let frequency: Int
    let spend: Int
    let customers: Int
  }
  private struct Cause: Encodable {
    let cause: String?
    let customers: Int
  }
  private enum Keys: CodingKey {
    case month, customers, new, active, growing, atRisk, lost, promote, loyal, causes, loyalty
    case services
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(report.month, forKey: .month)
    try container.encode(report.members.count, forKey: .customers)
    let keys: [(Keys, CustomerMonth.List)] = [
      (.new, .new), (.active, .active), (.growing, .growing), (.atRisk, .atRisk), (.lost, .lost),
      (.promote, .promote), (.loyal, .loyal),
    ]
    for (key, list) in keys {
      try container.encode((report.lists[list] ?? []).map(\.customer.number), forKey: key)
    }
    try container.encode(
      report.causes.map { Cause(cause: $0.key, customers: $0.value) }
        .sorted { ($0.cause ?? "~") < ($1.cause ?? "~") }, forKey: .causes)
    try container.encode(
      report.loyalty.sorted { $0.key < $1.key }.map {
        Loyalty(frequency: $0.key.frequency, spend: $0.key.spend, customers: $0.value)
      }, forKey: .loyalty)
    try container.encode(
      report.services.map {
        Service(
          service: $0.name, count: $0.count, customers: $0.customers, amount: $0.amount,
          before: $0.before)
      }, forKey: .services)
  }

  func lines(_ paper: Paper) -> [String] {
    let heads = ["customers", "lost", "loyalty", "services"]
    return [paper.style(paper.text(Texts.reportHead(report.month, report.members.count)), .title)]
      + heads.flatMap { section -> [String] in
        let own = figures.filter { $0.section == section }
        guard !own.isEmpty else { return [] }
        let head = section == "customers" ? [] : [paper.text(Texts.section(section))]
        return head
          + own.map { figure in
            let amount = figure.amount.map { "  \($0)" } ?? ""
            return "  " + paper.text(figure.name).harmless() + "  \(figure.count)" + amount
          }
      }
  }

  /// The figures as a sheet, a row each.
  var document: String {
    let head = ["month", "section", "key", "name", "count", "amount"].map(CSVCell.text)
    return CSVText.document(
      [head]
        + figures.map {
          [
            .text("\(report.month)"), .text($0.section), .text($0.key), .text($0.name.chinese),
            .number("\($0.count)"), .number($0.amount.map { "\($0)" } ?? ""),
          ]
        })
  }
}

/// A list of a month's report.
struct MemberRows: Shown {
  let members: [CustomerMonth.Member]
  let policy: CustomerPolicy

  private struct Row: Encodable {
    let number: CustomerNumber
    let name: String?
    let card: String
    let tier: CustomerPolicy.Tier?
    let branch: String
    let standing: String
    let last: Day?
    let frequency: Int
    let spent: Money
    let scores: [Int]?
    let promotion: String?
    let cause: String?
  }

  func encode(to encoder: any Encoder) throws {
    try members.map { member in
      let file = member.customer.file
      return Row(
        number: member.customer.number, name: member.customer.person.masked(.name),
        card: file.card, tier: policy.tier(ofCard: file.card), branch: file.branch,
        standing: member.standing.rawValue, last: member.last, frequency: member.frequency,
        spent: member.spent,
        scores: member.scores.map { [$0.recency, $0.frequency, $0.spend] },
        promotion: member.promotion?.id, cause: file.cause)
    }.encode(to: encoder)
  }

  func lines(_ paper: Paper) -> [String] {
    guard !members.isEmpty else { return [] }
    var table = Table(Texts.memberHeads.map { Table.Column(paper.text($0)) })
    for member in members {
      let file = member.customer.file
      table.add(
        [
          member.customer.number.text,
          member.customer.person.masked(.name) ?? paper.text(Texts.noName),
          paper.text(Texts.cardAndTier(policy.cardName(file.card), policy.tier(ofCard: file.card))),
          paper.text(policy.branchName(file.branch)), member.last.map { "\($0)" } ?? "",
          "\(member.frequency)", "\(member.spent)", scores(member),
          member.promotion.map { paper.text($0.name) } ?? "",
        ])
    }
    return table.lines(
      width: paper.isScreen ? paper.columns : nil, cells: paper.width, style: paper.style)
  }

  private func scores(_ member: CustomerMonth.Member) -> String {
    member.scores.map { "\($0.recency)-\($0.frequency)-\($0.spend)" } ?? ""
  }

  /// The list as a sheet; numbers of customers, no names.
  var document: String {
    let head = ["number", "card", "branch", "last", "frequency", "spent", "rfm", "promotion"]
    return CSVText.document(
      [head.map(CSVCell.text)]
        + members.map { member in
          [
            .text(member.customer.number.text), .text(member.customer.file.card),
            .text(member.customer.file.branch), .text(member.last.map { "\($0)" } ?? ""),
            .number("\(member.frequency)"), .number("\(member.spent)"), .text(scores(member)),
            .text(member.promotion?.id ?? ""),
          ]
        })
  }
}

/// Customers whose buying changed.
struct WarningRows: Shown {
  let changes: [BuyingChange]
  let policy: CustomerPolicy

  private struct Row: Encodable {
    let number: CustomerNumber
    let name: String?
    let tier: CustomerPolicy.Tier?
    let branch: String
    let last: Day
    let late: Bool
    let less: Bool
    let reasons: [String]
    let call: Int?
  }

  func encode(to encoder: any Encoder) throws {
    let language = encoder.language
    try changes.map { change in
      let file = change.customer.file
      return Row(
        number: change.customer.number, name: change.customer.person.masked(.name),
        tier: policy.tier(ofCard: file.card), branch: file.branch, last: change.last,
        late: change.reasons.contains { if case .late = $0 { true } else { false } },
        less: change.reasons.contains { if case .less = $0 { true } else { false } },
        reasons: change.reasons.map { FigureTexts.reason($0)(language) }, call: change.call)
    }.encode(to: encoder)
  }

  func lines(_ paper: Paper) -> [String] {
    changes.flatMap { change in
      let file = change.customer.file
      let call = change.call.map { [paper.text(Texts.caseOfCall($0))] } ?? []
      let head = [
        change.customer.number.text,
        change.customer.person.masked(.name) ?? paper.text(Texts.noName),
        paper.text(Texts.cardAndTier(policy.cardName(file.card), policy.tier(ofCard: file.card))),
        paper.text(policy.branchName(file.branch)),
      ]
      let reasons = change.reasons.map { paper.text(FigureTexts.reason($0)) }
      return [
        head.joined(separator: "  ").harmless(),
        "  " + paper.style((reasons + call).joined(separator: " · "), .faint),
      ]
    }
  }

  var document: String {
    let head = ["number", "card", "branch", "last", "reason", "call"].map(CSVCell.text)
    return CSVText.document(
      [head]
        + changes.map { change in
          [
            .text(change.customer.number.text), .text(change.customer.file.card),
            .text(change.customer.file.branch), .text("\(change.last)"),
            .text(
              change.reasons.map { FigureTexts.reason($0).chinese }.joined(separator: "；")),
            .number(change.call.map(String.init) ?? ""),
          ]
        })
  }
}
