import Vocabulary

/// One entry of a book: who wrote it, and the steps that made it what it is. All else is said by
/// the steps.
public struct Entry: Hashable, Sendable {
  public enum State: String, CaseIterable, Codable, Sendable {
    case open
    /// Answered, checked or approved; its owner may still close it.
    case answered
    case done
    /// Given up, with a reason.
    case dropped
    /// A figure or note with nothing left to do.
    case noted
    /// Its writing was taken back.
    case withdrawn

    public static let unfinished: Set<State> = [.open, .answered]
  }

  /// The book's id.
  public let book: String
  /// Short, and the entry's for ever; from 1 in each book.
  public let number: Int
  public let owner: AgentNumber
  /// The desk's day that it belongs to.
  public let day: Day
  /// The first one first; those that were taken back and those that take back included.
  public let events: [EntryEvent]

  /// The steps that hold.
  public var standing: [EntryEvent] { events.standing }
  /// That somebody has seen it changes nothing.
  public var state: State { closing?.state ?? .withdrawn }
  /// The step that made it what it is.
  var closing: EntryEvent? { standing.last { $0.kind != .seen } }
  public var isUnfinished: Bool { State.unfinished.contains(state) }
  /// Whose it is: the owner's, until it is moved to somebody else.
  public var holder: AgentNumber { standing.last { $0.recipient != nil }?.recipient ?? owner }

  /// What its fields say now, by id, as the store keeps them: writing it again says all anew, later
  /// steps add to it.
  public var values: [String: String] {
    standing.reduce(into: [:]) { values, event in
      if event.kind == .written { values = [:] }
      values.merge(event.values) { $1 }
    }
  }

  public var due: Day? { values[dueField].flatMap { Day($0) } }

  /// The step of a kind that holds, since it was written last.
  public func last(_ kind: EntryEvent.Kind) -> EntryEvent? { sinceWritten.last { $0.kind == kind } }

  /// Who has said to have seen it, in that order.
  public var seenBy: [AgentNumber] { sinceWritten.filter { $0.kind == .seen }.map(\.agent) }

  /// Who has written, seen or answered it as it stands, by number.
  public var knownTo: [AgentNumber] { Set(sinceWritten.map(\.agent)).sorted() }

  private var sinceWritten: [EntryEvent] {
    let standing = standing
    let start = standing.lastIndex { $0.kind == .written } ?? standing.startIndex
    return Array(standing[start...])
  }
}
