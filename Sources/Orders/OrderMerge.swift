import Store
import Vocabulary

/// Brings one imported order into the records.
struct OrderMerge {
  let columns: OrderColumns
  let records: OrderRecords
  let author: AgentNumber
  let isClosed: (Month) throws -> Bool

  /// Notes that name a number nobody has are told to `strangers`.
  func take(
    _ row: ImportedOrder, strangers: inout Strangers, in writing: Writing
  ) throws -> BatchedImport.Outcome {
    var order = row.order
    order.tag = noteTag(order)
    if order.tag == nil, let note = order.note, let tag = NoteTag(note, by: records.flags) {
      strangers.note(tag.number, line: row.line)
    }
    // Nearly every row of a file is new: asked first, and compared only when it is not.
    if try OrderRows.add(order, by: author, in: writing) {
      if !row.buyer.isEmpty { try BuyerRows.put(row.buyer, of: order.number, in: writing) }
      return .added
    }
    guard let known = try OrderRows.order(order.number, in: writing) else { return .unchanged }
    return try update(known, with: row, in: writing)
  }

  private func update(
    _ known: Order, with row: ImportedOrder, in writing: Writing
  ) throws -> BatchedImport.Outcome {
    var order = columns.merge(row.order, into: known)
    order.tag = known.tag?.origin == .desk ? known.tag : noteTag(order)
    let buyer = try newBuyer(row, in: writing)
    if order == known, buyer == nil { return .unchanged }
    if known.isImported, let month = try closedMonth(known, order) {
      return .refused(Texts.monthClosed(month))
    }
    if order != known { try OrderRows.update(order, by: author, in: writing) }
    if let buyer { try BuyerRows.put(buyer, of: order.number, in: writing) }
    if let earlier = known.note, earlier != order.note {
      try EarlierNoteRows.keep(earlier, of: order.number, in: writing)
    }
    return known.isImported ? .updated : .added
  }

  private func noteTag(_ order: Order) -> Tag? {
    order.noteTag(of: records.agents, by: records.flags)
  }

  /// The buyer's data after this row; nil when it stays as it is, or was erased.
  private func newBuyer(_ row: ImportedOrder, in writing: Writing) throws -> Buyer? {
    let known = try BuyerRows.buyer(of: row.order.number, in: writing)
    guard known?.isErased != true else { return nil }
    let merged = columns.merge(row.buyer, into: known?.buyer ?? Buyer())
    return merged == known?.buyer ?? Buyer() ? nil : merged
  }

  /// The closed month in which payroll would count something else: by the order as it was or as it
  /// would be.
  private func closedMonth(_ known: Order, _ order: Order) throws -> Month? {
    guard known.earnings != order.earnings else { return nil }
    for moment in [known.earnings?.at, order.earnings?.at].compactMap({ $0 }) {
      let month = records.zone.day(moment).month
      if try isClosed(month) { return month }
    }
    return nil
  }
}
