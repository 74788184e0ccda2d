import Desk
import Shell
import Shifts
import Terminal
import Vocabulary

/// A handover item for display.
struct HandoverView: Shown {
  let item: HandoverItem
  let zone: DeskZone
  let now: Moment
  /// Shown instead of the item, when a step was just taken with it.
  var done: Text?

  private var age: Int { now - item.writtenAt }

  func encode(to encoder: any Encoder) throws {
    let object: JSONObject = [
      "number": item.number, "text": item.text, "writer": item.writer, "holder": item.holder,
      "recipient": item.recipient, "state": item.state, "buyer": item.buyer, "order": item.order,
      "promise": item.promise, "due": item.due.map(zone.iso), "urgent": item.urgent,
      "mayBuy": item.mayBuy, "overdue": item.isOverdue(at: now),
      "written": zone.iso(item.writtenAt), "ageSeconds": age,
    ]
    try object.encode(to: encoder)
  }

  func lines(_ paper: Paper) -> [String] {
    if let done { return [paper.text(done)] }
    let isOpen = item.isUnfinished
    let facts: [Text?] = [
      isOpen && age >= 3600 ? Texts.age(age) : nil,
      isOpen ? item.recipient.map(Texts.handedTo) : nil,
      item.buyer.map(Texts.buyerIs), item.mayBuy ? Texts.mayBuy : nil,
      item.order.map(Texts.orderIs), item.promise.map(Texts.promiseIs),
      item.due.map { Texts.dueIs(zone.label($0)) },
    ]
    let marks: [Text?] = [
      item.urgent ? Texts.urgentMark : nil,
      item.isOverdue(at: now) ? item.due.map { Texts.overdueMark(now - $0) } : nil,
    ]
    let standing =
      [paper.text(item.stateName)]
      + marks.compactMap { $0.map { paper.style(paper.text($0), .bad) } }
    let words =
      "[\(standing.joined(separator: " · "))] " + (item.text ?? paper.text(.erasedMark)).harmless()
    let tail =
      ["\(item.writer)号 \(zone.label(item.writtenAt))"] + facts.compactMap { $0.map(paper.text) }
    return paper.fold(paper.entry(item.number, words, facts: tail))
  }
}

/// An item with its whole history.
struct HandoverStoryView: Shown {
  let item: HandoverView
  let events: [StoryStep]

  func lines(_ paper: Paper) -> [String] {
    item.lines(paper) + events.flatMap { $0.lines(paper) }
  }
}
