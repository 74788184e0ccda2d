import Payroll
import Store
import Vocabulary

/// The checklist of a month over all rooms (HANDBOOK/wages.md, Before closing).
package struct MonthStatus {
  package let month: Month
  /// In the order of the rooms.
  package let points: [MonthPoint]
  package let isClosed: Bool

  /// The points that should be settled before the month is closed.
  package var open: [MonthPoint] { points.filter(\.isOpen) }
  package var isReady: Bool { open.isEmpty }

  /// Returns the open points with the reason for closing all the same.
  ///
  /// - Parameter reason: as typed; nil when none was given.
  /// - Throws: `Refusal` of kind `.refused` when the month can't be closed at all, or points are
  ///   open and no reason is given.
  package func assent(despite reason: String?) throws -> Assent {
    let stopping = points.filter(\.stops)
    let early = stopping.filter { $0.kind == MonthPoint.calendar }
    guard stopping.isEmpty else {
      throw Refusal(.refused, (early.isEmpty ? stopping : early).map(\.finding))
    }
    guard !isReady else { return Assent() }
    guard let reason = reason?.trimmed, reason.contains(where: \.isLetter) else {
      let despite = Finding(
        nil, Texts.openPoints(month, open.count), fix: Texts.closeDespite(month))
      throw Refusal(.refused, open.map(\.finding) + [despite])
    }
    return Assent(open, reason: Mask.numbers(in: reason))
  }
}

extension Context {
  /// Returns the checklist of a month: what each room says of it, and the findings of the store's
  /// check. A room whose files can't be read says so and hides no other.
  package func monthStatus(_ month: Month) throws -> MonthStatus {
    var points: [MonthPoint] = []
    for room in try checklistRooms() {
      do {
        points += try room().points(of: month)
      } catch let refusal as Refusal where refusal.kind == .refused {
        points += refusal.findings.map { MonthPoint("file", .missing, $0) }
      }
    }
    let isClosed = try payroll().closing(of: month) != nil
    if !isClosed { points += try checked() }
    var seen: Set<Finding> = []
    return MonthStatus(
      month: month, points: points.filter { seen.insert($0.finding).inserted },
      isClosed: isClosed)
  }

  private func checked() throws -> [MonthPoint] {
    let findings = try storeFindings()
    guard let first = findings.first else { return [] }
    return [
      MonthPoint(
        "check", .undecided, Texts.checkFinds(findings.count, first.reason),
        fix: Texts.runCheck)
    ]
  }
}
