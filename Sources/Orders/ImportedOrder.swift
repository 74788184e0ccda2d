import Vocabulary

/// An order as a sheet has it: one row, or the rows of one number folded into one.
struct ImportedOrder: ImportRecord {
  var order: Order
  var buyer: Buyer
  let line: Int
  /// The number of the row's goods within the order, where the sheet has one.
  let lineID: String?
  /// Equal for rows that are equal, whatever columns are read.
  let signature: Int
  /// Lines of the order's further rows.
  var otherLines: [Int] = []
  /// Rows that repeat another one.
  var repeats = 0
  /// Notes of its rows beside the one that is taken.
  var otherNotes: [String] = []
  /// Whether rows of this order stood far before this one in the same file.
  var isFar = false

  var orderNumber: OrderNumber { order.number }

  init(order: Order, buyer: Buyer, line: Int, lineID: String?, signature: Int) {
    self.order = order
    self.buyer = buyer
    self.line = line
    self.lineID = lineID
    self.signature = signature
  }
}
