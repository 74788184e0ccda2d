import Staff
import Store
import Vocabulary

/// The amounts that the closed months bring into the next open one: remainders and adjustments.
///
/// Months close in order, so only the month after the last closed one gets anything; what comes
/// before a later month is not settled. A draft of any other month gets a note that says so.
struct ClosedPast {
  private(set) var brought: [AgentNumber: Brought] = [:]
  /// The findings that stop the recomputation of closed months from today's records.
  private(set) var missing: [Finding] = []
  /// The facts that each adjustment is based on, by its agent and its closed month.
  private(set) var facts: [AgentNumber: [Month: AgentFacts]] = [:]
  private var notes: [Finding] = []

  init(before month: Month, zone: DeskZone, now: Moment, in reading: Reading) throws {
    let closed = try Closings.months(in: reading)
    guard let first = closed.first, let last = closed.last else { return }
    guard month == last.next else {
      notes.append(
        month < first
          ? Finding(nil, Texts.beforeFirst(month, first))
          : Finding(nil, Texts.notNext(last.next), fix: Texts.closeFirst(last.next)))
      return
    }
    for remainder in try Closings.remainders(in: reading) {
      brought[remainder.agent] = Brought(
        carriedIn: remainder.carriedOut, finesOwed: remainder.finesOwed)
    }
    for month in closed {
      let review = try ClosedMonthReview(month, zone: zone, now: now, in: reading)
      missing += review.missing
      for (agent, late) in review.late {
        brought[agent, default: .nothing].adjustments.append(late.adjustment)
        facts[agent, default: [:]][month] = late.facts
      }
    }
  }

  /// Returns the findings for the reader of the payroll: the state of the months before, and
  /// amounts brought for agents without a wage in this month.
  ///
  /// - Parameter paid: the agents on the month's payroll.
  func findings(paid: Set<AgentNumber>, staff: Staff) -> [Finding] {
    let homeless = brought.filter { !paid.contains($0.key) }.sorted { $0.key < $1.key }
    return notes
      + homeless.map { agent, brought in
        Finding(
          nil, Texts.homeless(agent, staff[agent]?.name ?? "", brought), fix: Texts.homelessFix)
      }
  }
}

/// A closed month computed again from today's records, with its own policies and texts.
struct ClosedMonthReview {
  struct Late {
    let adjustment: Adjustment
    let facts: AgentFacts
  }

  private(set) var late: [AgentNumber: Late] = [:]
  private(set) var missing: [Finding] = []

  init(_ month: Month, zone: DeskZone, now: Moment, in reading: Reading) throws {
    guard let texts = try Closings.texts(of: month, in: reading) else { return }
    let policies = try texts.policies(for: month)
    let today = try MonthReader(month: month, texts: texts, zone: zone, now: now).read(reading)
    let calculation = Calculation(month: month, policies: policies, facts: today.agents)
    missing = today.missing + calculation.missing
    guard missing.isEmpty else { return }
    let settled = try Closings.settled(of: month, in: reading)
    for (facts, statement) in zip(today.agents, calculation.statements) {
      guard let before = settled[statement.agent] else { continue }
      let amount = statement.earned - before.earned
      let fines = statement.fined - before.fined
      guard amount != .zero || fines != .zero else { continue }
      let known = try FrozenFacts(json: before.facts).facts
      let past = Calculation(month: month, policies: policies, facts: [known])
      late[statement.agent] = Late(
        adjustment: Adjustment(
          month: month, amount: amount, fines: fines,
          because: LateCause(from: known, to: facts, zone: zone)
            .because(past.statements.first, statement)),
        facts: facts)
    }
  }
}
