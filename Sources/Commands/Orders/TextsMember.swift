import Orders
import Vocabulary

/// Texts of members and their price.
extension Texts {
  static let orderMemberSummary = Text(
    zh: "买家是不是会员，会员价多少：首笔成交之后都享会员折扣（店铺事实）",
    en: "whether a buyer is a member, and the price for members after the first completed order")
  static let orderMemberExample = Text(
    zh: "128 元的商品，会员付多少", en: "what a member pays for goods of 128 yuan")
  static let orderMemberMore = Text(
    zh: "工作台里不写买家，就是当前订单的买家。买家名要和平台上一字不差；抹掉了资料的查不到。",
    en:
      "In the session the current order's buyer is meant where none is named. The name is the "
      + "platform's, to the letter; whose data was erased is not found.")
  static let whichBuyer = Text(zh: "没写是哪位买家", en: "it is not said which buyer")
  static let nameTheBuyer = Text(
    zh: "写上买家会员名：kefu 单 会员 小鱼爱吃糖；或先用 单 选 选订单",
    en: "name the buyer: kefu order member NAME; or choose an order by order use")
  static func noBuyerOf(_ order: OrderNumber) -> Text {
    Text(
      zh: "不知道订单 \(order) 的买家：没有导入，或资料已抹掉",
      en: "the buyer of order \(order) is not known: not imported, or erased")
  }
  static func noPrice(_ text: String) -> Text {
    Text(zh: "“\(text)”不是价格", en: "“\(text)” is no price")
  }
  static let priceShape = Text(
    zh: "写大于 0 的金额，最多两位小数：--price 128 或 128.50",
    en: "give an amount above 0 with at most two decimals: --price 128 or 128.50")
  static func isMember(
    _ buyer: String, _ order: OrderNumber, _ since: String, _ discount: MemberDiscount?
  ) -> Text {
    Text(
      zh: "\(buyer) 是会员\(discount.map { "，享 \($0) 折" } ?? "")（首笔成交：\(since) 的订单 \(order)）",
      en: "\(buyer) is a member\(discount.map { ": \($0.percentOff) % off" } ?? "") "
        + "(first completed: order \(order) of \(since))")
  }
  static func notAMember(_ buyer: String, _ orders: Int, _ discount: MemberDiscount?) -> Text {
    Text(
      zh: "\(buyer) 还不是会员：\(orders == 0 ? "没有订单" : "\(orders) 单里还没有成交的")，"
        + "首笔成交后享\(discount.map { " \($0) 折" } ?? "会员价")",
      en: "\(buyer) is no member yet: \(orders == 0 ? "no order" : "none of \(orders) completed"); "
        + "after the first completed order \(discount.map { "\($0.percentOff) % off" } ?? "one")")
  }
  static func memberPrice(_ price: Money, _ memberPrice: Money) -> Text {
    Text(zh: "\(price) 元 → 会员价 \(memberPrice) 元", en: "\(price) → member price \(memberPrice)")
  }
  static let noOrdersOfBuyer = Text(
    zh: "没有这位买家的订单；买家名要和平台上一字不差",
    en: "no order of this buyer; the name must be the platform's, to the letter")
  static func buyerIsMember(_ discount: MemberDiscount?) -> Text {
    Text(
      zh: "买家是会员" + (discount.map { "，享 \($0) 折" } ?? ""),
      en: "the buyer is a member" + (discount.map { ": \($0.percentOff) % off" } ?? ""))
  }
  static let noDiscount = Text(
    zh: "会员折扣还没填：组长 kefu 店铺 填 会员折扣=9.8折",
    en: "the members' discount is not stated: a lead writes kefu shop fact 会员折扣=9.8折")
}
