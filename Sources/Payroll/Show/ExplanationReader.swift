import Orders
import Store
import Vocabulary

/// Reads the input of an explanation: the draft's facts and policies, or the frozen ones.
struct ExplanationReader {
  let payroll: Payroll
  let month: Month
  let agent: AgentNumber
  let language: Language

  func read(_ reading: Reading) throws -> ExplainedStatement {
    let zone = payroll.zone
    let refunds = try RefundedOrder.all(of: agent, during: zone.span(month), in: reading)
    if let frozen = try Closings.frozen(month, in: reading) {
      guard let mine = frozen.agents.first(where: { $0.agent == agent }) else { throw notPaid }
      let kept = try FrozenFacts(json: mine.facts)
      let texts = try frozen.texts()
      let policies = try texts.policies(for: month)
      let calculation = Calculation(
        month: month, policies: policies, facts: [kept.facts],
        brought: [agent: kept.brought])
      guard let statement = calculation.statements.first else { throw notPaid }
      // Refunds are only ever added, so those entered by then are the ones that the closing knew.
      let known = refunds.filter { $0.enteredAt <= frozen.closing.at }
      return try explained(
        statement, kept.facts, policies, known, texts, at: frozen.closing.at, in: reading)
    }
    let draft = try payroll.draft(month, in: reading)
    guard let statement = draft.result.statements.first(where: { $0.agent == agent }),
      let facts = draft.facts.first(where: { $0.agent == agent })
    else { throw notPaid }
    return try explained(
      statement, facts, draft.policies, refunds, draft.texts, at: payroll.store.clock.now,
      in: reading)
  }

  private func explained(
    _ statement: Statement, _ facts: AgentFacts, _ policies: Policies, _ refunds: [RefundedOrder],
    _ texts: DeskTexts, at now: Moment, in reading: Reading
  ) throws -> ExplainedStatement {
    ExplainedStatement(
      statement: statement.printed(language),
      tree: Explainer(
        facts: facts, statement: statement, policies: policies, titles: policies.titles,
        month: month, refunds: refunds,
        zone: payroll.zone, language: language
      ).wage,
      attendance: try AttendanceReader(month: month, zone: payroll.zone, now: now)
        .calendars([facts], texts, in: reading).first)
  }

  private var notPaid: Refusal {
    Refusal(.nothingFound, Texts.notOnPayroll(agent, month), fix: Texts.notPaidFix)
  }
}
