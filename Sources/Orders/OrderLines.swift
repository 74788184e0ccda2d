import Files
import Vocabulary

/// The rows of one order, by the line of goods that each states. A row that says that the line was
/// paid leaves out one that says that it was not: that one is older. Nothing here depends on the
/// sequence of the rows (HANDBOOK/sheets.md, Orders).
struct OrderLines {
  /// The outcome of adding up an order's amounts.
  struct Total {
    /// Nil when no row has an amount.
    let paid: Money?
    /// True when several equal amounts were taken as one.
    var isTakenOnce = false
  }

  /// The rows that stand, for each line.
  private let lines: [[ImportedOrder]]
  /// True when each row has its line's number; otherwise the goods tell lines apart.
  private let areNumbered: Bool
  /// True when the sheet's kind says that amounts are per line, false when per order; nil where the
  /// rows tell.
  private let amountsAreLines: Bool?
  /// True when a row was left out as older whose amount would have counted otherwise.
  let hasOlder: Bool

  init(_ rows: [ImportedOrder], amountsAreLines: Bool?) {
    let areNumbered = rows.allSatisfy { $0.lineID != nil }
    let all = Dictionary(grouping: rows) { (areNumbered ? $0.lineID : $0.order.title) ?? "" }
    lines = all.values.map { line in
      let paid = line.filter(\.order.isPaidByRow)
      return paid.isEmpty ? line : paid
    }
    hasOlder = zip(all.values, lines).contains { all, standing in
      let amounts = Set(standing.map(\.order.paid))
      return all.contains { !amounts.contains($0.order.paid) && $0.order.paid ?? .zero > .zero }
    }
    self.areNumbered = areNumbered
    self.amountsAreLines = amountsAreLines
  }

  /// True when rows of one line are lines of their own, which nothing but the sheet's kind tells.
  private var areApart: Bool { amountsAreLines == true && !areNumbered }

  /// Returns the sum where amounts are per line, else the one amount of the order.
  ///
  /// - Throws: `RowFault` when an amount of the order differs, or nothing tells which rows of a
  ///   line count.
  func total() throws -> Total {
    let amounts = lines.flatMap { $0.compactMap(\.order.paid) }
    guard let first = amounts.first else { return Total(paid: nil) }
    if areApart { return Total(paid: amounts.sum()) }
    let areEqual = amounts.allSatisfy { $0 == first }
    if amountsAreLines == false, !areEqual { throw RowFault(Texts.amountsDiffer(numbers)) }
    if areEqual, amountsAreLines != true {
      let count = areNumbered ? lines.count { $0.contains { $0.order.paid != nil } } : amounts.count
      return Total(
        paid: first,
        isTakenOnce: amountsAreLines == nil && count > 1 && first > .zero)
    }
    return Total(paid: try lines.compactMap(amount).sum())
  }

  /// Returns the amount of a line; nil when none of its rows has one.
  private func amount(_ line: [ImportedOrder]) throws -> Money? {
    let amounts = line.compactMap(\.order.paid)
    let paying = amounts.filter { $0 > .zero }
    guard Set(paying).count < 2, areNumbered || paying.count < 2 else {
      throw RowFault(Texts.lineTwice(line.map(\.line).sorted()))
    }
    return paying.first ?? amounts.first
  }

  /// The number of pieces; nil when no row has one.
  var quantity: Int? {
    let quantities = lines.compactMap { line -> Int? in
      let quantities = line.compactMap(\.order.quantity)
      return areApart && !quantities.isEmpty ? quantities.reduce(0, +) : quantities.max()
    }
    return quantities.isEmpty ? nil : quantities.reduce(0, +)
  }

  private var numbers: [Int] { lines.flatMap { $0.map(\.line) }.sorted() }
}

extension Order {
  /// True when a row says that it was paid: by the time of payment, else by its status.
  var isPaidByRow: Bool { paidAt != nil || status != nil && !isUnpaidByStatus }
}
