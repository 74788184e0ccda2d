import Vocabulary

/// An order as the shop's export states it, with the tag that it bears now.
public struct Order: Hashable, Codable, Sendable {
  public let number: OrderNumber
  /// The time of its creation; nil while only the desk knows the order, tagged but not imported
  /// yet.
  public var createdAt: Moment?
  public var paidAt: Moment?
  public var paid: Money?
  /// The status in the platform's words: 交易成功, 交易关闭, ...
  public var status: String?
  public var title: String?
  public var quantity: Int?
  /// The text of the export's column 退款金额: kept, but not a refund.
  public var refundShown: String?
  /// The note in the shop's back office when the order was last imported.
  public var note: String?
  public var tag: Tag?
  /// True while another agent's tag waits for a lead's decision.
  public var isContested = false
  /// The time at which the desk dropped it (`OrderDropping`); nil while it counts.
  public var droppedAt: Moment?

  public init(_ number: OrderNumber) { self.number = number }

  public var isImported: Bool { createdAt != nil }

  /// True for an order that was placed, but neither paid nor closed: somebody should ask.
  public var awaitsPayment: Bool {
    guard isImported, droppedAt == nil, paidAt == nil, (paid ?? .zero) == .zero else {
      return false
    }
    return !hasStatus(["关闭", "取消", "成功", "完成", "退款", "close", "cancel", "success", "refund"])
  }

  /// True when the status says that the payment is awaited or never came.
  var isUnpaidByStatus: Bool {
    isClosed
      || hasStatus(["待付款", "待支付", "未付款", "未支付", "等待买家付款", "等待付款", "pending", "void", "unpaid"])
  }

  /// True when nothing was paid, so that there is nothing to give back.
  public var isUnpaid: Bool {
    awaitsPayment || paidAt == nil && (paid ?? .zero) == .zero && isUnpaidByStatus
  }

  /// What the status says of the goods' way to the buyer.
  public enum Arrival: Sendable { case notSent, arrived, unknown }

  public var arrival: Arrival {
    if isCompleted || hasStatus(["已签收", "delivered"]) { return .arrived }
    return status == nil || isShipped ? .unknown : .notSent
  }

  /// True when it ended without a sale.
  public var isClosed: Bool { hasStatus(["关闭", "取消", "close", "cancel"]) }

  /// True when the buyer has the goods and the sale stands.
  public var isCompleted: Bool {
    hasStatus(["交易成功", "已完成", "已收货", "success", "completed"]) && !isClosed && droppedAt == nil
  }

  /// True when it is on its way or arrived. (`未发货` and `等待卖家发货` are not.)
  public var isShipped: Bool {
    hasStatus(["已发货", "确认收货", "已签收", "交易成功", "已完成", "shipped", "delivered", "success"])
  }

  /// Returns true when the status contains one of the words. Platforms word their states
  /// differently, and change them.
  private func hasStatus(_ words: [String]) -> Bool {
    guard let status = status?.lowercased() else { return false }
    return words.contains(where: status.contains)
  }

  /// Returns the tag that the note holds; nil unless it names one of `agents`. Its time is that of
  /// the payment, or of the creation of an unpaid order (CONTRACT.md).
  func noteTag(of agents: Set<AgentNumber>, by flags: FlagOrder) -> Tag? {
    guard let note, let at = paidAt ?? createdAt, let tag = NoteTag(note, by: flags),
      let agent = tag.agent, agents.contains(agent)
    else { return nil }
    return Tag(agent: agent, flag: tag.flag, at: at, origin: .note)
  }
}
