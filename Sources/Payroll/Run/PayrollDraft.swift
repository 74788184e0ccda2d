import Orders
import Staff
import Store
import Vocabulary

/// The payroll of an open month, computed from the present records.
struct PayrollDraft {
  let month: Month
  let texts: DeskTexts
  let policies: Policies
  let facts: [AgentFacts]
  /// The changes of closed months that this month would book.
  let late: [LateFacts]
  /// The present counted orders of the closed months in which some changed.
  let lateOrders: [Month: CountedOrders]
  let result: PayrollResult
  /// The month's findings without those that other rooms list: the reader of the checklist has
  /// them.
  let remarks: [Finding]
  /// The debts and claims of agents without a wage in the month.
  let debts: [MonthPoint]
  /// True while a rostered shift of the month has not ended.
  let isRunning: Bool

  /// The draft, or the obstacles to it.
  struct Survey {
    /// Nil when there are obstacles.
    let draft: PayrollDraft?
    /// Everything that is missing, over all agents, each with the command that removes it: first
    /// the files that can't be read, then the records.
    let obstacles: [MonthPoint]
    /// The facts as far as they could be read.
    let facts: [AgentFacts]
    /// The changes of closed months that the month would book, whether there is a draft or not.
    var late: [LateFacts] = []
  }

  /// Computes the draft as far as the records go.
  ///
  /// - Parameters:
  ///   - texts: returns the desk's texts for a month's payroll.
  ///   - depth: the changes of closed months that are looked for.
  static func survey(
    _ month: Month, texts: (Month) throws -> DeskTexts,
    _ depth: ClosedMonthReview.Depth = .money, zone: DeskZone, now: Moment,
    in reading: Reading
  ) throws -> Survey {
    var broken: [MonthPoint] = []
    func sound<Value>(_ body: () throws -> Value) throws -> Value? {
      do { return try body() } catch let refusal as Refusal where refusal.kind == .refused {
        broken += refusal.findings.map { MonthPoint("file", .missing, $0) }
        return nil
      }
    }
    guard let own = try sound({ try texts(month) }) else {
      return Survey(draft: nil, obstacles: broken, facts: [])
    }
    let shelf = PolicyShelf()
    let policies = try sound { try shelf.policies(of: own, for: month) }
    let read = try sound {
      try MonthReader(month: month, texts: own, zone: zone, now: now).read(reading)
    }
    let past = try sound {
      try ClosedPast(
        before: month, texts: texts, policies: shelf, depth, zone: zone, now: now, in: reading)
    }
    guard let policies, let read, let past else {
      return Survey(
        draft: nil, obstacles: broken, facts: read?.agents ?? [], late: past?.late ?? [])
    }
    let calculation = Calculation(
      month: month, policies: policies, facts: read.agents, brought: past.brought)
    let obstacles = past.obstacles + read.obstacles + calculation.obstacles
    guard obstacles.isEmpty else {
      return Survey(draft: nil, obstacles: obstacles, facts: read.agents, late: past.late)
    }
    let paid = Set(read.agents.map(\.agent))
    let draft = PayrollDraft(
      month: month, texts: own, policies: policies, facts: read.agents, late: past.late,
      lateOrders: past.lateOrders,
      result: PayrollResult(
        month: month, policyDates: calculation.policyDates,
        findings: read.findings + read.unjudged.map(\.finding) + calculation.findings
          + past.findings(paid: paid, staff: read.staff),
        statements: calculation.statements),
      remarks: read.findings + calculation.findings,
      debts: past.homeless(paid: paid, staff: read.staff), isRunning: read.isRunning)
    return Survey(draft: draft, obstacles: [], facts: read.agents, late: past.late)
  }
}
