import Files
import Vocabulary

/// Combines a file's rows of one order number into one order: they are its lines, and the result
/// does not depend on their sequence (HANDBOOK/sheets.md, Orders).
struct OrderFold {
  /// True when the sheet's kind says that amounts are per line, false when per order; nil where the
  /// rows tell.
  private let amountsAreLines: Bool?
  private let flags: FlagOrder
  /// True once an order of this file had different amounts in its rows, which makes them per line.
  private var linesDiffer = false
  /// The number of orders of several rows with one equal amount, taken once or for each line, and
  /// the line of the first; nil when there are none.
  private(set) var equalAmounts: (count: Int, line: Int)?

  init(amountsAreLines: Bool?, flags: FlagOrder) {
    self.amountsAreLines = amountsAreLines
    self.flags = flags
  }

  /// Folds rows sorted by number and line in their place; rows that can't be one order go to
  /// `refused`.
  mutating func fold(_ rows: inout [ImportedOrder], refused: inout [RefusedRow]) {
    let groups = Self.groups(of: rows)
    if !linesDiffer {
      linesDiffer = groups.contains { group in
        group.count > 1 && Set(rows[group].compactMap(\.order.paid).filter { $0 > .zero }).count > 1
      }
    }
    var count = 0
    for group in groups {
      do {
        if group.count > 1 { rows[group.lowerBound] = try fold(rows[group]) }
        guard rows[group.lowerBound].order.createdAt != nil else {
          throw RowFault(Texts.noCreation)
        }
        if count < group.lowerBound { rows.swapAt(count, group.lowerBound) }
        count += 1
      } catch let fault as RowFault {
        refused += rows[group].map { RefusedRow(line: $0.line, reason: fault.reason) }
      } catch {
        continue
      }
    }
    rows.removeSubrange(count...)
  }

  private static func groups(of rows: [ImportedOrder]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    groups.reserveCapacity(rows.count)
    var start = 0
    for index in rows.indices.dropFirst()
    where rows[index].order.number != rows[start].order.number {
      groups.append(start..<index)
      start = index
    }
    if start < rows.count { groups.append(start..<rows.count) }
    return groups
  }

  private mutating func fold(_ all: ArraySlice<ImportedOrder>) throws -> ImportedOrder {
    var signatures: Set<Int> = []
    let rows = all.filter { signatures.insert($0.signature).inserted }
    try checkSameOrder(rows)
    var folded = rows[0]
    for row in rows.dropFirst() {
      let order = folded.order
      folded.order = order.updated(with: row.order)
      folded.order.paidAt = [order.paidAt, row.order.paidAt].compactMap { $0 }.max()
      folded.buyer = folded.buyer.updated(with: row.buyer)
    }
    folded.order.paid = try paid(rows)
    let titles = Self.distinct(rows.compactMap(\.order.title))
    if titles.count > 1 { folded.order.title = titles.joined(separator: "；") }
    folded.order.quantity = quantity(rows)
    let notes = try notes(rows)
    folded.order.note = notes.taken
    folded.otherNotes = notes.others
    folded.otherLines = rows.dropFirst().map(\.line)
    folded.repeats = all.count - rows.count
    return folded
  }

  /// Checks that all rows have the same creation time and buyer. Rows that differ are other orders,
  /// whose number a spreadsheet rounded.
  ///
  /// - Throws: `RowFault` when they differ.
  private func checkSameOrder(_ rows: [ImportedOrder]) throws {
    guard Set(rows.compactMap(\.order.createdAt)).count < 2,
      Set(rows.compactMap(\.buyer.name)).count < 2
    else { throw RowFault(Texts.severalOrdersOfOneNumber(rows[0].order.number, rows.map(\.line))) }
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// Returns true when each row is a line of the order, told by line numbers or, without them, by
  /// the goods.
  private static func areLines(_ rows: [ImportedOrder]) -> Bool {
    for names in [rows.compactMap(\.lineID), rows.compactMap(\.order.title)]
    where names.count == rows.count {
      return Set(names).count == rows.count
    }
    return false
  }

  /// Returns the sum where amounts are per line, else the one amount of the order; nil when no row
  /// has one.
  private mutating func paid(_ rows: [ImportedOrder]) throws -> Money? {
    let paying = Self.lastOfEachLine(rows).filter { $0.order.paid != nil }
    let amounts = paying.compactMap(\.order.paid)
    guard let first = amounts.first else { return nil }
    let areEqual = amounts.allSatisfy { $0 == first }
    switch amountsAreLines {
    case true?: return amounts.sum()
    case false?:
      guard areEqual else { throw RowFault(Texts.amountsDiffer(rows.map(\.line))) }
      return first
    case nil:
      guard areEqual, amounts.count > 1, first > .zero else { return amounts.sum() }
      equalAmounts = ((equalAmounts?.count ?? 0) + 1, equalAmounts?.line ?? rows[0].line)
      return linesDiffer && Self.areLines(paying) ? amounts.sum() : first
    }
  }

  /// Returns the last row of each line number, or all rows where one lacks it: a line that stands
  /// there again with other words is the same line.
  private static func lastOfEachLine(_ rows: [ImportedOrder]) -> [ImportedOrder] {
    guard rows.allSatisfy({ $0.lineID != nil }) else { return rows }
    var last: [String: ImportedOrder] = [:]
    for row in rows { last[row.lineID ?? ""] = row }
    return last.values.sorted { $0.line < $1.line }
  }

  private func quantity(_ rows: [ImportedOrder]) -> Int? {
    let counted = Self.lastOfEachLine(rows)
    let quantities = counted.compactMap(\.order.quantity)
    guard let first = quantities.first else { return nil }
    let isTotal = quantities.allSatisfy { $0 == first } && !Self.areLines(counted)
    return isTotal ? first : quantities.reduce(0, +)
  }

  /// Returns the note that is a tag, else the last one, and the other notes.
  private func notes(_ rows: [ImportedOrder]) throws -> (taken: String?, others: [String]) {
    let notes = Self.distinct(rows.compactMap(\.order.note))
    guard notes.count > 1 else { return (notes.first, []) }
    let tags = notes.compactMap { note in NoteTag(note, by: flags).map { (note, $0.number) } }
    guard Set(tags.map(\.1)).count < 2 else {
      throw RowFault(Texts.severalTagsOfOneOrder(tags.map(\.1), rows.map(\.line)))
    }
    let taken = tags.last?.0 ?? notes[notes.count - 1]
    return (taken, notes.filter { $0 != taken })
  }

  /// Reports how orders of several rows with one amount were taken, where only the rows told.
  func findings(file: String) -> [Finding] {
    guard let equalAmounts else { return [] }
    return [
      Finding(
        Place(file: file, line: equalAmounts.line),
        Texts.equalAmounts(equalAmounts.count, addedUp: linesDiffer), fix: Texts.sayAmounts)
    ]
  }
}
