import Vocabulary

/// Facts under policies into statements, all of them or a list of what is missing: never half.
struct Calculation {
  let month: Month
  let policies: Policies
  private(set) var statements: [Statement] = []
  private(set) var missing: [Finding] = []
  private(set) var findings: [Finding] = []

  init(
    month: Month, policies: Policies, facts: [AgentFacts],
    brought: [AgentNumber: Brought] = [:]
  ) {
    self.month = month
    self.policies = policies
    var scoring = Scoring(month: month, policy: policies.kpi)
    var wages = Wages(month: month, policies: policies)
    for agent in facts {
      guard let score = scoring.score(agent),
        let statement = wages.statement(agent, score, brought[agent.agent] ?? .nothing)
      else { continue }
      statements.append(statement)
    }
    missing = scoring.missing + wages.missing
    findings = wages.findings
  }

  var policyDates: PayrollDocument.PolicyDates {
    .init(kpi: policies.kpi.from, wage: policies.wage.from, fines: policies.fines.from)
  }
}
