import Store
import Vocabulary

/// The acts about customers at the desk that `undo` takes back: on their files, and announcements.
public struct CustomerActs: Undoable {
  private let store: RecordStore

  public init(_ store: RecordStore) { self.store = store }

  public func lastAct(by author: Author, on day: Day) throws -> LastAct? {
    try [lastFile(by: author), lastAnnouncement(by: author)].compactMap(\.self)
      .max { $0.key < $1.key }
  }

  /// An announcement whose messages went out stays said; what waits of it stays in the outbox.
  private func lastAnnouncement(by author: Author) throws -> LastAct? {
    let last = try store.read { try AnnouncementRows.last(by: author.agent, in: $0) }
    guard let (announcement, at) = last else { return nil }
    return LastAct(
      key: announcement.key, at: at, what: Texts.undoAnnouncement(announcement.day),
      concerned: .nobody,
      way: .takeBack {
        try store.write(Act(author, "care.undo")) { writing in
          writing.detail = "\(announcement.occasion) \(announcement.day)"
          try AnnouncementRows.add(
            announcement.occasion, on: announcement.day, branch: announcement.branch, what: nil,
            retracts: announcement.key, by: author, in: writing)
        }
      })
  }

  private func lastFile(by author: Author) throws -> LastAct? {
    let last = try store.read {
      try VersionRows<CustomerFile>.lastAtDesk(by: author.agent, in: $0)
    }
    guard let last, let number = CustomerNumber(last.subject) else { return nil }
    return LastAct(
      key: last.entered, at: last.at, what: Texts.undoFile(number, isFirst: last.number == 1),
      concerned: .nobody,
      way: .takeBack {
        try store.write(Act(author, "customer.undo")) { writing in
          writing.detail = "\(number)"
          try VersionRows.takeBack(last, by: author, in: writing)
          try PersonRows.emptyUnused(of: number, in: writing)
        }
      })
  }
}
