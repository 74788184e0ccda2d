import Store
import Vocabulary

/// The acts on records at the desk that `undo` takes back: entries, corrections, retractions.
public struct RecordActs: Undoable {
  private let store: RecordStore

  public init(_ store: RecordStore) { self.store = store }

  public func lastAct(by author: Author, on day: Day) throws -> LastAct? {
    let last = try store.read {
      reading
        -> (event: RecordEvent, key: String, agents: Set<AgentNumber>)? in
      guard let event = try RecordBook.lastByHand(of: author.agent, in: reading) else {
        return nil
      }
      let key = try reading.first(
        "SELECT entered FROM appraisal WHERE number = $1 AND version = $2", event.record.number,
        event.record.version, make: { try $0.text(0) })
      let versions = try RecordBook.history(of: event.record.number, in: reading)
      return key.map { (event, $0, Set(versions.map(\.record.entry.agent))) }
    }
    guard let (event, key, agents) = last else { return nil }
    let record = event.record
    return LastAct(
      key: key, at: record.at, what: Texts.undoRecord(record.entry.label()),
      concerned: Concerned(gaining: agents),
      way: .takeBack {
        try store.write(Act(author, "record.undo")) { writing in
          _ = try RecordBook.undo(event, by: author, in: writing)
        }
      })
  }
}
