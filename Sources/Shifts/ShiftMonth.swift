import Store
import Vocabulary

/// The room's lines of a month's checklist: clockings, and requests that nobody has answered.
/// Payroll names the agents without a clocking.
public struct ShiftMonth: MonthChecked {
  private let store: RecordStore
  private let zone: DeskZone

  public init(_ store: RecordStore, zone: DeskZone) {
    self.store = store
    self.zone = zone
  }

  public func points(of month: Month) throws -> [MonthPoint] {
    try store.read { try clockings(month, in: $0) + requests(month, in: $0) }
  }

  private func clockings(_ month: Month, in reading: Reading) throws -> [MonthPoint] {
    let span = zone.span(month)
    let extent = try reading.first(
      """
      SELECT count(*), max(c.at) FROM clocking c
      WHERE c.at >= $1 AND c.at < $2 AND \(ClockingRecords.kept)
      """, span.lowerBound, span.upperBound
    ) { (count: try $0.integer(0), last: try $0.momentIfAny(1)) }
    guard let extent, let last = extent.last else {
      return [
        MonthPoint(
          "clockings", .remark, Texts.noClockings(month), fix: Texts.importClockings)
      ]
    }
    return [MonthPoint("clockings", .fine, Texts.clockingsThere(extent.count, zone.day(last)))]
  }

  private func requests(_ month: Month, in reading: Reading) throws -> [MonthPoint] {
    try RequestFlow.cases(
      of: month.first...month.last, state: RequestFlow.asked, in: reading
    ).map { item in
      let request = try ShiftRequest(item)
      return MonthPoint(
        "request", .undecided, Texts.requestWaits(request.label(zone)),
        fix: Texts.answerRequest(request.kind, request.number), agent: request.agent)
    }
  }
}
