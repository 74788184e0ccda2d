import Customers
import Shell
import Terminal
import Vocabulary

/// A month's care by occasion: the days on which it falls and how many customers of each tier it
/// reaches.
struct CarePlanView: Shown {
  private struct Line: Encodable {
    let occasion: String
    let by: String
    let days: [Day]
    let tiers: [String: Int]
    let reached: Int
    let leftOut: [String: Int]
  }

  private let lines: [(name: Text, means: Occasion.Means, line: Line)]

  init(month: Month, items: [CareItem], policy: CustomerPolicy) {
    lines = policy.occasions.compactMap { occasion in
      let own = items.filter { $0.occasion.id == occasion.id }
      guard !own.isEmpty else { return nil }
      var tiers: [String: Int] = [:]
      for item in own where item.leftOut == nil {
        if let tier = policy.tier(ofCard: item.customer.file.card) {
          tiers[tier.rawValue, default: 0] += 1
        }
      }
      let left = Dictionary(grouping: own.compactMap(\.leftOut), by: \.rawValue)
        .mapValues(\.count)
      let line = Line(
        occasion: occasion.id, by: occasion.means.rawValue, days: Set(own.map(\.day)).sorted(),
        tiers: tiers, reached: own.count { $0.leftOut == nil }, leftOut: left)
      return (occasion.name, occasion.means, line)
    }
  }

  func encode(to encoder: any Encoder) throws { try lines.map(\.line).encode(to: encoder) }

  func lines(_ paper: Paper) -> [String] {
    guard !lines.isEmpty else { return [paper.text(Texts.noCare)] }
    var table = Table(
      zip(Texts.planHeads, [false, false, false, true, true, true, true, true]).map {
        Table.Column(paper.text($0), $1 ? .right : .left)
      })
    for (name, means, line) in lines {
      let days = line.days
      let span =
        days.count == 1 ? "\(days[0])" : "\(days[0]) … \(days[days.count - 1])（\(days.count)）"
      let tiers = CustomerPolicy.Tier.allCases.map { tier in
        line.tiers[tier.rawValue].map(String.init) ?? ""
      }
      let left = line.leftOut.values.reduce(0, +)
      table.add(
        [paper.text(name), paper.text(CareTexts.name(of: means)), span] + tiers
          + [left == 0 ? "" : "\(left)"])
    }
    return table.lines(
      width: paper.isScreen ? paper.columns : nil, cells: paper.width, style: paper.style)
  }
}

/// Customers who are due care on a day, and how far it is.
struct CareRows: Shown {
  private let rows: [(item: CareItem, message: CareMessage?)]
  private let policy: CustomerPolicy

  init(items: [CareItem], messages: [CareMessage], policy: CustomerPolicy) {
    rows = items.map { item in
      let message = messages.first {
        $0.customer == item.customer.number && $0.occasion == item.occasion.id
      }
      return (item, message)
    }
    self.policy = policy
  }

  private struct Row: Encodable {
    let customer: CustomerNumber
    let name: String?
    let tier: CustomerPolicy.Tier?
    let branch: String
    let occasion: String
    let by: String
    let day: Day
    let about: String?
    let state: String?
    let leftOut: String?
  }

  func encode(to encoder: any Encoder) throws {
    try rows.map { item, message in
      Row(
        customer: item.customer.number, name: item.customer.person.masked(.name),
        tier: policy.tier(ofCard: item.customer.file.card), branch: item.customer.file.branch,
        occasion: item.occasion.id, by: item.occasion.means.rawValue, day: item.day,
        about: item.about, state: message?.state.rawValue, leftOut: item.leftOut?.rawValue)
    }.encode(to: encoder)
  }

  func lines(_ paper: Paper) -> [String] {
    guard !rows.isEmpty else { return [] }
    var table = Table(Texts.dueHeads.map { Table.Column(paper.text($0)) })
    for (item, message) in rows {
      let state =
        message.map { CareTexts.name(of: $0.state) } ?? item.leftOut.map(CareTexts.name)
        ?? Text(same: "")
      table.add(
        [
          item.customer.number.text, item.customer.person.masked(.name) ?? paper.text(Texts.noName),
          policy.tier(ofCard: item.customer.file.card)?.rawValue ?? "?",
          paper.text(policy.branchName(item.customer.file.branch)), paper.text(item.occasion.name),
          paper.text(CareTexts.name(of: item.occasion.means)), paper.text(state),
          item.about ?? "",
        ])
    }
    return table.lines(
      width: paper.isScreen ? paper.columns : nil, cells: paper.width, style: paper.style)
  }
}

/// The call-backs that were opened.
struct CallsView: Shown {
  let numbers: [Int]

  private enum Keys: CodingKey { case opened, cases }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(numbers.count, forKey: .opened)
    try container.encode(numbers, forKey: .cases)
  }

  func lines(_ paper: Paper) -> [String] { [paper.text(Texts.callsOpened(numbers))] }
}

/// The answers of a month's call-backs.
struct AnswersView: Shown {
  let month: Month
  let calls: Int
  let questions: [CallBacks.Question]

  private struct Answer: Encodable {
    let answer: String
    let count: Int
  }
  private struct Question: Encodable {
    let question: String
    let answers: [Answer]
  }
  private enum Keys: CodingKey { case month, calls, questions }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(month, forKey: .month)
    try container.encode(calls, forKey: .calls)
    let all = questions.map { question in
      Question(
        question: question.field,
        answers: question.counts.map { Answer(answer: $0.answer, count: $0.count) })
    }
    try container.encode(all, forKey: .questions)
  }

  func lines(_ paper: Paper) -> [String] {
    [paper.text(Texts.callsMade(calls, month))]
      + questions.filter { $0.sum > 0 }.map { question in
        let answers = question.counts.map {
          let share = Ratio(Int128($0.count) * 100, over: Int128(question.sum)).decimal(0)
          return "\(paper.text($0.name)) \($0.count)（\(share) %）"
        }
        return "  " + paper.text(question.name) + "：" + answers.joined(separator: " · ")
      }
  }
}
