import Files
import Store
import Vocabulary

/// Brings one imported order into the records.
struct OrderMerge {
  let columns: OrderColumns
  let records: OrderRecords
  let author: AgentNumber
  let isClosed: (Month) throws -> Bool

  /// An order as the file has it, with the tag that its note holds. A note that names a number
  /// nobody has is told to `strangers`.
  func read(_ row: CSVRow, strangers: inout Strangers) throws -> ImportedOrder {
    var read = try columns.read(row)
    read.order.tag = noteTag(read.order)
    if read.order.tag == nil, let note = read.order.note {
      let tag = NoteTag(note, by: records.flags)
      if let tag { strangers.note(tag.number, line: row.line) }
    }
    return read
  }

  /// Nearly every row of a file is new: so all are offered, and compared only when they are not.
  func take(
    _ rows: ArraySlice<ImportedOrder>, in writing: Writing
  ) throws -> [BatchedImport.Outcome] {
    var added = try OrderRows.add(rows, by: author, in: writing)
    // Of an order that stands twice among the rows the first was added.
    let isNew = rows.map { added.remove($0.order.number.text) != nil }
    let news = zip(rows, isNew).filter(\.1).map(\.0)
    try BuyerRows.put(
      news.filter { !$0.buyer.isEmpty }.map { ($0.order.number, $0.buyer) }, in: writing)
    return try zip(rows, isNew).map { row, isNew in
      if isNew { return .added }
      guard let known = try OrderRows.order(row.order.number, in: writing) else {
        return .unchanged
      }
      return try update(known, with: row, in: writing)
    }
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
    if let buyer { try BuyerRows.put([(order.number, buyer)], in: writing) }
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
