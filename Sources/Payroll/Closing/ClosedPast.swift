import Orders
import Staff
import Store
import Vocabulary

/// The amounts that the closed months bring into the next open one: remainders and adjustments.
///
/// Months close in order, so only the month after the last closed one gets anything; what comes
/// before a later month is not settled. A draft of any other month gets a note that says so.
struct ClosedPast {
  private(set) var brought: [AgentNumber: Brought] = [:]
  /// The obstacles to the recomputation of closed months from today's records.
  private(set) var obstacles: [MonthPoint] = []
  /// The changes of the closed months that nothing has booked yet.
  private(set) var late: [LateFacts] = []
  /// The present counted orders of the closed months in which some changed.
  private(set) var lateOrders: [Month: CountedOrders] = [:]
  private var notes: [Finding] = []

  /// - Parameters:
  ///   - texts: returns the desk's texts for a month's payroll.
  ///   - depth: the changes of closed months that are looked for.
  init(
    before month: Month, texts: (Month) throws -> DeskTexts, policies: PolicyShelf,
    _ depth: ClosedMonthReview.Depth, zone: DeskZone, now: Moment, in reading: Reading
  ) throws {
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
      let review = try ClosedMonthReview(
        month, today: texts(month), policies: policies, depth, zone: zone, now: now,
        in: reading)
      obstacles += review.obstacles
      late += review.late
      lateOrders[month] = review.orders
      for change in review.late where !change.isWithoutMoney {
        brought[change.facts.agent, default: .nothing].adjustments.append(change.adjustment)
      }
    }
  }

  /// Returns the findings for the reader of the payroll: the state of the months before, and
  /// amounts brought for agents without a wage in this month.
  ///
  /// - Parameter paid: the agents on the month's payroll.
  func findings(paid: Set<AgentNumber>, staff: Staff) -> [Finding] {
    notes + homeless(paid: paid, staff: staff).map(\.finding)
  }

  /// Returns the debts and claims of agents without a wage in this month.
  func homeless(paid: Set<AgentNumber>, staff: Staff) -> [MonthPoint] {
    brought.filter { !paid.contains($0.key) }.sorted { $0.key < $1.key }.map { agent, brought in
      MonthPoint(
        "debt", .remark, Texts.homeless(agent, staff[agent]?.name ?? "", brought),
        fix: Texts.homelessFix(agent), agent: agent)
    }
  }
}
