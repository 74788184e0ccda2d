import Store
import Vocabulary

/// Orders that the desk drops: a test order, one of another shop, one that was entered twice.
extension OrderRecords {
  /// Drops an order: it bears no tag and counts nowhere, whatever is imported later. Payroll books
  /// the difference in a closed month as an adjustment.
  ///
  /// The caller checks the right to do so.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` for an unknown order, of kind `.refused` when it
  ///   was dropped already, of kind `.usage` without a reason.
  public func drop(_ number: OrderNumber, reason: String, author: Author) throws -> OrderSheet {
    try demandReason(reason)
    return try store.write(Act(author, "order.drop")) { writing in
      guard let order = try OrderRows.order(number, in: writing) else {
        throw Refusal(.nothingFound, Texts.unknownOrder(number), fix: Texts.importFirst)
      }
      guard order.droppedAt == nil else {
        throw Refusal(Texts.droppedOrder(number), fix: Texts.restoreOrder(number))
      }
      try OrderEventRows.add(
        OrderEvent(
          order: number, kind: .dropped, agent: author.agent, at: writing.now, text: reason),
        in: writing)
      writing.detail = "\(number)"
      return try setDropped(order, writing.now, in: writing)
    }
  }

  /// Takes a dropped order back in.
  ///
  /// - Throws: `Refusal` of kind `.refused` when it was not dropped, of kind `.usage` without a
  ///   reason.
  public func restore(_ number: OrderNumber, reason: String, author: Author) throws -> OrderSheet {
    try demandReason(reason)
    return try store.write(Act(author, "order.restore")) { writing in
      let events = try OrderEventRows.all(of: number, in: writing).standing(.dropped)
      guard let order = try OrderRows.order(number, in: writing), let event = events.last else {
        throw Refusal(Texts.notDropped(number), fix: Texts.showOrder(number))
      }
      try OrderEventRows.retract(event, by: author.agent, reason: reason, in: writing)
      writing.detail = "\(number)"
      return try setDropped(order, nil, in: writing)
    }
  }

  @discardableResult
  func setDropped(_ order: Order, _ at: Moment?, in writing: Writing) throws -> OrderSheet {
    var order = order
    order.droppedAt = at
    try writing.run(
      "UPDATE orders SET dropped_at = $2, awaits_payment = $3 WHERE order_number = $1",
      order.number, at, order.awaitsPayment)
    try settle(order, try DeskTagRows.all(of: order.number, in: writing), in: writing)
    return try sheet(try OrderRows.order(order.number, in: writing) ?? order, in: writing)
  }

  func demandReason(_ reason: String) throws {
    guard reason.contains(where: \.isLetter) else {
      throw Refusal(.usage, Texts.reasonNeeded, fix: Texts.reasonFix)
    }
  }
}
