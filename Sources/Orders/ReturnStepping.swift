import Staff
import Store
import Vocabulary

/// How a step is made: what it takes, what it records, how the case's row follows.
extension ReturnRecords {
  /// What a step records beside who, when and why.
  struct Details {
    var rule: ReturnRule?
    var facts = ReturnFacts()
    var amount: Money?
  }

  /// Makes a step that the case's state allows. Throws `Refusal` with what is possible now.
  func step(
    _ kind: ReturnStep.Kind, _ number: Int, _ author: Author, reason: String,
    details: (ReturnHistory, Reading) throws -> Details
  ) throws -> ReturnHistory {
    try Self.limit(reason)
    return try store.write(Act(author, "return.\(kind.rawValue)")) { writing in
      let known = try history(of: number, in: writing)
      guard known.item.state.next.contains(kind) else {
        throw Refusal(Texts.notNow(kind, known.item), fix: Texts.possibleNow(known.item))
      }
      let details = try details(known, writing)
      try add(
        kind, to: number, author, reason: reason, rule: details.rule, facts: details.facts,
        amount: details.amount, in: writing)
      try ReturnRows.set(kind.state, of: number, in: writing)
      if kind == .refunded { try limitRefunds(of: known.item.order, in: writing) }
      writing.detail = "\(number)"
      return try history(of: number, in: writing)
    }
  }

  func add(
    _ kind: ReturnStep.Kind, to number: Int, _ author: Author, reason: String = "",
    rule: ReturnRule? = nil, facts: ReturnFacts = ReturnFacts(), amount: Money? = nil,
    undoes: Int? = nil, in writing: Writing
  ) throws {
    let steps = try ReturnRows.steps(of: number, in: writing)
    try ReturnRows.add(
      ReturnStep(
        item: number, sequence: (steps.last?.sequence ?? 0) + 1, id: Key.make(), kind: kind,
        agent: author.agent, at: writing.now, reason: reason, rule: rule, facts: facts,
        amount: amount, undoes: undoes),
      in: writing)
  }

  /// The rule that a lead sets aside with a reason; nil when none is broken beyond those that were
  /// set aside when the case was approved. Throws `Refusal` with every such rule.
  func setAside(
    _ history: ReturnHistory, _ reason: String, _ author: Author
  ) throws -> ReturnRule? {
    let settled = settledRules(history)
    let broken = history.broken.filter { !settled.contains($0.rule) }
    guard let first = broken.first else { return nil }
    if staff[author.agent]?.role == .lead, Self.says(reason) { return first.rule }
    throw Refusal(
      .refused,
      broken.map {
        Finding(nil, Texts.ruleBroken($0), fix: Texts.refuseOrLead(history.item.number, $0.rule))
      })
  }

  /// The rules that were broken by what was known when the case was approved all the same.
  private func settledRules(_ history: ReturnHistory) -> [ReturnRule] {
    let steps = history.steps.standing
    guard let approval = steps.lastIndex(where: { $0.kind == .approved }) else { return [] }
    return rules.verdicts(on: history.item, Array(steps[...approval]).facts)
      .filter { !$0.isKept }.map(\.rule)
  }

  /// What the buyer gets: the amount asked for, else what was paid less the freight that the buyer
  /// bears.
  func due(
    _ amount: Money?, _ history: ReturnHistory, in reading: Reading
  ) throws -> Money {
    let paid = try OrderRows.order(history.item.order, in: reading)?.paid
    guard let amount = amount ?? paid.map({ history.cost.refund(of: $0) }) else {
      throw Refusal(Texts.paidUnknown(history.item.order), fix: Texts.nameAmount)
    }
    guard amount > .zero else { throw Refusal(Texts.noMoneyBack(amount), fix: Texts.amountShape) }
    return amount
  }

  /// An order gives back no more than was paid for it.
  private func limitRefunds(of order: OrderNumber, in writing: Writing) throws {
    guard let paid = try OrderRows.order(order, in: writing)?.paid else { return }
    let refunded = try RefundRows.all(of: order, in: writing).map(\.amount).sum()
    guard refunded <= paid else {
      throw Refusal(Texts.moreThanPaid(order, refunded, paid), fix: Texts.refundLess)
    }
  }

  /// Takes back the acting agent's last step: asking withdraws a case, any other step puts it
  /// where it was before. Nil when there is none. Throws `Refusal` when somebody has taken the case
  /// further since.
  public func takeBackLast(_ author: Author) throws -> ReturnStep? {
    try store.write(Act(author, "return.undo")) { writing in
      guard let last = try ReturnRows.last(of: author.agent, in: writing) else { return nil }
      let steps = try ReturnRows.steps(of: last.item, in: writing)
      if let latest = steps.standing.last, latest.sequence != last.sequence {
        throw Refusal(
          Texts.returnMovedOn(last.item, latest.agent), fix: Texts.showReturn(last.item))
      }
      try add(.undone, to: last.item, author, undoes: last.sequence, in: writing)
      let state = try ReturnRows.steps(of: last.item, in: writing).state
      try ReturnRows.set(state, of: last.item, in: writing)
      writing.detail = "\(last.item) \(last.kind.rawValue)"
      return last
    }
  }

  static func says(_ reason: String) -> Bool { reason.contains(where: \.isLetter) }

  static func limit(_ text: String) throws {
    guard text.count <= ReturnDraft.limit else {
      throw Refusal(Texts.returnTextTooLong(text.count, ReturnDraft.limit), fix: .makeItShorter)
    }
  }

  /// Freight is never negative.
  static func check(_ facts: ReturnFacts) throws {
    for amount in [facts.freightOut, facts.freightBack, facts.insured].compactMap(\.self)
    where amount < .zero {
      throw Refusal(Texts.negativeFreight(amount), fix: Texts.freightShape)
    }
  }
}

extension ReturnHistory {
  /// The rules that the case breaks.
  public var broken: [ReturnVerdict] { verdicts.filter { !$0.isKept } }
}
