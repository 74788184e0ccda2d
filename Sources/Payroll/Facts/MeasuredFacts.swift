import Appraisals
import Vocabulary

/// The measures of one agent and month.
extension AgentFacts {
  /// Returns the value of a measure; nil for a figure that was not recorded, or recorded more than
  /// once.
  func value(_ measure: Measure) -> Ratio? {
    switch measure {
    case .figure(let name):
      let figures = records(of: .figure(name))
      return figures.count == 1 ? figures[0].entry.figure : nil
    case .known(let known): return value(known)
    }
  }

  private func value(_ known: Measure.Known) -> Ratio {
    switch known {
    case .taggedOrders: Ratio(orders.tagged)
    case .refundedOrders: Ratio(orders.refunded)
    case .paidAmount: orders.paid.yuan
    case .refundAmount: orders.refunds.yuan
    case .late: Ratio(attendance.late.count)
    case .early: Ratio(attendance.early.count)
    case .leave: Ratio(attendance.leave.count)
    case .absence: Ratio(attendance.absence.count)
    case .shifts: Ratio(attendance.shifts)
    case .nights: Ratio(attendance.nights.count)
    case .lowRatings: Ratio(records(of: .lowRating).count)
    case .complaints: Ratio(records(of: .complaint).count)
    case .praises: Ratio(records(of: .praise).count)
    case .outstanding: Ratio(records(of: .outstanding).count)
    case .conduct: Ratio(records(of: .conduct).count)
    }
  }

  func records(of kind: RecordKind) -> [Record] { records.filter { $0.entry.kind == kind } }
}
