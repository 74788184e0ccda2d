import Vocabulary

/// The rule that settles which tag an order bears (CONTRACT.md, Files that clerks bring).
///
/// A desk tag beats a note's; of two agents' desk tags the earlier stands and the other is a
/// conflict, until a lead decides whose the order is. The rule looks at what there is, not at what
/// came in when, so the order of imports does not matter.
public struct StandingTag: Hashable, Sendable {
  /// Nil when nobody tagged the order.
  public let tag: Tag?
  /// The desk tags of other agents that no lead has decided about, oldest first.
  public let conflicts: [DeskTag]

  public var isContested: Bool { !conflicts.isEmpty }

  /// - Parameters:
  ///   - note: the tag that the order's note holds.
  ///   - deskTags: all desk tags of the order; retracted ones don't count.
  ///   - decision: a lead's last decision about them. It holds while the agent whom it chose has a
  ///     tag; one that another agent makes after it is a new conflict.
  ///
  /// A second tag by the agent whose tag stands corrects flag and note. The month in which the sale
  /// counts stays that of the agent's first tag, so that a correction moves no money between
  /// months.
  public init(note: Tag?, deskTags: [DeskTag], decision: OrderEvent? = nil) {
    let held = deskTags.filter { $0.retractedAt == nil }.sorted {
      ($0.at, $0.key) < ($1.at, $1.key)
    }
    let chosen = decision?.chosen.flatMap { agent in held.first { $0.agent == agent } }
    guard let first = chosen ?? held.first else {
      tag = note
      conflicts = []
      return
    }
    let latest = held.last { $0.agent == first.agent } ?? first
    tag = Tag(agent: first.agent, flag: latest.flag, at: first.at, origin: .desk)
    conflicts = held.filter { tag in
      guard tag.agent != first.agent else { return false }
      guard chosen != nil, let decision else { return true }
      return (tag.at, tag.key) > (decision.at, decision.key)
    }
  }
}
