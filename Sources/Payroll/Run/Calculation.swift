import Vocabulary

/// Facts under policies into statements, all of them or a list of what is missing: never half.
public struct Calculation: Sendable {
  public let month: Month
  public let policies: Policies
  /// In the order of the facts; those with something missing left out.
  public private(set) var statements: [Statement] = []
  /// What stood in the way, each with the command that answers it.
  public private(set) var missing: [Finding] = []
  /// What leads should know, such as a proposal of the fines' policy.
  public private(set) var findings: [Finding] = []

  public init(
    month: Month, policies: Policies, facts: [AgentFacts],
    brought: [AgentNumber: Brought] = [:]
  ) {
    self.month = month
    self.policies = policies
    var scoring = Scoring(month: month, policy: policies.kpi)
    var wages = Wages(month: month, policies: policies)
    for agent in facts {
      let score = scoring.score(agent)
      let statement = wages.statement(agent, score, brought[agent.agent] ?? .nothing)
      if let statement { statements.append(statement) }
    }
    missing = scoring.missing + wages.missing
    findings = wages.findings
  }

  var policyDates: PayrollDocument.PolicyDates {
    .init(kpi: policies.kpi.from, wage: policies.wage.from, fines: policies.fines.from)
  }
}
