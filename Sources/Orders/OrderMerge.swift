import Files
import Imports
import Store
import Vocabulary

/// Writes imported orders to the records. A change of an order that a closed month counted is taken
/// too: payroll books the difference.
struct OrderMerge {
  let records: OrderRecords
  let author: Author

  /// Adds or updates orders and returns the outcome of each. All are inserted first and compared
  /// only on conflict, since nearly every order of a file is new.
  func take(
    _ rows: ArraySlice<ImportedOrder>, of running: RunningImport, in writing: Writing
  ) throws -> [BatchedImport.Outcome] {
    // An order that bears the author's tag is another's to bring in.
    let others = rows.contains { isOwn($0.order) } ? rows.filter { !isOwn($0.order) }[...] : rows
    let added = try OrderRows.add(others, by: author.agent, of: running.number, in: writing)
    let news = rows.filter { added.contains($0.order.number.text) }
    try BuyerRows.put(
      news.filter { !$0.buyer.isEmpty }.map { ($0.order.number, $0.buyer) }, in: writing)
    for row in news {
      for note in row.otherNotes {
        try EarlierNoteRows.keep(note, of: row.order.number, in: writing)
      }
    }
    if news.count == rows.count { return Array(repeating: .added, count: rows.count) }
    var restated: [String] = []
    let outcomes: [BatchedImport.Outcome] = try rows.map { row in
      if added.contains(row.order.number.text) { return .added }
      guard let (known, last) = try OrderRows.imported(row.order.number, in: writing) else {
        return isOwn(row.order) ? .refused(.ownRow) : .unchanged
      }
      return try update(known, of: last, with: row, of: running, &restated, in: writing)
    }
    try running.restate(restated, in: writing)
    return outcomes
  }

  /// - Parameter last: the number of the import that wrote the order last; nil for the desk's own.
  private func update(
    _ known: Order, of last: Int?, with row: ImportedOrder, of running: RunningImport,
    _ restated: inout [String], in writing: Writing
  ) throws -> BatchedImport.Outcome {
    let (buyer, isErased) = try newBuyer(row, in: writing)
    var row = row
    if isErased {
      row.order.note = row.order.note.map(records.erasedNote)
      row.otherNotes = []
    }
    var order = known.updated(with: row.order)
    try settleTag(of: &order, known, in: writing)
    let number = order.number
    if order == known, last != running.number { restated.append(number.text) }
    if order == known, buyer == nil { return .unchanged }
    // An earlier part of the same file held rows of this order.
    if try last == running.number || running.hasRestated(number.text, in: writing) {
      return .refused(Texts.rowsFarApart(number))
    }
    if counts(order, otherwiseThan: known), isOwn(known) || isOwn(order) {
      return .refused(.ownRow)
    }
    if order != known {
      try OrderVersions.keep(number, .before, running.number, in: writing)
      try OrderRows.update(order, by: author.agent, of: running.number, in: writing)
    }
    if let buyer { try BuyerRows.put([(order.number, buyer)], in: writing) }
    for earlier in [known.note].compactMap({ $0 }) + row.otherNotes where earlier != order.note {
      try EarlierNoteRows.keep(earlier, of: order.number, in: writing)
    }
    return known.isImported ? .updated : .added
  }

  /// Returns true when payroll counts an order otherwise than before: for another agent, at another
  /// time, or another amount.
  private func counts(_ order: Order, otherwiseThan known: Order) -> Bool {
    guard let tag = order.tag, let earlier = known.tag else { return order.tag != known.tag }
    return (tag.agent, tag.at, order.paid) != (earlier.agent, earlier.at, known.paid)
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
      decision: deskTags.isEmpty ? nil : try OrderEventRows.decision(of: order.number, in: writing),
      isDropped: known.droppedAt != nil)
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
}
