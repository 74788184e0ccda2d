import Vocabulary

/// The texts of this room that people see, in both languages.
enum Texts {
  static func unknownState(_ number: Int, _ state: String) -> Text {
    Text(
      zh: "第 \(number) 条的状态“\(state)”读不懂",
      en: "the state “\(state)” of entry \(number) means nothing")
  }
  static func notOnWatch(_ goods: String) -> Text {
    Text(zh: "库存提醒里没有 \(goods)", en: "\(goods) is not on the stock watch")
  }
  static let listStock = Text(zh: "看有哪些货号：kefu 库存本 看", en: "see kefu stock list")
  static func fieldNeeded(_ field: Text, book: Text) -> Text {
    Text(
      zh: "\(book.chinese)要填“\(field.chinese)”",
      en: "the \(book.english) asks for “\(field.english)”")
  }
  static func notYours(_ book: Text) -> Text {
    Text(zh: "\(book.chinese)只能看自己的", en: "in the \(book.english) you may see your own only")
  }
  static let askALead = Text(zh: "请组长或薪资专员来办", en: "ask a lead or clerk")

  // Figures.
  static let serviceGuard = Text(
    zh: "成交不多于询单，原因不多于没成交的",
    en: "no more sales than enquiries, no more reasons than enquiries without a sale")
  static func moreSales(_ sales: Int, _ enquiries: Int) -> Text {
    Text(
      zh: "成交 \(sales) 比询单 \(enquiries) 还多",
      en: "\(sales) sales are more than \(enquiries) enquiries")
  }
  static let enquiriesHoldSales = Text(
    zh: "询单包括成交的，核对两个数", en: "enquiries include those that bought: check both figures")
  static func moreReasons(_ reasons: Int, _ unsold: Int) -> Text {
    Text(
      zh: "原因共 \(reasons) 个，没成交的只有 \(unsold) 个",
      en: "\(reasons) reasons for \(unsold) enquiries without a sale")
  }
  static let reasonOfEach = Text(
    zh: "每个没成交的询单最多记一个原因", en: "note one reason at most for each enquiry without a sale")
  static let callGuard = Text(zh: "通话先开始后结束", en: "a call ends after it began")
  static let endedFirst = Text(zh: "结束时间早于开始时间", en: "the call ended before it began")
  static let callTimes = Text(zh: "核对 --began 和 --ended", en: "look at --began and --ended again")

  // The day.
  static let listIssues = Text(zh: "问题本 看", en: "issue list")
  static let listFollowUps = Text(zh: "回访本 看", en: "followup list")
  static let listGoods = Text(zh: "库存本 看", en: "stock list")
  static let showPlan = Text(zh: "计划本 看", en: "plan show")
  static let messagesTitle = Text(zh: "待看消息", en: "messages")
  static let followUpsTitle = Text(zh: "该跟进的客户", en: "follow-ups due")
  static let lowStockTitle = Text(zh: "库存不足", en: "low on stock")
  static let planTitle = Text(zh: "今日计划", en: "plan for today")
  static func dueSince(_ day: Day) -> Text {
    Text(zh: "\(day) 到期", en: "due \(day)")
  }
  static func carriedOver(_ days: Int) -> Text {
    Text(
      zh: "顺延第 \(days) 天", en: "carried over, " + days.counted("day"))
  }
  static func piecesLeft(_ pieces: Int) -> Text {
    Text(zh: "剩 \(pieces) 件", en: "\(pieces) left")
  }
}
