import Store
import Vocabulary

extension OrderRecords {
  /// Gives an order that several agents tagged to one of them (HANDBOOK/orders.md, Note). Every tag
  /// and every decision stays; payroll counts the order for the chosen agent from then on, and the
  /// difference in a closed month becomes an adjustment.
  ///
  /// The caller checks the right to decide.
  ///
  /// - Throws: `Refusal` of kind `.refused` when there is no reason or no conflict, the agent did
  ///   not tag the order, or it was given to that agent already.
  public func resolve(
    _ number: OrderNumber, for agent: AgentNumber, reason: String, author: Author
  ) throws -> OrderSheet {
    guard reason.contains(where: \.isLetter) else { throw Refusal(Texts.decisionNeedsReason) }
    return try store.write(Act(author, "order.resolve")) { writing in
      let order = try OrderRows.order(number, in: writing)
      let tags = try DeskTagRows.all(of: number, in: writing)
      let note = order?.noteTag(of: agents, by: flags)?.agent
      let taggers = Set(tags.filter { $0.retractedAt == nil }.map(\.agent))
        .union(note.map { [$0] } ?? []).sorted()
      guard let order, taggers.count > 1 else {
        throw Refusal(Texts.noConflict(number), fix: Texts.seeConflicts)
      }
      guard taggers.contains(agent) else {
        throw Refusal(Texts.noTagger(agent, number), fix: Texts.taggers(taggers))
      }
      let earlier = try OrderEventRows.decision(of: number, in: writing)
      if let earlier, earlier.chosen == agent, !order.isContested {
        throw Refusal(Texts.decidedAlready(earlier, zone), fix: Texts.showOrder(earlier.order))
      }
      try OrderEventRows.add(
        OrderEvent(
          order: number, kind: .settled, agent: author.agent, at: writing.now, chosen: agent,
          text: reason), in: writing)
      try settle(order, tags, in: writing)
      writing.detail = "\(number) \(agent)"
      return try sheet(try OrderRows.order(number, in: writing) ?? order, in: writing)
    }
  }

  /// Returns the agent's last chase, addition or decision that was not taken back, which `undo`
  /// names before it acts; nil when there is none.
  public func lastEvent(of agent: AgentNumber) throws -> OrderEvent? {
    try store.read { try OrderEventRows.last(of: agent, in: $0) }
  }

  /// Takes an event back by adding a row that retracts it.
  ///
  /// - Throws: `Refusal` of kind `.refused` when it was taken back already.
  public func takeBack(_ event: OrderEvent, author: Author) throws {
    try store.write(Act(author, "order.undo")) { writing in
      let events = try OrderEventRows.all(of: event.order, in: writing)
      guard events.contains(where: { $0.key == event.key && $0.retractedAt == nil }),
        let order = try OrderRows.order(event.order, in: writing)
      else { throw Refusal(Texts.eventTakenBack(event.order), fix: Texts.showOrder(event.order)) }
      try OrderEventRows.retract(event, by: author.agent, in: writing)
      switch event.kind {
      case .settled:
        try settle(order, try DeskTagRows.all(of: order.number, in: writing), in: writing)
      case .dropped: try setDropped(order, nil, in: writing)
      case .refundDropped, .refundCorrected: try unfix(event, in: writing)
      case .chased, .added: break
      }
      writing.detail = "\(event.order) \(event.kind.rawValue)"
    }
  }
}
