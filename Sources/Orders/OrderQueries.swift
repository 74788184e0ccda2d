import Store
import Vocabulary

/// Queries of the desk about orders.
extension OrderRecords {
  /// Returns everything about one order; nil when neither an import nor the desk knows it.
  public func sheet(_ number: OrderNumber) throws -> OrderSheet? {
    try store.read { reading in
      try OrderRows.order(number, in: reading).map { try sheet($0, in: reading) }
    }
  }

  /// Returns orders created or paid on a day that bear no tag, oldest first: money lost to their
  /// agents.
  public func untagged(on day: Day) throws -> [Order] {
    let (start, end) = (zone.moment(day), zone.moment(day + 1))
    return try store.read { reading in
      try reading.all(
        """
        SELECT \(OrderRows.columns) FROM orders
        WHERE tagged_at IS NULL AND dropped_at IS NULL AND created_at >= $1 AND created_at < $2
        UNION
        SELECT \(OrderRows.columns) FROM orders
        WHERE tagged_at IS NULL AND dropped_at IS NULL AND paid_at IS NOT NULL
          AND paid_at >= $1 AND paid_at < $2
        ORDER BY created_at NULLS FIRST, order_number
        """,
        start, end, make: OrderRows.order)
    }
  }

  /// Returns true when any order was created or paid on a day.
  public func hasOrders(on day: Day) throws -> Bool {
    let (start, end) = (zone.moment(day), zone.moment(day + 1))
    return try store.read { reading in
      try reading.first(
        """
        SELECT order_number FROM orders
        WHERE created_at >= $1 AND created_at < $2 OR paid_at >= $1 AND paid_at < $2 LIMIT 1
        """,
        start, end, make: { _ in true }) ?? false
    }
  }

  /// Returns orders that bear the agent's tag, made on that day, in the order in which they were
  /// tagged.
  public func tagged(by agent: AgentNumber, on day: Day) throws -> [Order] {
    try store.read { reading in
      try reading.all(
        """
        SELECT \(OrderRows.columns) FROM orders
        WHERE agent = $1 AND tagged_at >= $2 AND tagged_at < $3 ORDER BY tagged_at, order_number
        """,
        agent, zone.moment(day), zone.moment(day + 1), make: OrderRows.order)
    }
  }

  /// Returns the unmasked member name of an order's buyer, for a reply to that buyer; nil when it
  /// is not known or was erased. Everything else shown of buyers is masked, but for `contact`.
  public func buyerName(of number: OrderNumber) throws -> String? {
    try store.read { try BuyerRows.buyer(of: number, in: $0)?.buyer.name }
  }

  /// Returns the agent whose tag an order bears; nil when it bears none.
  public func bearer(of number: OrderNumber) throws -> AgentNumber? {
    try store.read { try OrderRows.order(number, in: $0)?.tag?.agent }
  }

  /// Returns the agents for whom an order counts or could count.
  public func concerned(by number: OrderNumber) throws -> Set<AgentNumber> {
    try store.read { try OrderAgents.all(of: .one(number), in: $0) }
  }

  /// Returns everything that an order's rows say of its buyer, unmasked, by the names of JSON. The
  /// caller checks the right to it.
  public func contact(of number: OrderNumber) throws -> [(id: String, value: String)] {
    try store.read { reading in
      let buyer = try BuyerRows.buyer(of: number, in: reading)?.buyer
      let form = try ConfirmationRows.confirmation(of: number, in: reading)?.form
      let note = try OrderRows.order(number, in: reading)?.note
      let all: [(String, String?)] =
        [("buyer", buyer?.name), ("receiver", buyer?.receiver), ("mobile", buyer?.mobile)]
        + ConfirmationForm.personal.map { ($0.rawValue, form?[$0]) } + [("note", note)]
      return all.compactMap { id, value in value.map { (id, $0) } }
    }
  }

  /// Returns an order's buyer for a list, masked: the member name, else the receiver; nil when
  /// neither is known.
  public func shownBuyer(of number: OrderNumber) throws -> String? {
    let buyer = try store.read { try BuyerRows.buyer(of: number, in: $0)?.buyer.masked }
    return buyer?.name ?? buyer?.receiver
  }

  /// Returns the orders that two agents tagged and no lead has decided, by number.
  public func conflicts() throws -> [OrderSheet] {
    try store.read { reading in
      try reading.all(
        "SELECT \(OrderRows.columns) FROM orders WHERE contested = 1 ORDER BY order_number",
        make: OrderRows.order
      ).map { try sheet($0, in: reading) }
    }
  }

  func sheet(_ order: Order, in reading: Reading) throws -> OrderSheet {
    let tags = try DeskTagRows.all(of: order.number, in: reading)
    let events = try OrderEventRows.all(of: order.number, in: reading)
    let standing = StandingTag(
      note: order.noteTag(of: agents, by: flags), deskTags: tags, decision: events.decision,
      isDropped: order.droppedAt != nil)
    var shown = order
    shown.note = order.note.map(Mask.numbers)
    return OrderSheet(
      order: shown,
      buyer: try BuyerRows.buyer(of: order.number, in: reading)?.buyer.masked,
      deskTags: tags,
      conflicts: standing.conflicts, noteInConflict: standing.noteInConflict,
      events: events,
      confirmation: try ConfirmationRows.confirmation(of: order.number, in: reading)?.masked,
      earlierNotes: try EarlierNoteRows.all(of: order.number, in: reading),
      refunds: try RefundRows.all(of: order.number, in: reading),
      returns: try ReturnCase.all(of: order.number, in: reading))
  }
}
