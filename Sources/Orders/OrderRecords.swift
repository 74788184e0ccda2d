import Cases
import Staff
import Store
import Vocabulary

/// The orders of the record store: imported data, tags, and the tag that each order bears now.
///
/// `orders` has one row an order, with the fields of the export and the standing tag in it:
/// counting a month's orders by agent is one range of the index `orders_tagged`, which holds all
/// that is summed. `desk_tag` has every tagging at the desk and is never updated. A row of `orders`
/// whose `created_at` is NULL is an order that was tagged before it was imported.
public struct OrderRecords: Sendable {
  public let store: RecordStore
  public let zone: DeskZone
  /// The agents whose numbers make a note a tag.
  public let agents: Set<AgentNumber>
  public let flags: FlagOrder

  public init(_ store: RecordStore, zone: DeskZone, staff: Staff, flags: FlagOrder) {
    self.init(store, zone: zone, agents: Set(staff.agents.map(\.number)), flags: flags)
  }

  init(_ store: RecordStore, zone: DeskZone, agents: Set<AgentNumber>, flags: FlagOrder) {
    self.store = store
    self.zone = zone
    self.agents = agents
    self.flags = flags
  }

  /// Tags an order for the author, corrects the author's earlier tag, or, when another agent tagged
  /// it first, keeps this one as a conflict (HANDBOOK/orders.md, Note).
  ///
  /// - Throws: `Refusal` of kind `.refused` for a note that `OrderNote.checked(for:)` refuses.
  public func tag(
    _ number: OrderNumber, _ flag: Flag, note: OrderNote, author: Author
  ) throws -> TagReceipt {
    let line = try note.checked(for: author.agent)
    return try store.write(Act(author, "order.tag")) { writing in
      let known = try OrderRows.order(number, in: writing)
      if known?.droppedAt != nil {
        throw Refusal(Texts.droppedOrder(number), fix: Texts.restoreOrder(number))
      }
      let earlier = try DeskTagRows.all(of: number, in: writing)
      let tag = DeskTag(
        order: number, agent: author.agent, flag: flag, at: writing.now, note: line)
      try DeskTagRows.add(tag, in: writing)
      let standing = try settle(known ?? Order(number), earlier + [tag], in: writing)
      writing.detail = "\(number) \(flag.rawValue)"
      return TagReceipt(
        tag: tag,
        // Either the tag just made stands, or an earlier one.
        standing: standing.tag ?? Tag(agent: tag.agent, flag: flag, at: tag.at, origin: .desk),
        corrects: earlier.last { $0.agent == author.agent && $0.retractedAt == nil }?.flag,
        isKnown: known?.isImported ?? false,
        replaces: known?.note.flatMap { $0 == line ? nil : Mask.numbers(in: $0) })
    }
  }

  /// Returns the agent's last desk tag that was not taken back, which `undo` names before it acts;
  /// nil when there is none.
  public func lastTag(of agent: AgentNumber) throws -> DeskTag? {
    try store.read { try DeskTagRows.last(of: agent, in: $0) }
  }

  /// Takes a desk tag back by adding a row that retracts it, and returns the order with the tag
  /// that the rest gives it.
  ///
  /// - Throws: `Refusal` of kind `.refused` when it was taken back already.
  @discardableResult
  public func takeBack(_ tag: DeskTag, author: Author) throws -> Order {
    try store.write(Act(author, "order.untag")) { writing in
      let tags = try DeskTagRows.all(of: tag.order, in: writing)
      guard let order = try OrderRows.order(tag.order, in: writing),
        tags.contains(where: { $0.key == tag.key && $0.retractedAt == nil })
      else { throw Refusal(Texts.takenBackAlready(tag.order), fix: Texts.showOrder(tag.order)) }
      try DeskTagRows.retract(tag, by: author.agent, in: writing)
      try settle(order, tags.filter { $0.key != tag.key }, in: writing)
      writing.detail = "\(tag.order)"
      return try OrderRows.order(tag.order, in: writing) ?? order
    }
  }

  /// Writes the tag that the rule gives into the order's row.
  @discardableResult
  func settle(
    _ order: Order, _ tags: [DeskTag], in writing: Writing
  ) throws -> StandingTag {
    let standing = StandingTag(
      note: order.noteTag(of: agents, by: flags), deskTags: tags,
      decision: try OrderEventRows.decision(of: order.number, in: writing),
      isDropped: order.droppedAt != nil)
    try OrderRows.setTag(standing, of: order.number, in: writing)
    return standing
  }
}
