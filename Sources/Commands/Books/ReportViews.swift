import Books
import Cases
import Orders
import Shell
import Terminal
import Vocabulary

/// A week's report, as text to paste: one agent's, or the group's with a line for each.
struct WeekReport: Shown {
  struct Section {
    let agent: AgentNumber?
    let name: Text
    let figures: WeekFigures
    let orders: OrderFigures
  }

  let from: Day
  let to: Day
  let whole: Section
  let agents: [Section]
  let callMinutes: Int
  let reasons: [Field.Choice]

  static func sum(_ figures: some Sequence<OrderFigures>) -> OrderFigures {
    figures.reduce(into: .none) { sum, one in
      sum.tagged += one.tagged
      sum.refunded += one.refunded
      sum.paid += one.paid
      sum.refunds += one.refunds
    }
  }

  func lines(_ paper: Paper) -> [String] {
    let figures = whole.figures
    let lines: [Text] = [
      Texts.reportService(figures.service), Texts.reportIssues(figures.issues),
      Texts.reportCalls(figures.calls, aim: callMinutes), Texts.reportFollowUps(figures.followUps),
      Texts.reportPlan(figures.plan), Texts.reportRewards(figures.rewards),
      Texts.reportOrders(whole.orders),
    ]
    let service = ServiceSheet.reasonLines(figures.service, reasons, paper)
    let texts = lines.map(paper.text)
    return [paper.style(paper.text(Texts.reportHead(from, to, whole.name)), .title)]
      + texts.prefix(1) + service + texts.dropFirst() + table(paper)
  }

  private func table(_ paper: Paper) -> [String] {
    guard !agents.isEmpty else { return [] }
    let heads = [
      Texts.enquiriesHead, Texts.salesHead, Texts.conversionHead, Texts.issuesHead,
      Texts.callsHead, Texts.followUpsHead, Texts.plansHead, Texts.tagsHead,
    ]
    var table = Table(
      [.init(paper.text(Texts.agentHead))] + heads.map { .init(paper.text($0), .right) })
    for section in agents {
      let figures = section.figures
      let counts = [
        figures.issues.written, figures.calls.count, figures.followUps.done, figures.plan.done,
        section.orders.tagged,
      ]
      table.add(
        [
          paper.text(section.name), "\(figures.service.enquiries)", "\(figures.service.sales)",
          figures.service.percent.map { $0 + " %" } ?? "–",
        ] + counts.map(String.init))
    }
    return [""] + table.lines(width: paper.columns, cells: paper.width, style: paper.style)
  }
}

/// The same report for scripts.
extension WeekReport {
  private struct Document: Encodable {
    let agent: AgentNumber?
    let service: FiguresJSON
    let issues: [String: Int]
    let calls: [String: Int]
    let followUps: [String: Int]
    let plan: [String: Int]
    let rewards: Int
    let orders: Orders

    struct Orders: Encodable {
      let tagged: Int
      let refunded: Int
      let paid: Money
      let refunds: Money
    }

    init(_ section: Section) {
      let figures = section.figures
      agent = section.agent
      service = FiguresJSON(figures.service)
      issues = [
        "written": figures.issues.written, "answered": figures.issues.answered,
        "open": figures.issues.open,
      ]
      calls = ["count": figures.calls.count, "long": figures.calls.long]
      followUps = [
        "done": figures.followUps.done, "moved": figures.followUps.moved,
        "due": figures.followUps.due,
      ]
      plan = [
        "done": figures.plan.done, "open": figures.plan.open, "dropped": figures.plan.dropped,
      ]
      rewards = figures.rewards
      orders = Orders(
        tagged: section.orders.tagged, refunded: section.orders.refunded,
        paid: section.orders.paid, refunds: section.orders.refunds)
    }
  }

  private enum CodingKeys: CodingKey { case from, to, whole, agents }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(from, forKey: .from)
    try container.encode(to, forKey: .to)
    try container.encode(Document(whole), forKey: .whole)
    if !agents.isEmpty { try container.encode(agents.map(Document.init), forKey: .agents) }
  }
}
