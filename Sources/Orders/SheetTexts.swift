import Vocabulary

/// Texts about sheets of orders and refunds.
extension Texts {
  // Columns.
  static let orderMeans = Text(zh: "订单编号", en: "the order's number")
  static let createdMeans = Text(zh: "下单时间", en: "when it was placed")
  static let paidAtMeans = Text(
    zh: "付款时间，决定算哪个月", en: "when it was paid: the month in which it counts")
  static let paidMeans = Text(zh: "买家实付金额", en: "the amount paid")
  static let payableMeans = Text(
    zh: "应付金额，表里没有实付时用，付了款才算",
    en: "the amount to pay, for want of the amount paid: counts once paid")
  static let statusMeans = Text(zh: "订单状态", en: "the order's status")
  static let noteMeans = Text(zh: "商家备注，里面有工号", en: "the shop's note, which names the agent")
  static let lineMeans = Text(zh: "子订单编号", en: "the number of a line of the order")
  static let titleMeans = Text(zh: "商品标题", en: "the goods")
  static let quantityMeans = Text(zh: "件数", en: "pieces")
  static let buyerMeans = Text(zh: "买家会员名", en: "the buyer's member name")
  static let receiverMeans = Text(zh: "收货人", en: "the receiver")
  static let mobileMeans = Text(zh: "手机", en: "the mobile number")
  static let refundShownMeans = Text(
    zh: "退款一栏，只留底，不算退款", en: "money back as shown: kept, no refund")
  static let refundAmountMeans = Text(zh: "退给买家的金额", en: "the amount paid back")
  static let refundedAtMeans = Text(zh: "退款完结时间", en: "when it was paid back")
  static let askedAtMeans = Text(zh: "退款申请时间，不用", en: "when it was asked for, not used")
  static let refundIDMeans = Text(zh: "退款编号", en: "the refund's number")
  static let refundStatusMeans = Text(
    zh: "退款状态，只有退成的才算", en: "the refund's status: only what was paid back counts")

  // Rows.
  static func looksRounded(_ order: OrderNumber) -> Text {
    Text(
      zh: "订单编号“\(order)”像被表格软件抹成了 15 位：回后台重新导出，别用 Excel 存；要用就先把该列设为文本",
      en:
        "the order number “\(order)” looks rounded to 15 digits by a spreadsheet: export "
        + "again, with the column as text")
  }
  static func severalOrdersOfOneNumber(_ order: OrderNumber, _ lines: [Int]) -> Text {
    let list = list(lines)
    return Text(
      zh: "订单编号“\(order)”在第 \(list) 行是不同的下单时间或买家，多半是被表格软件改过：请把该列设为文本后重新导出",
      en: "the order number “\(order)” has other times or buyers in lines \(list): most likely a "
        + "spreadsheet rounded it; export it as text")
  }
  static func amountsDiffer(_ lines: [Int]) -> Text {
    let list = list(lines)
    return Text(
      zh: "第 \(list) 行是同一个订单，整单金额却不同",
      en: "lines \(list) are one order, with different amounts of it")
  }
  static func lineTwice(_ lines: [Int]) -> Text {
    let list = list(lines)
    return Text(
      zh: "第 \(list) 行是同一个订单的同一件商品，分不清是一件改过价还是两件：只留一行，或带子订单编号导出，"
        + "或在 Policies/sheets.yaml 写 amounts: lines",
      en: "lines \(list) are the same goods of one order, and nobody can tell a changed price from "
        + "another piece: keep one row, export with 子订单编号, or say amounts: lines in "
        + "Policies/sheets.yaml")
  }
  static func severalTagsOfOneOrder(_ numbers: [String], _ lines: [Int]) -> Text {
    let names = numbers.map { "\($0)号" }.joined(separator: "、")
    let english = numbers.joined(separator: " and ")
    let list = list(lines)
    return Text(
      zh: "第 \(list) 行是同一个订单，备注却写着 \(names)",
      en: "lines \(list) are one order, and name agents \(english)")
  }
  static func rowsFarApart(_ order: OrderNumber) -> Text {
    Text(
      zh: "订单“\(order)”的几行在文件里隔得太远，请按订单编号排序后再导",
      en: "rows of order “\(order)” stand too far apart: sort the file by order number")
  }
  private static func list(_ lines: [Int]) -> String {
    lines.prefix(10).map(String.init).joined(separator: ", ") + (lines.count > 10 ? ", …" : "")
  }

