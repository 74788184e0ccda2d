import Staff
import Store
import Vocabulary

/// The payroll of an open month, computed from the present records.
struct PayrollDraft {
  let month: Month
  let texts: DeskTexts
  let policies: Policies
  let facts: [AgentFacts]
  let brought: [AgentNumber: Brought]
  /// The facts that each adjustment is based on, by its agent and its closed month.
  let lateFacts: [AgentNumber: [Month: AgentFacts]]
  let result: PayrollResult
  /// True while a rostered shift of the month has not ended.
  let isRunning: Bool

  /// Computes the draft.
  ///
  /// - Throws: `Refusal` of kind `.refused` with everything that is missing, over all agents, each
  ///   with the command that removes it: first the files that can't be read, then the records.
  init(
    _ month: Month, texts: DeskTexts, zone: DeskZone, now: Moment, in reading: Reading
  ) throws {
    self.month = month
    self.texts = texts
    var broken: [Finding] = []
    func sound<Value>(_ body: () throws -> Value) throws -> Value? {
      do { return try body() } catch let refusal as Refusal where refusal.kind == .refused {
        broken += refusal.findings
        return nil
      }
    }
    let policies = try sound { try texts.policies(for: month) }
    let read = try sound {
      try MonthReader(month: month, texts: texts, zone: zone, now: now).read(reading)
    }
    guard let policies, let read else { throw Refusal(.refused, broken) }
    let past = try ClosedPast(before: month, zone: zone, now: now, in: reading)
    let brought = past.brought
    let calculation = Calculation(
      month: month, policies: policies, facts: read.agents, brought: brought)
    let missing = past.missing + read.missing + calculation.missing
    guard missing.isEmpty else { throw Refusal(.refused, missing) }
    self.policies = policies
    facts = read.agents
    self.brought = brought
    lateFacts = past.facts
    isRunning = read.isRunning
    result = PayrollResult(
      month: month, policyDates: calculation.policyDates,
      findings: read.findings + calculation.findings
        + past.findings(paid: Set(read.agents.map(\.agent)), staff: read.staff),
      statements: calculation.statements)
  }
}
