import Appraisals
import Staff
import Store
import Vocabulary

/// Computes wages from facts, scores and policies (HANDBOOK/kpi.md, Wage). Each money figure is
/// rounded once, half up to the fen; intermediate results are not.
struct Wages {
  let month: Month
  let policies: Policies
  /// The obstacles to a statement.
  private(set) var missing: [MonthPoint] = []
  /// Findings for leads, such as a proposal of the fines' policy.
  private(set) var findings: [Finding] = []

  init(month: Month, policies: Policies) {
    self.month = month
    self.policies = policies
  }

  /// Returns the agent's statement; nil without a score or a grade, or when something is missing,
  /// which is then in `missing`.
  mutating func statement(
    _ facts: AgentFacts, _ score: Score?, _ brought: Brought
  ) -> Statement? {
    // Computed even without a score, so that everything missing is named at once.
    let fines = fines(facts)
    guard let fines, let score, let grade = facts.grade else { return nil }
    let base = base(facts)
    let bonus = bonus(score)
    let commission = commission(facts.orders)
    let allowance = Money(fen: policies.wage.nightAllowance.fen * facts.attendance.nights.count)
    let rewards = facts.records(of: .reward).compactMap(\.entry.amount).sum()
    let corrections = facts.records(of: .adjustment)
    let settlement = Settlement(
      gains: base + bonus + commission + allowance + rewards, fines: fines.map(\.amount).sum(),
      corrected: corrections.compactMap(\.entry.amount).sum(), brought: brought,
      limit: policies.wage.deductionLimit)
    return Statement(
      agent: facts.agent, name: facts.name, grade: grade, score: score, base: base, bonus: bonus,
      commission: commission, allowance: allowance, rewards: rewards, fines: fines,
      corrections: corrections, brought: brought, settlement: settlement)
  }

  /// Returns the base: the sum over the employed days of the monthly base for each day's grade,
  /// divided by the number of days in the month.
  func base(_ facts: AgentFacts) -> Money {
    let sum = facts.days.reduce(Ratio(0)) { sum, days in
      let monthly = days.grade.flatMap { policies.wage.base[$0] } ?? .zero
      return sum + monthly.yuan * Ratio(days.count)
    }
    return Money(rounding: sum / Ratio(month.length))
  }

  func bonus(_ score: Score) -> Money {
    switch policies.wage.bonus {
    case .byScore(let full):
      guard score.passed else { return .zero }
      return Money(rounding: full.yuan * score.points.ratio / policies.kpi.most.ratio)
    case .byLevel(let amounts):
      return score.level.flatMap { amounts[$0.key] } ?? .zero
    }
  }

  /// Returns the commission; negative when more was refunded than paid, since the commission on it
  /// was paid in an earlier month.
  func commission(_ orders: OrderFacts) -> Money {
    Money(
      rounding: (orders.paid - orders.refunds).yuan * policies.wage.commissionPercent / Ratio(100))
  }

  /// Returns the fines by day, then in the order recorded; the occurrences of each rule are counted
  /// separately. Nil when a rule is unknown.
  private mutating func fines(_ facts: AgentFacts) -> [Statement.Fine]? {
    var times: [String: Int] = [:]
    var fines: [Statement.Fine] = []
    var isComplete = true
    for record in facts.records {
      guard let (id, name, escalation) = breach(record) else {
        if record.entry.kind == .conduct {
          isComplete = false
          let finding = Finding(
            policies.fines.place, Texts.unknownConduct(record), fix: Texts.unknownConductFix)
          missing.append(MonthPoint("policy", .missing, finding, agent: facts.agent))
        }
        continue
      }
      let time = times[id, default: 0] + 1
      times[id] = time
      let (amount, proposal) = escalation.amount(time: time)
      fines.append(Statement.Fine(amount: amount, record: record, rule: name, time: time))
      if let proposal {
        findings.append(Finding(nil, Texts.proposal(facts.agent, facts.name, name, time, proposal)))
      }
    }
    return isComplete ? fines : nil
  }

  private func breach(_ record: Record) -> (String, Text, FinesPolicy.Escalation)? {
    switch record.entry.kind {
    case .complaint: ("", Texts.complaint, policies.fines.complaint)
    case .conduct:
      policies.fines.rule(record.entry.value).map { ($0.id, $0.name, $0.escalation) }
    default: nil
    }
  }
}
