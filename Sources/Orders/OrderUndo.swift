import Store
import Vocabulary

extension OrderRecords: Undoable, Checked {
  /// Returns the agent's last tag, chase, addition or decision; nil when there is none.
  public func lastAct(by author: Author, on day: Day) throws -> LastAct? {
    let tag = try lastTag(of: author.agent).map { tag in
      LastAct(
        key: tag.key, at: tag.at, what: Texts.undoTag(tag.order, tag.flag.name),
        concerned: Concerned(about: [tag.agent], gaining: try concerned(by: tag.order)),
        way: .takeBack { _ = try takeBack(tag, author: author) })
    }
    let event = try lastEvent(of: author.agent).map { event in
      LastAct(
        key: event.key, at: event.at, what: Texts.undoEvent(event),
        concerned: try concerned(by: event),
        way: .takeBack { try takeBack(event, author: author) })
    }
    return [tag, event].compactMap(\.self).max { $0.key < $1.key }
  }

  /// Returns the agents whom taking an event back concerns. A chase or an addition counts for
  /// nobody else; the rest are decisions, which nobody makes about an order of their own.
  private func concerned(by event: OrderEvent) throws -> Concerned {
    switch event.kind {
    case .chased, .added: Concerned(about: [event.agent])
    case .settled, .dropped, .refundDropped, .refundCorrected:
      Concerned(gaining: try concerned(by: event.order))
    }
  }
}
