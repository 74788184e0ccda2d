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
  /// The desk's board for the week; nil for a desk without one.
  let board: FigureRows?

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
      + texts.prefix(1) + service + texts.dropFirst() + table(paper) + boardLines(paper)
  }

  private func boardLines(_ paper: Paper) -> [String] {
    guard let board else { return [] }
    return [""] + board.lines(paper, under: FigureCommandTexts.week)
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
  func encode(to encoder: any Encoder) throws {
    let object: JSONObject = [
      "from": from, "to": to, "whole": Self.json(whole),
      "agents": agents.isEmpty ? nil : agents.map(Self.json), "board": board,
    ]
    try object.encode(to: encoder)
  }

  private static func json(_ section: Section) -> JSONObject {
    let figures = section.figures
    return [
      "agent": section.agent, "service": figures.service.json(), "issues": figures.issues,
      "calls": figures.calls, "followUps": figures.followUps, "plan": figures.plan,
      "rewards": figures.rewards, "orders": section.orders,
    ]
  }
}
