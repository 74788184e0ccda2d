import Vocabulary

/// An order as a sheet states it: one row, or the rows of one number folded into one.
struct ImportedOrder: ImportRecord {
  var order: Order
  var buyer: Buyer
  let line: Int
  /// The number of the row's goods within the order; nil where the sheet has none.
  let lineID: String?
  /// A hash of the whole row, whichever columns are read; equal for equal rows.
  let signature: Int
  /// The lines of the order's further rows.
  var otherLines: [Int] = []
  /// The number of rows that repeat another one.
  var repeats = 0
  /// The notes of its rows beside the one taken.
  var otherNotes: [String] = []

  var orderNumber: OrderNumber { order.number }
  /// The time of its creation: a tag that the desk gave is not older.
  var countsFrom: Moment? { order.createdAt }

  init(order: Order, buyer: Buyer, line: Int, lineID: String?, signature: Int) {
    self.order = order
    self.buyer = buyer
    self.line = line
    self.lineID = lineID
    self.signature = signature
  }
}
