/// What waits at a busy desk on the morning after its month: orders that nobody paid or tagged,
/// handover items, complaints, entries of the books. Written by the program itself, so that it is
/// as whole as any.
struct OpenWork {
  static let handoverItems = 10_000
  /// Unpaid ones and untagged ones, of the month's last week.
  static let looseOrders = 400
  /// Of each book.
  static let entries = 100
  static let complaints = 60

  let agents: Int

  /// Orders without a note, one half of them unpaid.
  func writeOrders(_ path: String) throws {
    var random = Random(seed: 4)
    var file = try DataFile(path)
    try file.line("订单编号,买家实际支付金额,订单状态,订单创建时间,订单付款时间,宝贝标题")
    let week = 7 * 86_400
    for index in 0..<2 * Self.looseOrders {
      let created = Calendar2026.days * 86_400 - week + random.below(week - 3600)
      let isPaid = index % 2 == 0
      try file.line(
        "\(Self.order(index)),\(isPaid ? "99.00" : "0.00"),\(isPaid ? "交易成功" : "等待买家付款"),"
          + "\(Calendar2026.time(created)),\(isPaid ? Calendar2026.time(created + 60) : ""),纯棉圆领卫衣")
    }
    try file.flush()
  }

  static func order(_ index: Int) -> String { "\(4_900_000_000_000_000_000 + index * 97)" }

  /// Lines of a session. Half of the handover items are held by somebody, half wait.
  func writeLines(_ path: String) throws {
    var random = Random(seed: 5)
    var file = try DataFile(path)
    func agent() -> Int { 1 + random.below(agents) }
    for number in 1...Self.handoverItems {
      let writer = agent()
      let due = random.below(3) == 0 ? " --due 2026-11-0\(3 + random.below(6))T10:00" : ""
      let urgent = random.below(20) == 0 ? " --urgent" : ""
      try file.line("handover write 第\(number)件事，买家等回话\(due)\(urgent) --as \(writer)")
      if number % 2 == 0 {
        try file.line("handover accept \(number) --as \(writer % agents + 1)")
      }
    }
    for number in 1...Self.entries {
      // Some for agent 2, whose screen is measured.
      let owner = number % 5 == 0 ? 2 : agent()
      try file.line("issue write 第\(number)个问题 --kind problem --route lead --as \(owner)")
      try file.line("issue answer \(number) 已改好 --as 1")
      try file.line("stock enter A\(number) \(random.below(20)) --as \(owner)")
      try file.line(
        "followup add 买家\(number) --kind prospect --on 2026-11-02 --note 等到货 --as \(owner)")
      try file.line("plan add 第\(number)件要做的事 --as \(owner)")
    }
    for number in 1...Self.complaints {
      let about = number % 6 == 0 ? 2 : agent()
      try file.line(
        "complaint open \(about) --note 第\(number)起，答应回电未回 --due '2026-11-03 18:00' --as 1")
    }
    try file.flush()
  }
}
