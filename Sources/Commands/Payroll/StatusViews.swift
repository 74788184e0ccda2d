import Desk
import Shell
import Store
import Terminal
import Vocabulary

/// The checklist of a month: a line a point with its state, and below it the command that settles
/// it.
struct StatusPage: Shown {
  let status: MonthStatus

  private enum Keys: String, CodingKey { case month, ready, points, facts }

  private struct Point: Encodable {
    let kind: String
    let state: MonthPoint.State
    let text: String
    let fix: String?
    let agent: AgentNumber?

    init(_ point: MonthPoint, _ language: Language) {
      kind = point.kind
      state = point.state
      text = Finding(point.finding.place, point.finding.reason).line(language)
      fix = point.finding.fix?(language)
      agent = point.agent
    }
  }

  func encode(to encoder: any Encoder) throws {
    let language = encoder.language
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(status.month, forKey: .month)
    try container.encode(status.isReady, forKey: .ready)
    try container.encode(status.open.map { Point($0, language) }, forKey: .points)
    let facts = status.points.filter { !$0.isOpen }
    try container.encode(facts.map { Point($0, language) }, forKey: .facts)
  }

  func lines(_ paper: Paper) -> [String] {
    let width = MonthPoint.State.allCases.map { paper.width.of(paper.text(Texts.state($0))) }.max()
    return [paper.style(paper.text(Texts.checklist(status.month)), .title)]
      + status.points.flatMap { lines($0, width ?? 0, paper) }
      + (status.isClosed ? [] : [paper.text(end)])
  }

  private var end: Text {
    status.isReady ? Texts.readyToClose(status.month) : Texts.stillOpen(status.open.count)
  }

  private func lines(_ point: MonthPoint, _ width: Int, _ paper: Paper) -> [String] {
    let state = paper.width.pad(paper.text(Texts.state(point.state)), to: width)
    let finding = point.finding
    let text = Finding(finding.place, finding.reason).line(paper.language).harmless()
    let margin = String(repeating: " ", count: width + 2)
    let fix = point.isOpen || point.state == .remark ? finding.fix : nil
    return ["\(state)  \(text)"]
      + (fix.map { [paper.style(margin + "→ " + paper.text($0).harmless(), .faint)] } ?? [])
  }
}
