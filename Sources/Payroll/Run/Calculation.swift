import Appraisals
import Store
import Vocabulary

/// Computes statements from facts and policies, or the list of what is missing.
public struct Calculation: Sendable {
  public let month: Month
  public let policies: Policies
  /// In the order of the facts; agents with something missing are left out.
  public private(set) var statements: [Statement] = []
  /// The obstacles, each with the command that removes it.
  public private(set) var obstacles: [MonthPoint] = []
  /// Findings for leads: proposals of the fines' policy, and records that no rule reads.
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
    obstacles = scoring.missing + wages.missing
    findings = wages.findings + unread(facts)
  }

  public var missing: [Finding] { obstacles.map(\.finding) }

  /// Returns a finding for each kind of record that no rule of the month reads, so that none is
  /// ignored silently.
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
