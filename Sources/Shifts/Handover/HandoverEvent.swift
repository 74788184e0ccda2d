import Vocabulary

/// One step in the life of a handover item. Steps are never changed; one that was a mistake is
/// taken back by another.
public struct HandoverEvent: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case written = "write"
    case accepted = "accept"
    /// Offered to the next shift again; its holder's until accepted.
    case passed = "pass"
    case done
    case dropped = "drop"
    /// Takes back the item's last step.
    case undone = "undo"
  }

  /// The item's number.
  public let item: Int
  /// From 1, one more for each step of the item.
  public let sequence: Int
  /// Made by the client; sorts by time.
  public let id: String
  public let kind: Kind
  public let agent: AgentNumber
  public let at: Moment
  public let recipient: AgentNumber?
  public let reason: String?
  /// The sequence of the step that this one takes back.
  public let undoes: Int?
}

extension [HandoverEvent] {
  /// An item's steps that hold: neither taken back nor taking back.
  var standing: [HandoverEvent] {
    let undone = Set(compactMap(\.undoes))
    return filter { $0.kind != .undone && !undone.contains($0.sequence) }
  }
}

/// What an item's steps so far come to: the part of its row that changes.
struct HandoverStanding: Hashable {
  let state: HandoverItem.State
  let holder: AgentNumber
  let recipient: AgentNumber?
  let changedAt: Moment
}

extension HandoverStanding {
  /// The standing after an item's steps, in their order; nil when there are none.
  static func after(_ events: [HandoverEvent]) -> HandoverStanding? {
    guard let first = events.first, let latest = events.last else { return nil }
    var state = HandoverItem.State.withdrawn
    var holder = first.agent
    var recipient: AgentNumber?
    for event in events.standing {
      switch event.kind {
      case .written, .passed: (state, recipient) = (.open, event.recipient)
      case .accepted: (state, holder, recipient) = (.accepted, event.agent, nil)
      case .done: (state, recipient) = (.done, nil)
      case .dropped: (state, recipient) = (.dropped, nil)
      case .undone: break
      }
    }
    return HandoverStanding(
      state: state, holder: holder, recipient: recipient, changedAt: latest.at)
  }
}

/// An item with all its steps, the first one first.
public struct HandoverHistory: Hashable, Codable, Sendable {
  public let item: HandoverItem
  public let events: [HandoverEvent]
}
