import Staff
import Store
import Vocabulary

/// The orders of the record store: tags, what was imported, what each order bears now.
///
/// `orders` has one row an order, with the fields of the export and the standing tag in it:
/// counting a month's orders by agent is one range of the index `orders_tagged`, which holds all
/// that is summed. `desk_tag` has every tagging at the desk and is never updated. A row of `orders`
/// whose `created_at` is NULL is an order that was tagged before it was imported.
public struct OrderRecords: Sendable {
  public let store: RecordStore
  public let zone: DeskZone
  /// Those whose numbers make a note a tag.
  public let agents: Set<AgentNumber>
  public let flags: FlagOrder

  public init(
    _ store: RecordStore, zone: DeskZone, staff: Staff, flags: FlagOrder = .standard
  ) {
    self.init(store, zone: zone, agents: Set(staff.agents.map(\.number)), flags: flags)
  }

  init(_ store: RecordStore, zone: DeskZone, agents: Set<AgentNumber>, flags: FlagOrder) {
    self.store = store
    self.zone = zone
    self.agents = agents
    self.flags = flags
  }

  public static let migrations = [
    Migration(
      "orders", 1,
      [
        """
        CREATE TABLE orders ( -- wide rows
          order_number TEXT NOT NULL PRIMARY KEY, created_at INTEGER, paid_at INTEGER, paid INTEGER,
          status TEXT, title TEXT, quantity INTEGER, refund_shown TEXT, note TEXT,
          agent INTEGER, flag TEXT, tagged_at INTEGER, origin TEXT,
          contested INTEGER NOT NULL, awaits_payment INTEGER NOT NULL,
          imported_at INTEGER, imported_by INTEGER)
        """,
        // Payroll: a month is one range, which holds all that is counted and grows at its end.
        // (With the agent first every import would split pages at as many places as there are
        // agents.)
        "CREATE INDEX orders_tagged ON orders (tagged_at, agent, paid) WHERE tagged_at IS NOT NULL",
        // The sign-in screen: only what is open has entries, so these stay small.
        "CREATE INDEX orders_untagged_created ON orders (created_at) WHERE tagged_at IS NULL",
        """
        CREATE INDEX orders_untagged_paid ON orders (paid_at)
        WHERE tagged_at IS NULL AND paid_at IS NOT NULL
        """,
        "CREATE INDEX orders_unpaid ON orders (created_at) WHERE awaits_payment = 1",
        "CREATE INDEX orders_contested ON orders (order_number) WHERE contested = 1",
        // A row with `retracts` takes back the tag of that key; its agent is who did it.
        """
        CREATE TABLE desk_tag (
          order_number TEXT NOT NULL, key TEXT NOT NULL, agent INTEGER NOT NULL, flag TEXT,
          note TEXT,
          at INTEGER NOT NULL, retracts TEXT, PRIMARY KEY (order_number, key))
        """,
        "CREATE INDEX desk_tag_agent ON desk_tag (agent, at) WHERE retracts IS NULL",
        """
        CREATE TABLE buyer_contact (
          order_number TEXT NOT NULL PRIMARY KEY, name TEXT, receiver TEXT, mobile TEXT,
          erased_at INTEGER)
        """,
        """
        CREATE TABLE earlier_note (
          order_number TEXT NOT NULL, key TEXT NOT NULL, note TEXT NOT NULL,
          replaced_at INTEGER NOT NULL,
          PRIMARY KEY (order_number, key))
        """,
        """
        CREATE TABLE refund (
          order_number TEXT NOT NULL, refunded_at INTEGER NOT NULL, amount INTEGER NOT NULL,
          entered_at INTEGER NOT NULL, entered_by INTEGER NOT NULL,
          PRIMARY KEY (order_number, refunded_at, amount))
        """,
        "CREATE INDEX refund_time ON refund (refunded_at, order_number, amount)",
      ])
  ]

  /// Tags an order for the author, corrects the author's earlier tag, or, when another agent tagged
  /// it first, keeps this one as a conflict (handbook/orders.md, Note).
  ///
  /// Throws `Refusal` for a note that the platform does not take.
  public func tag(
    _ number: OrderNumber, _ flag: Flag, note: OrderNote, author: Author
  ) throws -> TagReceipt {
    let line = try note.checked(for: author.agent)
    return try store.write(Act(author, "order.tag")) { writing in
      let known = try OrderRows.order(number, in: writing)
      let earlier = try DeskTagRows.all(of: number, in: writing)
      let tag = DeskTag(
        order: number, agent: author.agent, flag: flag, at: writing.now, note: line)
      try DeskTagRows.add(tag, in: writing)
      let standing = try settle(known ?? Order(number), earlier + [tag], in: writing)
      writing.detail = "\(number) \(flag.rawValue)"
      return TagReceipt(
        tag: tag,
        // The tag just made stands, or an earlier one does.
        standing: standing.tag ?? Tag(agent: tag.agent, flag: flag, at: tag.at, origin: .desk),
        isCorrection: earlier.contains { $0.agent == author.agent && $0.retractedAt == nil },
        isKnown: known?.isImported ?? false,
        replaces: known?.note.flatMap { $0 == line ? nil : $0 })
    }
  }

  /// The agent's last tag at the desk that was not taken back: what `undo` names before it acts.
  public func lastTag(of agent: AgentNumber) throws -> DeskTag? {
    try store.read { try DeskTagRows.last(of: agent, in: $0) }
  }

  /// Takes a desk tag back by a row that retracts it; the order then bears what the rest gives it.
  ///
  /// Throws `Refusal` when it was taken back already.
  @discardableResult
  public func takeBack(_ tag: DeskTag, author: Author) throws -> Order {
    try store.write(Act(author, "order.untag")) { writing in
      let tags = try DeskTagRows.all(of: tag.order, in: writing)
      guard let order = try OrderRows.order(tag.order, in: writing),
        tags.contains(where: { $0.key == tag.key && $0.retractedAt == nil })
      else { throw Refusal(Texts.takenBackAlready(tag.order)) }
      try DeskTagRows.retract(tag, by: author.agent, in: writing)
      try settle(order, tags.filter { $0.key != tag.key }, in: writing)
      writing.detail = "\(tag.order)"
      return try OrderRows.order(tag.order, in: writing) ?? order
    }
  }

  /// Erases the buyer's personal data of an order for good: a later import does not bring it back.
  /// False when the order has none.
  public func eraseBuyer(of number: OrderNumber, author: Author) throws -> Bool {
    try store.write(Act(author, "order.erase")) { writing in
      writing.detail = "\(number)"
      return try BuyerRows.erase(number, in: writing)
    }
  }

  /// Writes into the order's row what the rule gives it.
  @discardableResult
  private func settle(
    _ order: Order, _ tags: [DeskTag], in writing: Writing
  ) throws -> StandingTag {
    let standing = StandingTag(note: order.noteTag(of: agents, by: flags), deskTags: tags)
    try OrderRows.setTag(standing, of: order.number, in: writing)
    return standing
  }
}
