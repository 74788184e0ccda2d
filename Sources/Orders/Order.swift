import Vocabulary

/// An order as the shop's export states it, with the tag that it bears.
public struct Order: Hashable, Codable, Sendable {
  public let number: OrderNumber
  /// Nil while only the desk knows the order: it was tagged, not imported yet.
  public var createdAt: Moment?
  public var paidAt: Moment?
  public var paid: Money?
  /// As the platform words it: 交易成功, 交易关闭, ...
  public var status: String?
  public var title: String?
  public var quantity: Int?
  /// The export's column 退款金额 as it stands: kept, but not a refund.
  public var refundShown: String?
  /// The note in the shop's back office when the order was last imported.
  public var note: String?
  public var tag: Tag?
  /// Whether another agent's desk tag waits for a lead's decision.
  public var isContested = false

  public init(_ number: OrderNumber) { self.number = number }

  public var isImported: Bool { createdAt != nil }

  /// Placed, but neither paid nor closed: somebody should ask.
  public var awaitsPayment: Bool {
    guard isImported, paidAt == nil, (paid ?? .zero) == .zero else { return false }
    return !hasStatus(["关闭", "取消", "成功", "完成", "退款", "close", "cancel", "success", "refund"])
  }

  /// Waits for the payment or ended without one, as far as the status says.
  var isUnpaidByStatus: Bool {
    isClosed
      || hasStatus(["待付款", "待支付", "未付款", "未支付", "等待买家付款", "等待付款", "pending", "void", "unpaid"])
  }

  /// Ended without a sale.
  public var isClosed: Bool { hasStatus(["关闭", "取消", "close", "cancel"]) }

  /// The buyer has the goods, and the sale stands.
  public var isCompleted: Bool {
    hasStatus(["交易成功", "已完成", "已收货", "success", "completed"]) && !isClosed
  }

  /// On its way or arrived. (`未发货` and `等待卖家发货` are not.)
  public var isShipped: Bool {
    hasStatus(["已发货", "确认收货", "已签收", "交易成功", "已完成", "shipped", "delivered", "success"])
  }

  /// Platforms word their states differently, and change them.
  private func hasStatus(_ words: [String]) -> Bool {
    guard let status = status?.lowercased() else { return false }
    return words.contains(where: status.contains)
  }

  /// The tag that the note holds, when it names one of `agents`. It is made at the payment
  /// (CONTRACT.md).
  func noteTag(of agents: Set<AgentNumber>, by flags: FlagOrder) -> Tag? {
    guard let note, let at = paidAt ?? createdAt, let tag = NoteTag(note, by: flags),
      let agent = tag.agent, agents.contains(agent)
    else { return nil }
    return Tag(agent: agent, flag: tag.flag, at: at, origin: .note)
  }

  /// What payroll counts of an order: whose, in which month, how much.
  struct Earnings: Equatable {
    let agent: AgentNumber
    let at: Moment
    let paid: Money?
  }

  /// Nil while nobody tagged it: payroll does not see it then.
  var earnings: Earnings? { tag.map { Earnings(agent: $0.agent, at: $0.at, paid: paid) } }
}
