import Files
import Vocabulary

/// Combines a file's rows of one order number into one order: they are its lines, and the result
/// depends neither on their sequence nor on the file's other orders (HANDBOOK/sheets.md, Orders).
struct OrderFold {
  /// True when the sheet's kind says that amounts are per line, false when per order; nil where the
  /// rows tell.
  private let amountsAreLines: Bool?
  private let flags: FlagOrder
  /// Orders of several rows with one equal amount, which was taken once.
  private var takenOnce = SeenOrders()
  /// Orders of several rows whose amounts were added up.
  private var addedUp = SeenOrders()
  /// Orders with a row that another one left out as older.
  private var restated = SeenOrders()

  init(amountsAreLines: Bool?, flags: FlagOrder) {
    self.amountsAreLines = amountsAreLines
    self.flags = flags
  }

  /// Folds rows sorted by number and line in their place; rows that can't be one order go to
  /// `refused`.
  mutating func fold(_ rows: inout [ImportedOrder], refused: inout [RefusedRow]) {
    var count = 0
    for group in Self.groups(of: rows) {
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
    let distinct = all.filter { signatures.insert($0.signature).inserted }
    try checkSameOrder(distinct)
    // Cells of a row that says that it was paid win over those of one that does not.
    let rows = distinct.filter { !$0.order.isPaidByRow } + distinct.filter(\.order.isPaidByRow)
    var folded = rows[0]
    for row in rows.dropFirst() {
      let order = folded.order
      folded.order = order.updated(with: row.order)
      folded.order.paidAt = [order.paidAt, row.order.paidAt].compactMap { $0 }.max()
      folded.buyer = folded.buyer.updated(with: row.buyer)
    }
    let lines = OrderLines(rows, amountsAreLines: amountsAreLines)
    folded.order.paid = try paid(lines, rows)
    let titles = Self.distinct(rows.compactMap(\.order.title))
    if titles.count > 1 { folded.order.title = titles.joined(separator: "；") }
    folded.order.quantity = lines.quantity
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

  private mutating func paid(_ lines: OrderLines, _ rows: [ImportedOrder]) throws -> Money? {
    let total = try lines.total()
    let first = rows.map(\.line).min() ?? 0
    if lines.hasOlder { restated.note(first) }
    if total.isTakenOnce {
      takenOnce.note(first)
    } else if let paid = total.paid, rows.allSatisfy({ $0.order.paid ?? .zero < paid }) {
      addedUp.note(first)
    }
    return total.paid
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

  /// Reports how orders of several rows were taken, where only the rows told.
  func findings(file: String) -> [Finding] {
    var findings: [Finding] = []
    if takenOnce.count > 0 {
      findings.append(
        Finding(
          Place(file: file, line: takenOnce.line),
          Texts.takenOnce(takenOnce.count, addedUp: addedUp.count > 0 ? addedUp.line : nil),
          fix: Texts.sayAmounts))
    }
    if restated.count > 0 {
      findings.append(
        Finding(Place(file: file, line: restated.line), Texts.olderRows(restated.count)))
    }
    return findings
  }
}
