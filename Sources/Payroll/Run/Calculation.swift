import Appraisals
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
    findings = wages.findings + unread(facts)
  }

  /// Kinds of records that no rule of the month reads: they must not be lost without a word.
  private func unread(_ facts: [AgentFacts]) -> [Finding] {
    let read = policies.kinds
    var counts: [RecordKind: Int] = [:]
    for agent in facts {
      for record in agent.records where !read.contains(record.entry.kind) {
        counts[record.entry.kind, default: 0] += 1
      }
    }
    return counts.sorted { $0.key.code < $1.key.code }.map { kind, count in
      Finding(nil, Texts.unread(kind, count), fix: Texts.unreadFix)
    }
  }

  var policyDates: PayrollDocument.PolicyDates {
    .init(kpi: policies.kpi.from, wage: policies.wage.from, fines: policies.fines.from)
  }
}
