import Cases
import Shell
import Shifts
import Terminal
import Vocabulary

/// A swap, substitute or leave for display.
struct RequestView: Shown {
  struct Trade: Encodable {
    let date: Day
    let own: String
    let other: String
  }

  struct Step: Encodable {
    let kind: String
    /// The agent who acted; nil when a clock did.
    let agent: AgentNumber?
    let at: String
    let reason: String?
    /// A label for people, such as `2026-11-21 14:00 1号`.
    let label: String

    private enum CodingKeys: CodingKey { case kind, agent, at, reason }

    init(_ step: CaseStep, _ zone: DeskZone, _ showsReason: Bool) {
      (kind, agent, at) = (step.step, step.agent, zone.iso(step.at))
      // The reason of the first step is the request's own.
      reason = step.sequence == 1 || !showsReason ? nil : step.reason
      label = zone.label(step.at) + (agent.map { " \($0)号" } ?? "")
    }
  }

  let number: Int
  let kind: String
  let state: String
  let agent: AgentNumber
  let date: Day
  let other: AgentNumber?
  let trades: [Trade]
  let from: String?
  let until: String?
  let reason: String
  let steps: [Step]
  private let label: Text
  private let done: Text?

  private enum CodingKeys: CodingKey {
    case number, kind, state, agent, date, other, trades, from, until, reason, steps
  }

  /// - Parameter showsReasons: false for somebody whom the reasons are none of the business of.
  init(_ request: ShiftRequest, zone: DeskZone, showsReasons: Bool = true, done: Text?) {
    number = request.number
    kind = request.kind.rawValue
    state = request.state
    agent = request.agent
    date = request.day
    other = request.other
    trades = request.trades.map { Trade(date: $0.day, own: $0.own, other: $0.other) }
    from = request.span.map { zone.iso($0.lowerBound) }
    until = request.span.map { zone.iso($0.upperBound) }
    reason = showsReasons ? request.reason : ""
    steps = request.steps.map { Step($0, zone, showsReasons) }
    label = request.label(zone)
    self.done = done
  }

  func lines(_ paper: Paper) -> [String] {
    if let done {
      let colon = paper.language == .chinese ? "：" : ": "
      return [paper.text(done) + colon + paper.text(label).harmless()]
    }
    let number = paper.style(paper.width.pad(String(number), to: 4, .right), .rank)
    let role: Style.Role? =
      state == "refused" || state == "withdrawn" ? .faint : state == "approved" ? .good : .warning
    let standing = paper.style(paper.text(Text.requestState(kind, state)), role)
    let why = reason.isEmpty ? "" : " · " + reason
    let steps = steps.map { step in
      "\(step.label) " + paper.text(Texts.requestStep(step.kind))
        + (step.reason.map { "：" + $0 } ?? "")
    }
    return [
      "\(number)  [\(standing)] " + (paper.text(label) + why).harmless(),
      "      " + paper.style(steps.joined(separator: " · ").harmless(), .faint),
    ]
  }
}

struct RequestRows: Shown {
  let requests: [RequestView]

  func encode(to encoder: any Encoder) throws { try requests.encode(to: encoder) }

  func lines(_ paper: Paper) -> [String] { requests.flatMap { $0.lines(paper) } }
}
