import Staff
import Store
import Vocabulary

/// Settles what the closed months left open with an agent who has no wage any more.
///
/// The debt is what was carried out of the last wage less the adjustments since. As everywhere,
/// overpayments by the shop are settled before fines, so fines stay open first.
struct DebtSettling {
  let agent: AgentNumber
  /// The amount in yuan without its sign; nil for all of it.
  let amount: Money?
  let way: SettledDebt.Way
  let reason: String
  let texts: (Month) throws -> DeskTexts
  let zone: DeskZone

  /// - Throws: `Refusal` of kind `.nothingFound` when nothing is open, of kind `.refused` when the
  ///   agent has a wage, the amount is more than is open, or a closed month can't be computed
  ///   again.
  func settle(by author: Author, in writing: Writing) throws -> SettledDebt {
    guard reason.contains(where: \.isLetter) else {
      throw Refusal(Texts.settlingNeedsReason, fix: Texts.settlingReason)
    }
    guard let last = try Closings.months(in: writing).last else {
      throw Refusal(.nothingFound, Texts.nothingOpen(agent))
    }
    let month = last.next
    let past = try ClosedPast(
      before: month, texts: texts, policies: PolicyShelf(), .everything, zone: zone,
      now: writing.now,
      in: writing)
    guard past.obstacles.isEmpty else {
      throw Refusal(.refused, past.obstacles.map(\.finding))
    }
    guard try texts(month).staff()[agent]?.isPaid(in: month) != true else {
      throw Refusal(Texts.hasWage(agent, month), fix: Texts.adjustWage(agent, month))
    }
    guard let brought = past.brought[agent] else {
      throw Refusal(.nothingFound, Texts.nothingOpen(agent))
    }
    let debt = try debt(brought, month, writing, author)
    let late = past.late.filter { $0.facts.agent == agent }
    try DebtRows.insert(debt, late.map { FrozenAdjustment($0) }, in: writing)
    try Fund.insert(
      entries(debt, brought), after: try Fund.last(of: month, in: writing), in: writing)
    writing.detail = "\(debt.number) \(agent) \(way.rawValue) \(debt.amount)"
    return debt
  }

  private func debt(
    _ brought: Brought, _ month: Month, _ writing: Writing, _ author: Author
  ) throws -> SettledDebt {
    let open = brought.open
    let settled = try settled(of: open)
    return SettledDebt(
      number: try writing.next("payroll_debt"), agent: agent, month: month, at: writing.now,
      author: author.agent, way: way, amount: settled, carriedOut: open - settled,
      finesOwed: owed(brought, open - settled),
      finesPaid: way == .paid
        ? brought.fines - owed(brought, open - settled) : brought.fines - owed(brought, open),
      reason: Mask.numbers(in: reason))
  }

  /// Returns the amount that is settled, with the sign of what is open.
  private func settled(of open: Money) throws -> Money {
    let isClaim = open < .zero
    if isClaim, way == .writtenOff { throw Refusal(Texts.shopOwes(agent, -open)) }
    let most = isClaim ? -open : open
    guard let amount else { return open }
    guard amount > .zero, amount <= most else {
      throw Refusal(Texts.settlesTooMuch(agent, most), fix: Texts.settleAtMost(most))
    }
    return isClaim ? -amount : amount
  }

  /// Returns the fines in an open amount.
  private func owed(_ brought: Brought, _ open: Money) -> Money {
    max(.zero, min(brought.fines, open))
  }

  private func entries(_ debt: SettledDebt, _ brought: Brought) -> [FundEntry] {
    func entry(_ amount: Money, _ to: FundEntry.Account, _ from: FundEntry.Account, _ why: Text)
      -> FundEntry?
    {
      FundEntry(
        month: debt.month, at: debt.at, author: debt.author, agent: agent, moving: amount, to: to,
        from: from, because: why)
    }
    let late = brought.adjustments.map {
      entry($0.fines, .owed, .fines, Texts.lateFines($0))
    }
    let forgiven = brought.fines - debt.finesPaid - debt.finesOwed
    let why = Texts.settled(debt.way, debt.reason)
    return
      (late + [
        entry(debt.finesPaid, .fund, .owed, why), entry(forgiven, .fines, .owed, why),
      ]).compactMap { $0 }
  }
}

extension Brought {
  /// The amount in fen that the agent owes; negative when the shop owes it.
  var open: Money { carriedIn - adjustments.map(\.amount).sum() }
  /// The fines in fen that nothing has paid: those carried in, with the late changes of fines.
  var fines: Money { finesOwed + adjustments.map(\.fines).sum() }
}
