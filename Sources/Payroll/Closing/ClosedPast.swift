import Staff
import Store
import Vocabulary

/// What the closed months before an open one bring into it: remainders and adjustments.
///
/// Months close in order, so only the one after the last closed month gets anything; a draft of a
/// later one says so, since what comes before it is not settled.
struct ClosedPast {
  private(set) var brought: [AgentNumber: Brought] = [:]
  /// What stops the recomputation of a closed month with today's records.
  private(set) var missing: [Finding] = []
  /// For each adjustment's agent and month, the facts that it is based on.
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

  /// What people should know: the state of the months before, and what falls to somebody without a
  /// wage in this month.
  func findings(paid: Set<AgentNumber>, staff: Staff) -> [Finding] {
    let homeless = brought.filter { !paid.contains($0.key) }.sorted { $0.key < $1.key }
    return notes
      + homeless.map { agent, brought in
        Finding(
          nil, Texts.homeless(agent, staff[agent]?.name ?? "", brought), fix: Texts.homelessFix)
      }
  }
}

/// A closed month computed again: today's records, its own policies and texts.
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
