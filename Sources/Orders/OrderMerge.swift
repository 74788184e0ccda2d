import Files
import Store
import Vocabulary

/// Writes imported orders to the records.
struct OrderMerge {
  let records: OrderRecords
  let author: Author
  let isClosed: (Month) throws -> Bool

  /// Adds or updates orders and returns the outcome of each. All are inserted first and compared
  /// only on conflict, since nearly every order of a file is new.
  func take(
    _ rows: ArraySlice<ImportedOrder>, in writing: Writing
  ) throws -> [BatchedImport.Outcome] {
    // An order that bears the author's tag is another's to bring in.
    let others = rows.contains { isOwn($0.order) } ? rows.filter { !isOwn($0.order) }[...] : rows
    let added = try OrderRows.add(others, by: author.agent, in: writing)
    let news = rows.filter { added.contains($0.order.number.text) }
    try BuyerRows.put(
      news.filter { !$0.buyer.isEmpty }.map { ($0.order.number, $0.buyer) }, in: writing)
    for row in news {
      for note in row.otherNotes {
        try EarlierNoteRows.keep(note, of: row.order.number, in: writing)
      }
    }
    return try rows.map { row in
      if added.contains(row.order.number.text) { return .added }
      guard let known = try OrderRows.order(row.order.number, in: writing) else {
        return isOwn(row.order) ? .refused(.ownRow) : .unchanged
      }
      return try update(known, with: row, in: writing)
    }
  }

  private func update(
    _ known: Order, with row: ImportedOrder, in writing: Writing
  ) throws -> BatchedImport.Outcome {
    let (buyer, isErased) = try newBuyer(row, in: writing)
    var row = row
    if isErased {
      row.order.note = row.order.note.map(records.erasedNote)
      row.otherNotes = []
    }
    var order = known.updated(with: row.order)
    try settleTag(of: &order, known, in: writing)
    if order == known, buyer == nil { return .unchanged }
    if row.isFar { return .refused(Texts.rowsFarApart(order.number)) }
    if known.earnings != order.earnings, isOwn(known) || isOwn(order) {
      return .refused(.ownRow)
    }
    if known.isImported, let month = try closedMonth(known, order) {
      return .refused(Texts.monthClosed(month))
    }
    if order != known { try OrderRows.update(order, by: author.agent, in: writing) }
    if let buyer { try BuyerRows.put([(order.number, buyer)], in: writing) }
    for earlier in [known.note].compactMap({ $0 }) + row.otherNotes where earlier != order.note {
      try EarlierNoteRows.keep(earlier, of: order.number, in: writing)
    }
    return known.isImported ? .updated : .added
  }

  /// Returns true when what the order counts is the author's.
  private func isOwn(_ order: Order) -> Bool { order.tag.map { author.isSelf($0.agent) } ?? false }

  /// Sets the tag that note, desk tags and decision give the order together.
  private func settleTag(of order: inout Order, _ known: Order, in writing: Writing) throws {
    let note = order.noteTag(of: records.agents, by: records.flags)
    guard known.isContested || known.tag?.origin == .desk || note != known.tag else { return }
    let deskTags = try DeskTagRows.all(of: order.number, in: writing)
    let standing = StandingTag(
      note: note, deskTags: deskTags,
      decision: deskTags.isEmpty ? nil : try OrderEventRows.decision(of: order.number, in: writing))
    order.tag = standing.tag
    order.isContested = standing.isContested
  }

  /// Returns the buyer's data updated with this row, nil when they stay the same or were erased,
  /// and whether they were erased.
  private func newBuyer(
    _ row: ImportedOrder, in writing: Writing
  ) throws -> (buyer: Buyer?, isErased: Bool) {
    let known = try BuyerRows.buyer(of: row.order.number, in: writing)
    if known?.isErased == true { return (nil, true) }
    let merged = (known?.buyer ?? Buyer()).updated(with: row.buyer)
    return (merged == known?.buyer ?? Buyer() ? nil : merged, false)
  }

  /// Returns the closed month whose payroll the change would affect, by the order as it was or as
  /// it would be; nil when there is none. Nil also for an order that was unpaid and is paid now: it
  /// counts where it was paid, and its month of creation is adjusted.
  private func closedMonth(_ known: Order, _ order: Order) throws -> Month? {
    guard known.earnings != order.earnings, known.paidAt != nil || order.paidAt == nil else {
      return nil
    }
    for moment in [known.earnings?.at, order.earnings?.at].compactMap({ $0 }) {
      let month = records.zone.day(moment).month
      if try isClosed(month) { return month }
    }
    return nil
  }
}