  // Refunds.
  static func roundedRefund(_ id: String) -> Text {
    Text(
      zh: "退款编号“\(id)”被表格软件改成了科学计数法，请把该列设为文本后重新导出",
      en: "a spreadsheet rounded the refund's number to “\(id)”: export it as text")
  }
  static let noRefundStatus = Text(zh: "缺少退款状态", en: "the refund's status is missing")
  static func unknownRefundStatus(_ word: String) -> Text {
    Text(
      zh: "不认识退款状态“\(word.prefix(40))”：在 Policies/sheets.yaml 的 words 里写明 counts（算）还是 waits（不算）",
      en:
        "unknown refund status “\(word.prefix(40))”: say under words in "
        + "Policies/sheets.yaml whether it counts or waits")
  }
  static func refundOfTwoOrders(_ id: String, _ known: OrderNumber, _ order: OrderNumber) -> Text {
    Text(
      zh: "退款编号“\(id)”已是订单 \(known) 的，这里是 \(order)",
      en: "refund “\(id)” is one of order \(known), not of \(order)")
  }
  static func refundDoubt(_ doubt: RefundDoubts.Doubt, _ count: Int, _ lines: [Int]) -> Text {
    let list = lines.map(String.init).joined(separator: ", ")
    let (chinese, english) =
      switch doubt {
      case .tooMuch: ("使退款超过了实付金额", "more back than was paid")
      case .beforeTheOrder: ("早于下单", "earlier than the order")
      case .inTheFuture: ("时间还没到", "in the future")
      }
    return Text(
      zh: "\(count) 笔退款\(chinese)：第 \(list) 行",
      en: count == 1
        ? "a refund is \(english): line \(list)" : "\(count) refunds are \(english): lines \(list)")
  }
  static let refundDoubtFix = Text(
    zh: "核对后台，改正后再导一次", en: "check the back office, correct and import again")
  static func notPaidBack(_ count: Int, _ statuses: [String]) -> Text {
    let list = statuses.joined(separator: ", ")
    return Text(
      zh: "\(count) 笔没有退成，记下但不算：\(list)",
      en: count == 1
        ? "a refund was not paid back and doesn't count: \(list)"
        : "\(count) refunds were not paid back and don't count: \(list)")
  }

  // Imported rows that need checking.
  static func nearTags(_ count: Int, _ examples: [String], tags: Int) -> Text {
    let list = examples.joined(separator: ", ")
    let named = tags == 1 ? "1 note names an agent" : "\(tags) notes name an agent"
    return Text(
      zh: "\(tags) 条备注写明了客服，另有 \(count) 条像标记又不是，没有标记：第 \(list) 行",
      en: count == 1
        ? "\(named), 1 looks like a tag and is none, so its order stays untagged: line \(list)"
        : "\(named), \(count) look like a tag and are none, so their orders stay untagged: "
          + "lines \(list)")
  }
  static let nearTagsFix = Text(
    zh: "备注要以 3号 开头，后面是空格、/ 或逗号；改好后再导一次",
    en: "a note begins with 3号 and a blank, / or comma; correct them and import again")
  /// - Parameter addedUp: the line of an order whose rows have amounts of their own; nil without.
  static func takenOnce(_ count: Int, addedUp: Int?) -> Text {
    let orders =
      count == 1 ? "an order stands in several rows" : "\(count) orders stand in several rows"
    let (chinese, english) =
      addedUp.map {
        (
          "；可第 \($0) 行的订单每行金额不同，这份表的金额像是每行自己的",
          "; but the rows of the order in line \($0) have amounts of their own, as lines have"
        )
      } ?? ("", "")
    return Text(
      zh: "\(count) 个订单占几行、每行金额相同：当作整单金额，只算一次\(chinese)",
      en: "\(orders) with one amount: taken once, as that of the order\(english)")
  }
  static func olderRows(_ count: Int) -> Text {
    Text(
      zh: "\(count) 个订单既有没付款的行又有付了款的行：按付了款的行算",
      en: count == 1
        ? "an order stands there both unpaid and paid: its paid rows count"
        : "\(count) orders stand there both unpaid and paid: their paid rows count")
  }
  static func erasedOrders(_ count: Int) -> Text {
    Text(
      zh: "\(count) 个订单的买家资料早已抹除：订单照收，买家和备注不再记下",
      en: count == 1
        ? "an order's buyer was erased: the order is taken without its buyer and note"
        : "the buyers of \(count) orders were erased: these are taken without buyers and notes")
  }
  static let sayAmounts = Text(
    zh: "不对的话，在 Policies/sheets.yaml 里写 amounts: lines 或 order",
    en: "where that is wrong, say amounts: lines or order in Policies/sheets.yaml")
}
