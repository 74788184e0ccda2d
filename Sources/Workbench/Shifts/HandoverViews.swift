import Shifts
import Terminal
import Vocabulary

/// A handover item as it is shown.
struct HandoverView: Shown {
  let number: Int
  let text: String
  let writer: AgentNumber
  let holder: AgentNumber
  let state: String
  let buyer: String?
  let order: OrderNumber?
  let promise: String?
  let due: String?
  let urgent: Bool
  let written: String
  private let dueLabel: String?
  private let writtenLabel: String
  private let done: Text?

  private enum CodingKeys: CodingKey {
    case number, text, writer, holder, state, buyer, order, promise, due, urgent, written
  }

  init(_ item: HandoverItem, zone: DeskZone, done: Text?) {
    number = item.number
    text = item.text
    writer = item.writer
    holder = item.holder
    state = item.state.rawValue
    buyer = item.buyer
    order = item.order
    promise = item.promise
    due = item.due.map(zone.iso)
    urgent = item.urgent
    written = zone.iso(item.writtenAt)
    dueLabel = item.due.map(zone.label)
    writtenLabel = zone.label(item.writtenAt)
    self.done = done
  }

  func lines(_ paper: Paper) -> [String] {
    if let done { return [paper.text(done)] }
    let mark = urgent ? paper.style(paper.text(Texts.urgentMark), .bad) + " " : ""
    let facts =
      [
        buyer.map { paper.text(Texts.buyerIs($0)) }, order.map { paper.text(Texts.orderIs($0)) },
        promise.map { paper.text(Texts.promiseIs($0)) },
        dueLabel.map { paper.text(Texts.dueIs($0)) },
      ].compactMap(\.self)
    let head =
      paper.style(paper.width.pad(String(number), to: 4, .right), .rank) + "  "
      + "[\(paper.text(Texts.handoverState(state)))] " + mark + text.harmless()
    let tail = (["\(writer)号 \(writtenLabel)"] + facts).joined(separator: " · ")
    return [head, "      " + paper.style(tail.harmless(), .faint)]
  }
}

struct HandoverRows: Shown {
  let items: [HandoverView]

  func encode(to encoder: any Encoder) throws { try items.encode(to: encoder) }

  func lines(_ paper: Paper) -> [String] { items.flatMap { $0.lines(paper) } }
}

struct HandoverStoryView: Shown {
  struct Event: Encodable {
    let at: String
    let label: String
    let agent: AgentNumber
    let kind: String
    let recipient: AgentNumber?
    let reason: String?

    private enum CodingKeys: CodingKey { case at, agent, kind, recipient, reason }
  }

  let item: HandoverView
  let events: [Event]

  func lines(_ paper: Paper) -> [String] {
    item.lines(paper)
      + events.map { event in
        let to = event.recipient.map { " → \($0)号" } ?? ""
        let why = event.reason.map { "：" + $0.harmless() } ?? ""
        return "      \(event.label)  \(event.agent)号 "
          + paper.text(Texts.handoverEvent(event.kind)) + to + why
      }
  }
}
