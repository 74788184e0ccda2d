/// The month's orders as a back office exports them, in UTF-8 and in GB18030, and the refunds on a
/// twentieth of them. Every order bears a note that tags it.
struct OrderFiles {
  let utf8: String
  let gb18030: String
  let refunds: String

  private static let header =
    "订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,订单付款时间,订单备注,宝贝标题,宝贝总数量,收货人姓名,联系手机"
  private static let couriers = ["顺丰", "申通", "圆通", "中通", "邮政"]
  private static let flags = ["红旗", "黄旗", "绿旗", "蓝旗", "紫旗"]
  private static let goods = ["短款羽绒服", "高腰直筒牛仔裤", "纯棉圆领卫衣", "碎花连衣裙 夏季新款 收腰显瘦", "羊毛围巾"]
  private static let people = ["秦川", "沈安", "吴桐", "白露", "方可", "江南"]
  private static let remarks = ["", " / 补差价已付", " / 尺码未定，等确认再发", " / 送小礼品，退5元"]

  /// Writes the files for so many orders of `agents`, numbered from 1, into a folder.
  init(orders: Int, agents: Int, in folder: String) throws {
    utf8 = folder + "/orders.csv"
    gb18030 = folder + "/orders-gb18030.csv"
    refunds = folder + "/refunds.csv"
    var random = Random(seed: 1)
    var sold = try DataFile(utf8)
    var returned = try DataFile(refunds)
    try sold.line(Self.header)
    try returned.line("订单编号,退款金额,退款完结时间")
    let month = Calendar2026.days * 86_400
    for index in 0..<orders {
      // As platforms number orders: rising with time, the last digits the buyer's.
      let number =
        "\(4_100_000_000_000 + index * 64 + random.below(64))"
        + "\(100_000 + random.below(900_000))"
      let created = index * (month - 3600) / orders
      let fen = 1000 + random.below(50_000)
      let paid = "\(fen / 100).\(fen % 100 / 10)\(fen % 10)"
      let note =
        "\(1 + random.below(agents))号 / \(random.pick(Self.couriers))"
        + " \(random.pick(Self.flags))\(random.pick(Self.remarks))"
      // The number as spreadsheets are made to keep its digits: ="…".
      try sold.line(
        "\"=\"\"\(number)\"\"\",buyer_\(random.below(900_000)),\(paid),交易成功,"
          + "\(Calendar2026.time(created)),\(Calendar2026.time(created + random.below(1800))),"
          + "\(note),\(random.pick(Self.goods)),\(1 + random.below(3)),\(random.pick(Self.people)),"
          + "138\(10_000_000 + random.below(90_000_000))")
      if random.below(20) == 0 {
        let time = min(created + 86_400 + random.below(3 * 86_400), month - 1)
        try returned.line("\(number),\(paid),\(Calendar2026.time(time))")
      }
    }
    try sold.flush()
    try returned.flush()
    try Child(["iconv", "-f", "UTF-8", "-t", "GB18030", utf8], output: gb18030).run()
  }
}
