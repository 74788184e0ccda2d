import Staff
import Store
import Vocabulary

extension ReturnRecords {
  /// Opens a case, with the rules checked on what the buyer says.
  ///
  /// Throws `Refusal`: an order that is not imported, nothing said, or a day of receipt that cannot
  /// be.
  public func ask(_ draft: ReturnDraft, author: Author) throws -> ReturnHistory {
    guard draft.text.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(Texts.returnSaysNothing, fix: Texts.returnShape)
    }
    try Self.limit(draft.text)
    try Self.check(draft.facts)
    return try store.write(Act(author, "return.ask")) { writing in
      let order = try OrderRows.order(draft.order, in: writing)
      guard let order, let createdAt = order.createdAt else {
        throw Refusal(.nothingFound, Texts.notImported(draft.order), fix: Texts.importFirst)
      }
      if let day = draft.receivedOn {
        guard day <= zone.day(writing.now), day >= zone.day(createdAt) else {
          throw Refusal(
            Texts.badReceipt(day, zone.day(createdAt), zone.day(writing.now)),
            fix: Texts.receiptShape)
        }
      }
      let item = ReturnCase(
        number: try writing.next("return_case"), id: Key.make(), order: order.number,
        wish: draft.wish, text: draft.text, receivedOn: draft.receivedOn,
        isMadeToOrder: draft.isMadeToOrder, openedBy: author.agent, openedAt: writing.now,
        state: .asked, changedAt: writing.now)
      try ReturnRows.add(item, in: writing)
      try add(.asked, to: item.number, author, facts: draft.facts, in: writing)
      writing.detail = "\(item.number) \(item.order)"
      return try history(of: item.number, in: writing)
    }
  }

  /// Approves what keeps the rules; a lead may set a broken rule aside, with a reason.
  public func approve(
    _ number: Int, reason: String = "", author: Author
  ) throws -> ReturnHistory {
    try step(.approved, number, author, reason: reason) { history, _ in
      Details(rule: try setAside(history, reason, author))
    }
  }

  /// Refuses a case and names the rule: the one that is broken, or another with a reason.
  public func refuse(
    _ number: Int, rule: ReturnRule? = nil, reason: String = "", author: Author
  ) throws -> ReturnHistory {
    try step(.refused, number, author, reason: reason) { history, _ in
      let broken = history.broken.map(\.rule)
      guard let named = rule ?? broken.first else {
        throw Refusal(Texts.noRuleBroken(number), fix: Texts.nameRule)
      }
      guard broken.contains(named) || Self.says(reason) else {
        throw Refusal(Texts.ruleIsKept(named, number), fix: Texts.nameRule)
      }
      return Details(rule: named)
    }
  }

  /// The goods are back at the shop.
  public func receive(
    _ number: Int, reason: String = "", author: Author
  ) throws -> ReturnHistory {
    try step(.received, number, author, reason: reason) { _, _ in Details() }
  }

  /// What was found of the goods: their condition, and whether they are faulty.
  public func inspect(
    _ number: Int, _ facts: ReturnFacts, reason: String = "", author: Author
  ) throws -> ReturnHistory {
    guard facts.condition != nil else { throw Refusal(Texts.inspectionSaysNothing) }
    try Self.check(facts)
    return try step(.inspected, number, author, reason: reason) { _, _ in Details(facts: facts) }
  }

  /// Money back: what was paid, less the freight that the buyer bears, or another amount. It
  /// counts in the refund rate from now on, until an import brings the same refund
  /// (`RefundRows.counted`).
  public func refund(
    _ number: Int, amount: Money? = nil, reason: String = "", author: Author
  ) throws -> ReturnHistory {
    try step(.refunded, number, author, reason: reason) { history, reading in
      Details(
        rule: try setAside(history, reason, author),
        amount: try due(amount, history, in: reading))
    }
  }

  /// Other goods are on their way.
  public func exchange(
    _ number: Int, reason: String = "", author: Author
  ) throws -> ReturnHistory {
    try step(.exchanged, number, author, reason: reason) { history, _ in
      Details(rule: try setAside(history, reason, author))
    }
  }

  /// The buyer was called back.
  public func callBack(
    _ number: Int, reason: String = "", author: Author
  ) throws -> ReturnHistory {
    try step(.calledBack, number, author, reason: reason) { _, _ in Details() }
  }

  /// Closes a case; one that the buyer gave up before its end takes a reason.
  public func close(_ number: Int, reason: String = "", author: Author) throws -> ReturnHistory {
    try step(.closed, number, author, reason: reason) { history, _ in
      guard history.item.state == .calledBack || Self.says(reason) else {
        throw Refusal(Texts.givingUpNeedsReason)
      }
      return Details()
    }
  }
}
