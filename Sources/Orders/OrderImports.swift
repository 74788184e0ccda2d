import Imports

extension OrderRecords {
  /// The room that takes imports of orders back.
  public var orderImports: any WithdrawingRoom { OrderWithdrawal(records: self) }
  /// The room that takes imports of refunds back.
  public var refundImports: any WithdrawingRoom { RefundWithdrawal(records: self) }
}
