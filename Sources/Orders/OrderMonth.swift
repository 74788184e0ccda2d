import Cases
import Imports
import Store
import Vocabulary

/// The room's lines of a month's checklist: the sheets that were imported, conflicts, notes that
/// look like a tag, refunds of unknown orders, open returns.
extension OrderRecords: MonthChecked {
  public func points(of month: Month) throws -> [MonthPoint] {
    try store.read { reading in
      try sheets(month, in: reading) + conflicts(month, in: reading)
        + untagged(month, in: reading) + strayRefunds(month, in: reading)
        + returns(month, in: reading)
    }
  }

  /// The number of orders or refunds of a month, and the moment of the latest.
  private typealias Extent = (count: Int, last: Moment?)

  private func sheets(_ month: Month, in reading: Reading) throws -> [MonthPoint] {
    let orders = try [month.previous, month].map { try orderExtent(zone.span($0), in: reading) }
    let refunds = try [month.previous, month].map { try refundExtent(zone.span($0), in: reading) }
    return [
      try point(.orders, orders[1], hasBefore: orders[0].count > 0, month, in: reading),
      try point(
        .refunds, refunds[1], hasBefore: refunds[0].count > 0, isNeeded: orders[1].count > 0,
        month, in: reading),
    ]
  }

  /// Judges a month's rows of a sheet. They are missing when the last import was before the month
  /// ended, and when there are none although the month before has some, or although they are needed
  /// and no file was imported since the month ended.
  private func point(
    _ sheet: MonthSheet, _ extent: Extent, hasBefore: Bool, isNeeded: Bool = false,
    _ month: Month, in reading: Reading
  ) throws -> MonthPoint {
    let imported = try ImportLog.last(sheet.imports, in: reading)
    let isWhole = imported.map { $0 >= zone.moment(month.next.first) } ?? false
    func missing(_ text: Text) -> MonthPoint {
      MonthPoint(sheet.kind, .missing, text, fix: sheet.command)
    }
    guard let last = extent.last else {
      if hasBefore { return missing(sheet.noneButBefore(month)) }
      let none = sheet.none(month)
      return isNeeded && !isWhole
        ? missing(none) : MonthPoint(sheet.kind, .remark, none, fix: sheet.command)
    }
    return isWhole
      ? MonthPoint(sheet.kind, .fine, sheet.there(extent.count, zone.day(last)))
      : missing(sheet.early(extent.count, imported.map(zone.day)))
  }

  private func orderExtent(_ span: Range<Moment>, in reading: Reading) throws -> Extent {
    let tagged = try extent("orders WHERE", "tagged_at", span, in: reading)
    let paid = try extent(
      "orders WHERE tagged_at IS NULL AND dropped_at IS NULL AND", "paid_at", span, in: reading)
    return (tagged.count + paid.count, [tagged.last, paid.last].compactMap { $0 }.max())
  }

  private func refundExtent(_ span: Range<Moment>, in reading: Reading) throws -> Extent {
    try extent("refund WHERE counts = 1 AND", "refunded_at", span, in: reading)
  }

  private func extent(
    _ rows: String, _ column: String, _ span: Range<Moment>, in reading: Reading
  ) throws -> Extent {
    // Names of tables and columns are ours; values are bound.
    try reading.first(
      "SELECT count(*), max(\(column)) FROM \(rows) \(column) >= $1 AND \(column) < $2",
      span.lowerBound, span.upperBound
    ) { row -> Extent in (try row.integer(0), try row.momentIfAny(1)) } ?? (0, nil)
  }

  private func conflicts(_ month: Month, in reading: Reading) throws -> [MonthPoint] {
    let span = zone.span(month)
    let orders = try reading.all(
      """
      SELECT order_number FROM orders WHERE contested = 1 AND tagged_at >= $1 AND tagged_at < $2
      ORDER BY order_number
      """, span.lowerBound, span.upperBound
    ) { try $0.order(0) }
    return orders.isEmpty
      ? []
      : [MonthPoint("conflict", .undecided, Texts.openConflicts(orders), fix: Texts.seeConflicts)]
  }

  /// Returns points for paid orders without a tag: those whose note looks like one, those whose
  /// number nobody has, and the number of the others.
  private func untagged(_ month: Month, in reading: Reading) throws -> [MonthPoint] {
    let span = zone.span(month)
    var (near, strange): ([OrderNumber], [OrderNumber]) = ([], [])
    var count = 0
    try reading.each(
      """
      SELECT order_number, note FROM orders
      WHERE tagged_at IS NULL AND dropped_at IS NULL AND paid_at IS NOT NULL
        AND paid_at >= $1 AND paid_at < $2
      """, span.lowerBound, span.upperBound
    ) { row in
      let note = try row.textIfAny(1) ?? ""
      if NoteTag(note, by: flags) != nil {
        strange.append(try row.order(0))
      } else if NoteTag.isNear(note) {
        near.append(try row.order(0))
      } else {
        count += 1
      }
    }
    var points: [MonthPoint] = []
    if !near.isEmpty {
      let text = Texts.nearTagsLeft(near.sorted())
      points.append(MonthPoint("near_tag", .undecided, text, fix: Texts.mendNotes))
    }
    if !strange.isEmpty {
      let text = Texts.strangersLeft(strange.sorted())
      points.append(MonthPoint("unknown_agent", .remark, text, fix: Texts.strangerFix))
    }
    if count > 0 {
      let text = Texts.untaggedLeft(count)
      points.append(MonthPoint("untagged", .remark, text, fix: Texts.seeUntagged(month)))
    }
    return points
  }

  private func strayRefunds(_ month: Month, in reading: Reading) throws -> [MonthPoint] {
    let span = zone.span(month)
    let orders = try reading.all(
      """
      SELECT DISTINCT r.order_number FROM refund r
      LEFT JOIN orders o ON o.order_number = r.order_number
      WHERE r.counts = 1 AND r.refunded_at >= $1 AND r.refunded_at < $2
        AND o.order_number IS NULL
      ORDER BY r.order_number
      """, span.lowerBound, span.upperBound
    ) { try $0.order(0) }
    return orders.isEmpty
      ? []
      : [
        MonthPoint(
          "stray_refund", .undecided, Texts.strayRefunds(orders), fix: Texts.importTheirOrders)
      ]
  }

  private func returns(_ month: Month, in reading: Reading) throws -> [MonthPoint] {
    let open = try CaseLine.open(of: ReturnFlow.id, through: month.last, in: reading)
    return open.isEmpty
      ? []
      : [
        MonthPoint(
          "return", .undecided, Texts.openReturns(open.map(\.number)), fix: Texts.seeReturns)
      ]
  }
}
