import Files
import Vocabulary

/// The meaning of a refund's status: whether the money was paid back.
struct RefundStatus {
  /// The platforms' words, matched whole: `等待卖家退款成功` is no `退款成功`.
  static let words = [
    "counts": [
      "退款成功", "已退款", "退款完成", "退款完结", "已完成退款", "售后成功", "退款成功，交易关闭", "success",
      "succeeded", "refunded", "completed",
    ],
    "waits": [
      "退款关闭", "退款中", "拒绝", "拒绝退款", "卖家拒绝退款", "商家拒绝退款", "商家拒绝", "退款取消", "已取消", "已撤销",
      "买家撤销", "退款失败", "待退款", "待处理", "处理中", "退款处理中", "售后关闭", "售后取消", "售后中", "等待卖家同意退款",
      "买家已经申请退款，等待卖家同意", "卖家已经同意退款，等待买家退货", "买家已经退货，等待卖家确认收货", "等待买家退货",
      "等待卖家确认收货", "待商家处理", "待买家退货", "待商家收货", "退款待处理", "平台处理中", "未发起退款", "无退款申请",
      "closed", "cancelled", "canceled", "pending", "processing", "rejected", "refused", "failed",
    ],
  ]

  private let counting: Set<String>
  private let waiting: Set<String>

  init(_ sheet: Sheet) {
    counting = Set(sheet.words("counts").map(Self.folded))
    waiting = Set(sheet.words("waits").map(Self.folded))
  }

  /// Returns true when the status says that the money was paid back.
  ///
  /// - Throws: `RowFault` for a missing or unknown word.
  func counts(_ word: String?) throws -> Bool {
    guard let word else { throw RowFault(Texts.noRefundStatus) }
    let folded = Self.folded(word)
    if counting.contains(folded) { return true }
    guard waiting.contains(folded) else { throw RowFault(Texts.unknownRefundStatus(word)) }
    return false
  }

  private static func folded(_ word: String) -> String {
    HalfWidth.folded(word).lowercased().filter { !$0.isWhitespace }
  }
}
