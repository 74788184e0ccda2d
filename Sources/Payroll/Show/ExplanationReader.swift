import Orders
import Store
import Vocabulary

/// Finds what an explanation is made of: the draft's facts and policies, or the frozen ones.
struct ExplanationReader {
  let payroll: Payroll
  let month: Month
  let agent: AgentNumber
  let language: Language

  func read(_ reading: Reading) throws -> Explanation {
    let zone = payroll.zone
    let refunds = try RefundedOrder.all(of: agent, during: zone.span(month), in: reading)
    if let frozen = try Closings.frozen(month, in: reading) {
      guard let mine = frozen.agents.first(where: { $0.agent == agent }) else { throw notPaid }
      let kept = try FrozenFacts(json: mine.facts)
      let policies = try frozen.texts().policies(for: month)
      let calculation = Calculation(
        month: month, policies: policies, facts: [kept.facts], brought: [agent: kept.brought])
      guard let statement = calculation.statements.first else { throw notPaid }
      // Refunds are only ever added: those entered by then are those that the closing knew.
      let known = refunds.filter { $0.enteredAt <= frozen.closing.at }
      return Explainer(
        facts: kept.facts, statement: statement, policies: policies, month: month, refunds: known,
        zone: zone, language: language
      ).wage
    }
    let draft = try payroll.draft(month, in: reading)
    guard let statement = draft.result.statements.first(where: { $0.agent == agent }),
      let facts = draft.facts.first(where: { $0.agent == agent })
    else { throw notPaid }
    return Explainer(
      facts: facts, statement: statement, policies: draft.policies, month: month,
      refunds: refunds, zone: zone, language: language
    ).wage
  }

  private var notPaid: Refusal {
    Refusal(.nothingFound, Texts.notOnPayroll(agent, month), fix: Texts.notPaidFix)
  }
}
