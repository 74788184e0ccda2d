import Store
import Vocabulary

/// Refunds that the desk drops or corrects by a later record.
extension OrderRecords {
  /// Returns the imported refunds of an order, by time.
  public func refunds(of number: OrderNumber) throws -> [NumberedRefund] {
    try store.read { try refunds(of: number, in: $0) }
  }

  /// Drops a refund: it counts no more.
  ///
  /// The caller checks the right to do so.
  ///
  /// - Parameter id: its 退款编号, or its time as the desk shows it; nil where the order has one
  ///   refund alone.
  /// - Throws: `Refusal` of kind `.nothingFound` when there is none, of kind `.refused` when more
  ///   than one could be meant or the desk fixed it already, of kind `.usage` without a reason.
  public func dropRefund(
    _ id: String?, of number: OrderNumber, reason: String, author: Author
  ) throws -> NumberedRefund {
    try fix(.refundDropped, id, of: number, reason: reason, author: author) { refund, writing in
      try writing.run("UPDATE refund SET counts = 0 WHERE key = $1", refund.key)
    }
  }

  /// Corrects a refund's amount, its time, or both.
  ///
  /// - Throws: `Refusal` as `dropRefund` does, of kind `.usage` when nothing is corrected, and of
  ///   kind `.refused` when more would be paid back than the buyer paid: an amount that a file
  ///   brings is another's word, this one is ours.
  public func correctRefund(
    _ id: String?, of number: OrderNumber, amount: Money?, at: Moment?, reason: String,
    author: Author
  ) throws -> NumberedRefund {
    guard amount != nil || at != nil, amount.map({ $0 > .zero }) != false else {
      throw Refusal(.usage, Texts.nothingCorrected, fix: Texts.correctedFix)
    }
    return try fix(.refundCorrected, id, of: number, reason: reason, author: author) {
      if let amount { try demandPaid(amount, for: $0, in: $1) }
      try $1.run(
        "UPDATE refund SET amount = $2, refunded_at = $3 WHERE key = $1", $0.key,
        amount ?? $0.amount, at ?? $0.refundedAt)
    }
  }

  /// Checks that a refund and the order's others that count do not exceed what was paid. An order
  /// whose amount is unknown has no limit.
  private func demandPaid(
    _ amount: Money, for refund: NumberedRefund, in reading: Reading
  ) throws {
    guard let paid = try OrderRows.order(refund.order, in: reading)?.paid else { return }
    let others = try refunds(of: refund.order, in: reading)
      .filter { $0.counts && $0.key != refund.key }.map(\.amount).sum()
    // Subtracted, since a typing error may be as large as an amount can be.
    guard amount <= paid - others else {
      throw Refusal(
        Texts.moreThanPaid(amount, others, paid: paid), fix: Texts.moreThanPaidFix(refund.order))
    }
  }

  /// Takes back what the desk last did to a refund, which is again as its file said.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the desk did nothing to it, of kind `.usage`
  ///   without a reason.
  public func restoreRefund(
    _ id: String?, of number: OrderNumber, reason: String, author: Author
  ) throws -> NumberedRefund {
    try demandReason(reason)
    return try store.write(Act(author, "refund.restore")) { writing in
      let refund = try chosen(id, of: number, in: writing)
      guard let event = refund.fix else {
        throw Refusal(Texts.noFix(number), fix: Texts.seeRefunds(number))
      }
      try OrderEventRows.retract(event, by: author.agent, reason: reason, in: writing)
      try unfix(event, in: writing)
      writing.detail = "\(number)"
      return try refunds(of: number, in: writing).first { $0.key == refund.key } ?? refund
    }
  }

  private func fix(
    _ kind: OrderEvent.Kind, _ id: String?, of number: OrderNumber, reason: String,
    author: Author, _ change: (NumberedRefund, Writing) throws -> Void
  ) throws -> NumberedRefund {
    try demandReason(reason)
    return try store.write(Act(author, "refund.\(kind == .refundDropped ? "drop" : "correct")")) {
      writing in
      let refund = try chosen(id, of: number, in: writing)
      if refund.fix != nil {
        throw Refusal(Texts.fixedAlready(number), fix: Texts.restoreRefund(number))
      }
      if try OrderRows.order(number, in: writing) == nil {
        try OrderRows.setTag(StandingTag(note: nil, deskTags: []), of: number, in: writing)
      }
      let event = OrderEvent(
        order: number, kind: kind, agent: author.agent, at: writing.now, text: reason,
        because: refund.key)
      try OrderEventRows.add(event, in: writing)
      try writing.run(
        """
        INSERT INTO refund_fix (event, key, refunded_at, amount, counts)
        SELECT $1, key, refunded_at, amount, counts FROM refund WHERE key = $2
        """, event.key, refund.key)
      try change(refund, writing)
      try writing.run("UPDATE refund SET fixed = $2 WHERE key = $1", refund.key, event.key)
      writing.detail = "\(number) \(refund.amount)"
      return try refunds(of: number, in: writing).first { $0.key == refund.key } ?? refund
    }
  }

  private func chosen(
    _ id: String?, of number: OrderNumber, in reading: Reading
  ) throws -> NumberedRefund {
    let all = try refunds(of: number, in: reading)
    let fitting = all.filter { refund in
      id == nil || refund.id == id || refund.refundedAt.map { zone.label($0) } == id
    }
    guard let first = fitting.first else {
      throw Refusal(.nothingFound, Texts.noSuchRefund(number), fix: Texts.seeRefunds(number))
    }
    guard fitting.count == 1 else {
      throw Refusal(Texts.whichRefund(number, fitting.count), fix: Texts.seeRefunds(number))
    }
    return first
  }

  private func refunds(of number: OrderNumber, in reading: Reading) throws -> [NumberedRefund] {
    let events = Dictionary(
      try OrderEventRows.all(of: number, in: reading).map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
    return try reading.all(
      """
      SELECT key, refund_id, amount, refunded_at, status, counts, fixed FROM refund
      WHERE order_number = $1 ORDER BY refunded_at NULLS FIRST, key
      """, number
    ) { row in
      try NumberedRefund(
        key: row.text(0), order: number, id: row.textIfAny(1), amount: row.money(2),
        refundedAt: row.momentIfAny(3), status: row.textIfAny(4), counts: row.flag(5),
        fix: row.textIfAny(6).flatMap { events[$0] })
    }
  }

  /// Puts a refund back to what it was before an act of the desk; nothing where that act no longer
  /// holds.
  func unfix(_ event: OrderEvent, in writing: Writing) throws {
    try writing.run(
      """
      UPDATE refund SET (refunded_at, amount, counts, fixed) = (
        SELECT refunded_at, amount, counts, NULL FROM refund_fix WHERE event = $1)
      WHERE fixed = $1
      """, event.key)
  }
}
