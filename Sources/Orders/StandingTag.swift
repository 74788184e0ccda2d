import Vocabulary

/// The rule that settles which tag an order bears (HANDBOOK/orders.md, Note; HANDBOOK/sheets.md,
/// Orders).
///
/// The earlier of two agents' tags stands and the other is a conflict, until a lead decides to whom
/// the order belongs, wherever they were made: a note's tag counts from the order's payment. An
/// agent's own desk tag beats that agent's tag in the note. The rule depends on the stored tags
/// alone, so the order of imports does not matter.
public struct StandingTag: Hashable, Sendable {
  /// The standing tag; nil when nobody tagged the order.
  public let tag: Tag?
  /// The desk tags of other agents that no lead has decided about, oldest first.
  public let conflicts: [DeskTag]
  /// The note's tag when it is another agent's and no lead has decided; else nil.
  public let noteInConflict: Tag?

  public var isContested: Bool { !conflicts.isEmpty || noteInConflict != nil }

  /// Settles the tag. A second tag by the agent whose tag stands corrects flag and note. The month
  /// in which the sale counts stays that of the agent's first tag, so that a correction moves no
  /// money between months.
  ///
  /// - Parameters:
  ///   - note: the tag that the order's note holds.
  ///   - deskTags: all desk tags of the order; retracted ones don't count.
  ///   - decision: a lead's last decision about them. It holds while the chosen agent has a tag; a
  ///     tag that another agent makes after it is a new conflict.
  ///   - isDropped: true for an order that the desk dropped: it bears no tag.
  public init(
    note: Tag?, deskTags: [DeskTag], decision: OrderEvent? = nil, isDropped: Bool = false
  ) {
    if isDropped {
      (tag, conflicts, noteInConflict) = (nil, [], nil)
      return
    }
    let held = deskTags.filter { $0.retractedAt == nil }.sorted {
      ($0.at, $0.key) < ($1.at, $1.key)
    }
    // An agent's own desk tag says more than the note.
    let note = held.contains { $0.agent == note?.agent } ? nil : note
    let chosen = decision?.chosen.flatMap { agent in
      agent == note?.agent || held.contains { $0.agent == agent } ? agent : nil
    }
    let isDecided = chosen != nil
    guard let first = held.first else {
      (tag, conflicts, noteInConflict) = (note, [], nil)
      return
    }
    let stands =
      chosen ?? (note.map { $0.at <= first.at } == true ? note?.agent : nil)
      ?? first.agent
    func isNew(_ at: Moment, _ key: String) -> Bool {
      guard isDecided, let decision else { return true }
      return (at, key) > (decision.at, decision.key)
    }
    conflicts = held.filter { $0.agent != stands && isNew($0.at, $0.key) }
    if stands == note?.agent {
      (tag, noteInConflict) = (note, nil)
      return
    }
    noteInConflict = isDecided ? nil : note
    let own = held.filter { $0.agent == stands }
    tag = own.last.map { latest in
      Tag(agent: stands, flag: latest.flag, at: own[0].at, origin: .desk)
    }
  }
}
