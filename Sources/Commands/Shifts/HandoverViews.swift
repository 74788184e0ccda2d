import Cases
import Desk
import Shell
import Shifts
import Terminal
import Vocabulary

/// A handover item for display.
struct HandoverView: Shown {
  let number: Int
  /// The item's text; nil when it was erased.
  let text: String?
  let writer: AgentNumber
  let holder: AgentNumber
  /// The agent to whom it is addressed while it waits; nil otherwise.
  let recipient: AgentNumber?
  let state: String
  let buyer: String?
  let order: OrderNumber?
  let promise: String?
  let due: String?
  let urgent: Bool
  let mayBuy: Bool
  /// True when it was not done by its time.
  let overdue: Bool
  let written: String
  let ageSeconds: Int
  private let stateName: Text
  private let isOpen: Bool
  private let dueLabel: String?
  private let lateness: Int
  private let writtenLabel: String
  private let done: Text?

  private enum CodingKeys: CodingKey {
    case number, text, writer, holder, recipient, state, buyer, order, promise, due, urgent, mayBuy,
      overdue, written, ageSeconds
  }

  init(_ item: HandoverItem, zone: DeskZone, now: Moment, done: Text?) {
    number = item.number
    text = item.text
    writer = item.writer
    holder = item.holder
    recipient = item.recipient
    state = item.state
    stateName = item.stateName
    isOpen = item.isUnfinished
    buyer = item.buyer
    order = item.order
    promise = item.promise
    due = item.due.map(zone.iso)
    urgent = item.urgent
    mayBuy = item.mayBuy
    overdue = item.isOverdue(at: now)
    lateness = item.due.map { now - $0 } ?? 0
    ageSeconds = now - item.writtenAt
    written = zone.iso(item.writtenAt)
    dueLabel = item.due.map(zone.label)
    writtenLabel = zone.label(item.writtenAt)
    self.done = done
  }

  func lines(_ paper: Paper) -> [String] {
    if let done { return [paper.text(done)] }
    let facts =
      [
        isOpen && ageSeconds >= 3600 ? paper.text(Texts.age(ageSeconds)) : nil,
        isOpen ? recipient.map { paper.text(Texts.handedTo($0)) } : nil,
        buyer.map { paper.text(Texts.buyerIs($0)) }, mayBuy ? paper.text(Texts.mayBuy) : nil,
        order.map { paper.text(Texts.orderIs($0)) },
        promise.map { paper.text(Texts.promiseIs($0)) },
        dueLabel.map { paper.text(Texts.dueIs($0)) },
      ].compactMap(\.self)
    let marks = [
      urgent ? paper.text(Texts.urgentMark) : nil,
      overdue ? paper.text(Texts.overdueMark(lateness)) : nil,
    ].compactMap(\.self).map { paper.style($0, .bad) }
    let standing = ([paper.text(stateName)] + marks).joined(separator: " · ")
    let head =
      paper.style(paper.width.pad(String(number), to: 4, .right), .rank)
      + "  [\(standing)] " + (text ?? paper.text(.erasedMark)).harmless()
    let tail = (["\(writer)号 \(writtenLabel)"] + facts).joined(separator: " · ")
    return paper.fold([head, "      " + paper.style(tail.harmless(), .faint)])
  }
}

struct HandoverRows: Shown {
  let items: [HandoverView]

  func encode(to encoder: any Encoder) throws { try items.encode(to: encoder) }

  func lines(_ paper: Paper) -> [String] { items.flatMap { $0.lines(paper) } }
}

/// An item with its whole history.
struct HandoverStoryView: Shown {
  struct Event: Encodable {
    let at: String
    /// The agent who acted; nil when a clock acted by itself.
    let agent: AgentNumber?
    let kind: String
    let recipient: AgentNumber?
    let reason: String?
    fileprivate let label: String
    fileprivate let actor: Text
    fileprivate let name: Text

    private enum CodingKeys: CodingKey { case at, agent, kind, recipient, reason }

    init(_ step: CaseStep, _ flow: Flow, _ zone: DeskZone) {
      switch step.actor {
      case .agent(let agent):
        self.agent = agent
        actor = Text(same: "\(agent)号")
      case .clock(let id):
        agent = nil
        actor = CaseCommandTexts.clockName(
          flow.clocks.first { $0.id == id }?.name ?? Text(same: id))
      }
      at = zone.iso(step.at)
      kind = step.step
      recipient = step.recipient
      reason = step.reason
      label = zone.label(step.at)
      name = flow[step: kind]?.name ?? CaseCommandTexts.ownStep(kind)
    }
  }

  let item: HandoverView
  let events: [Event]

  func lines(_ paper: Paper) -> [String] {
    item.lines(paper)
      + events.flatMap { event in
        let to = event.recipient.map { " → \($0)号" } ?? ""
        let why = event.reason.map { "：" + $0.harmless() } ?? ""
        let step = "\(paper.text(event.actor)) \(paper.text(event.name))" + to + why
        return paper.fold(["      \(event.label)  " + step])
      }
  }
}
