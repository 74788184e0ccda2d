import Store
import Vocabulary

extension OrderRecords: Undoable, Checked {
  /// Returns the agent's last tag, chase, addition or decision; nil when there is none.
  public func lastAct(by author: Author, on day: Day) throws -> LastAct? {
    let tag = try lastTag(of: author.agent).map { tag in
      LastAct(
        key: tag.key, at: tag.at, what: Texts.undoTag(tag.order, tag.flag.name),
        way: .takeBack { _ = try takeBack(tag, author: author) })
    }
    let event = try lastEvent(of: author.agent).map { event in
      LastAct(
        key: event.key, at: event.at, what: Texts.undoEvent(event),
        way: .takeBack { try takeBack(event, author: author) })
    }
    return [tag, event].compactMap(\.self).max { $0.key < $1.key }
  }
}
