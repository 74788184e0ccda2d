import Vocabulary

/// One step in the life of an entry. Steps are never changed; one that was a mistake is taken back
/// by another.
public struct EntryEvent: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// Written, or written again where a book has one entry for a day or a thing.
    case written = "write"
    case answered = "answer"
    /// Somebody says to have read it.
    case seen
    /// To another day, or to somebody else.
    case moved = "move"
    case done
    case dropped = "drop"
    /// Takes back an earlier step.
    case undone = "undo"

    /// What an entry is after a step of this kind.
    func state(after state: Entry.State) -> Entry.State {
      switch self {
      case .answered: .answered
      case .done: .done
      case .dropped: .dropped
      case .written, .seen, .moved, .undone: state
      }
    }
  }

  /// The book's id and the entry's number.
  public let book: String
  public let number: Int
  /// From 1, one more for each step of the entry.
  public let sequence: Int
  /// Made by the client; sorts by time.
  public let id: String
  public let kind: Kind
  /// What the entry is after this step.
  public let state: Entry.State
  public let agent: AgentNumber
  public let at: Moment
  /// The desk's day on which it was made: a night's is the one on which the night began.
  public let day: Day
  public let recipient: AgentNumber?
  public let reason: String?
  /// The sequence of the step that this one takes back.
  public let undoes: Int?
  /// What it says of the book's fields, by id. What was erased is not there.
  public internal(set) var values: [String: String] = [:]
}

extension [EntryEvent] {
  /// The steps that hold: neither taken back nor taking back.
  var standing: [EntryEvent] {
    let undone = Set(compactMap(\.undoes))
    return filter { $0.kind != .undone && !undone.contains($0.sequence) }
  }
}
