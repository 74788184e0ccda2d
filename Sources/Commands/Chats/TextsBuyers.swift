import Vocabulary

/// Texts of the command about buyers' chats.
extension Texts {
  static let buyerSummary = Text(
    zh: "打开一位买家的聊天，或回到那里；什么也不写就列出打开的",
    en: "opens a buyer's chat or comes back to it; alone it lists those that are open")
  static let buyerByNick = Text(zh: "按昵称打开：buyer 昵称", en: "by nick: buyer NICK")
  static let buyerByDigits = Text(
    zh: "按订单号或电话的后四位", en: "by the last four digits of an order or a phone")
  static let buyerClosing = Text(zh: "聊完了", en: "the chat is over")
  static let buyerList = Text(
    zh: "打开的买家，等了多久，超时的变红", en: "the open chats, how long each waits, red beyond the aim")
  static let buyerMore = Text(
    zh: "也认订单编号、手机号和列表里的编号。每位买家的订单、没发完的话、填过的值各归各，互不相混。"
      + "粘贴带昵称和时间的千牛消息，或带订单编号的消息，会自动打开那位买家。"
      + "Alt-↑ Alt-↓ 换上一位、下一位，Alt-w 到等得最久的一位。",
    en:
      "A whole order number, a phone and the number in the list do as well. Order, messages left "
      + "to send and values filled in stay with each buyer. A message pasted from 千牛 with nick "
      + "and time, or with an order's number, opens that buyer's chat. Alt-↑ and Alt-↓ go through "
      + "the list, Alt-w goes to the one that waits longest.")
  static let noBuyers = Text(zh: "没有打开的买家", en: "no buyer's chat is open")
  static func buyerClosed(_ label: String, open count: Int) -> Text {
    Text(
      zh: "\(label) 关了，还有 \(count) 位打开着",
      en: "\(label) is closed, \(count) still open")
  }
  static func waits(_ time: String) -> Text { Text(zh: "等 \(time)", en: "waits \(time)") }
  static func answered(_ time: String) -> Text {
    Text(zh: "\(time) 前回过", en: "answered \(time) ago")
  }
  static func buyerSaid(_ message: String) -> Text {
    Text(zh: "买家：\(message)", en: "buyer: \(message)")
  }
  static func repliedWith(_ title: String) -> Text {
    Text(zh: "回过：\(title)", en: "replied: \(title)")
  }
}
