import Staff
import Store
import Vocabulary

extension HandoverRecords {
  /// Writes an item. Throws `Refusal` when it says nothing, or one of its texts is too long.
  public func write(_ draft: HandoverDraft, author: Author) throws -> HandoverItem {
    guard draft.text.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(Texts.emptyItem, fix: Texts.itemShape)
    }
    for text in [draft.text, draft.buyer ?? "", draft.promise ?? ""] {
      try Self.limit(text)
    }
    if draft.mayBuy, draft.buyer == nil { throw Refusal(Texts.whoMayBuy, fix: Texts.nameBuyer) }
    if let recipient = draft.recipient { try known(recipient) }
    return try store.write(Act(author, "handover.write")) { writing in
      let item = HandoverItem(
        number: try writing.next("handover"), id: Key.make(), writer: author.agent,
        text: draft.text,
        buyer: draft.buyer, order: draft.order, promise: draft.promise, due: draft.due,
        urgent: draft.urgent, mayBuy: draft.mayBuy, writtenAt: writing.now, state: .open,
        holder: author.agent,
        recipient: draft.recipient, changedAt: writing.now)
      try writing.run(
        """
        INSERT INTO handover (\(Self.columns))
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        """,
        item.number, item.id, item.writer, item.text, item.buyer, item.order, item.promise,
        item.due, item.urgent, item.writtenAt, item.state.rawValue, item.holder,
        item.recipient, item.changedAt, item.mayBuy)
      try Self.add(.written, to: item.number, author, recipient: draft.recipient, in: writing)
      writing.detail = "\(item.number)"
      return item
    }
  }

  /// Accepts items, all or none: from now on they are the acting agent's. Throws `Refusal` with the
  /// reason for each that does not wait to be accepted, or is the acting agent's own.
  public func accept(_ numbers: [Int], author: Author) throws -> [HandoverItem] {
    var seen: Set<Int> = []
    let numbers = numbers.filter { seen.insert($0).inserted }
    return try store.write(Act(author, "handover.\(HandoverEvent.Kind.accepted.rawValue)")) {
      writing in
      let refusals = try numbers.compactMap { try refusal(to: $0, author, in: writing) }
      if let first = refusals.first { throw Refusal(first.kind, refusals.flatMap(\.findings)) }
      for number in numbers { try Self.add(.accepted, to: number, author, in: writing) }
      writing.detail = numbers.map(String.init).joined(separator: " ")
      return try numbers.map { try Self.settle($0, in: writing) }
    }
  }

  /// Why an agent can't accept an item; nil when they can.
  private func refusal(
    to number: Int, _ author: Author, in reading: Reading
  ) throws -> Refusal? {
    do {
      let item = try Self.unfinished(number, in: reading)
      guard item.holder != author.agent else {
        throw Refusal(Texts.yoursAlready(number), fix: Texts.doneWhenDone(number))
      }
      guard item.state == .open else {
        throw Refusal(Texts.acceptedBy(item), fix: Texts.askHolder(item))
      }
      return nil
    } catch let refusal as Refusal where refusal.kind != .store {
      return refusal
    }
  }

  public func accept(_ number: Int, author: Author) throws -> HandoverItem {
    try accept([number], author: author)[0]
  }

  /// Marks an item as done: by its holder, or by a lead.
  public func done(_ number: Int, author: Author) throws -> HandoverItem {
    try step(.done, number, author) { try holds($0, author) }
  }

  /// Gives an item up, with a reason: by its holder, or by a lead.
  public func drop(_ number: Int, reason: String, author: Author) throws -> HandoverItem {
    guard reason.contains(where: \.isLetter) else {
      throw Refusal(Texts.dropNeedsReason, fix: Texts.giveReason)
    }
    return try step(.dropped, number, author, reason: reason) { try holds($0, author) }
  }

  /// Offers an item to the next shift again; it stays its holder's until accepted. An item that
  /// waits already is addressed anew.
  public func pass(
    _ number: Int, to recipient: AgentNumber? = nil, reason: String? = nil, author: Author
  ) throws -> HandoverItem {
    if let recipient { try known(recipient) }
    return try step(.passed, number, author, recipient: recipient, reason: reason) { item in
      try holds(item, author)
      guard recipient != item.holder else {
        throw Refusal(Texts.passedToHolder(item), fix: Texts.passShape(item))
      }
    }
  }

  /// Takes back the acting agent's last step in the book: writing an item withdraws it, any other
  /// step puts the item where it was before. Nil when there is none. Throws `Refusal` when somebody
  /// has taken the item further since.
  public func takeBackLast(
    _ author: Author
  ) throws -> (item: HandoverItem, step: HandoverEvent)? {
    try store.write(Act(author, "handover.undo")) { writing in
      guard let last = try Self.last(of: author.agent, in: writing) else { return nil }
      let events = try Self.events(of: last.item, in: writing)
      if let latest = events.standing.last, latest.sequence != last.sequence {
        throw Refusal(Texts.movedOn(last.item, latest.agent), fix: Texts.showItem(last.item))
      }
      try Self.add(.undone, to: last.item, author, undoes: last.sequence, in: writing)
      writing.detail = "\(last.item) \(last.kind.rawValue)"
      return (try Self.settle(last.item, in: writing), last)
    }
  }

  private func step(
    _ kind: HandoverEvent.Kind, _ number: Int, _ author: Author, recipient: AgentNumber? = nil,
    reason: String? = nil, allowed: (HandoverItem) throws -> Void
  ) throws -> HandoverItem {
    try Self.limit(reason ?? "")
    return try store.write(Act(author, "handover.\(kind.rawValue)")) { writing in
      try allowed(Self.unfinished(number, in: writing))
      try Self.add(kind, to: number, author, recipient: recipient, reason: reason, in: writing)
      writing.detail = "\(number)"
      return try Self.settle(number, in: writing)
    }
  }

  private static func unfinished(_ number: Int, in reading: Reading) throws -> HandoverItem {
    let item = try item(number, in: reading)
    guard item.isUnfinished else { throw Refusal(Texts.over(item), fix: Texts.showItem(number)) }
    return item
  }

  private func holds(_ item: HandoverItem, _ author: Author) throws {
    guard item.holder == author.agent || staff[author.agent]?.role == .lead else {
      throw Refusal(
        Texts.heldBy(item), fix: item.state == .open ? Texts.acceptFirst(item.number) : nil)
    }
  }

  private func known(_ agent: AgentNumber) throws {
    guard staff[agent] != nil else { throw Refusal(Texts.unknownAgent(agent), fix: .seeAgents) }
  }

  private static func limit(_ text: String) throws {
    guard text.count <= HandoverDraft.limit else {
      throw Refusal(Texts.textTooLong(HandoverDraft.limit), fix: .makeItShorter)
    }
  }

  private static func add(
    _ kind: HandoverEvent.Kind, to item: Int, _ author: Author, recipient: AgentNumber? = nil,
    reason: String? = nil, undoes: Int? = nil, in writing: Writing
  ) throws {
    let steps = try writing.first(
      "SELECT coalesce(max(sequence), 0) FROM handover_event WHERE item = $1", item,
      make: { try $0.integer(0) })
    try writing.run(
      """
      INSERT INTO handover_event (\(eventColumns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """,
      item, (steps ?? 0) + 1, Key.make(), kind.rawValue, author.agent, writing.now, recipient,
      reason, undoes)
  }

  /// Brings an item's row to what its events say.
  private static func settle(_ number: Int, in writing: Writing) throws -> HandoverItem {
    if let standing = HandoverStanding.after(try events(of: number, in: writing)) {
      try writing.run(
        """
        UPDATE handover SET state = $1, holder = $2, recipient = $3, changed_at = $4
        WHERE number = $5
        """,
        standing.state.rawValue, standing.holder, standing.recipient, standing.changedAt, number)
    }
    return try item(number, in: writing)
  }
}
