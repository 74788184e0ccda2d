import Vocabulary

/// Texts about chats: which buyer is meant, and for whom something is copied.
package enum ChatTexts {
  package static let onlyInSession = Text(
    zh: "这条命令只能在打开的工作台里用", en: "this works in the open workbench only")
  package static let openWorkbench = Text(zh: "先打开工作台：kefu", en: "open it: kefu")
  static func noChat(_ number: String) -> Text {
    Text(zh: "没有打开第 \(number) 个买家", en: "no chat \(number) is open")
  }
  static let listChats = Text(
    zh: "输入 buyers 看打开的买家", en: "buyers lists those that are open")
  static func severalNamed(_ name: String, _ labels: [String]) -> Text {
    let list = labels.joined(separator: "，")
    return Text(
      zh: "有 \(labels.count) 个“\(name)”：\(list)",
      en: "\(labels.count) open chats are of “\(name)”: \(list)")
  }
  static func askWhich(_ name: String, _ labels: [String]) -> Text {
    Text(
      zh: "哪个“\(name)”？\(labels.joined(separator: "，")) ",
      en: "which “\(name)”? \(labels.joined(separator: ", ")) ")
  }
  static func nameNumber(_ number: Int) -> Text {
    Text(
      zh: "写编号，如：buyer \(number)；是另一位就写 --new",
      en: "name the number, as in buyer \(number), or write --new for another one")
  }
  static func noEnding(_ digits: String) -> Text {
    Text(
      zh: "没有订单号或电话以 \(digits) 结尾的订单", en: "no order's number or phone ends with \(digits)")
  }
  static let otherNames = Text(
    zh: "写全订单号，或写买家的昵称", en: "write the whole number, or the buyer's nick")
  static func severalEnding(_ digits: String, _ orders: [String]) -> Text {
    let list = orders.prefix(5).joined(separator: "；")
    return Text(
      zh: "以 \(digits) 结尾的订单有 \(orders.count) 个：\(list)",
      en: "\(orders.count) orders end with \(digits): \(list)")
  }
  static func noOrderOfPhone(_ phone: String) -> Text {
    Text(
      zh: "没有电话 \(phone) 的订单；电话不是订单编号",
      en: "no order has the phone \(phone), which is no order's number")
  }
  static func severalOf(_ name: String, _ orders: [String]) -> Text {
    let list = orders.prefix(5).joined(separator: "；")
    return Text(
      zh: "“\(name)”的订单有 \(orders.count) 个：\(list)",
      en: "\(orders.count) orders are of “\(name)”: \(list)")
  }
  static func severalCalled(_ word: String, _ count: Int) -> Text {
    Text(zh: "“\(word)”有 \(count) 个订单：", en: "“\(word)” may be \(count) orders:")
  }
  static let whichNumber = Text(zh: "第几个？", en: "which number? ")
  static func wholeNumber(_ order: OrderNumber) -> Text {
    Text(zh: "写全订单号，如 \(order)", en: "write the whole number, as in \(order)")
  }
  static func whichOrder(_ label: String, _ orders: [String]) -> Text {
    let list = orders.prefix(5).joined(separator: "；")
    return Text(
      zh: "\(label) 有 \(orders.count) 个订单：\(list)",
      en: "\(label) has \(orders.count) orders: \(list)")
  }
  static func useOrder(_ order: OrderNumber) -> Text {
    let digits = order.text.suffix(4)
    return Text(zh: "选一个：单 选 \(digits)", en: "choose one: order use \(digits)")
  }
  /// The notice about a copy, with the buyer for whom it is.
  package static func copied(for label: String, _ notice: Text) -> Text {
    Text(zh: "给 \(label)：\(notice.chinese)", en: "for \(label): \(notice.english)")
  }
  /// The notice about a copy of something of another order than the chat's.
  package static func copied(about order: OrderNumber, _ notice: Text) -> Text {
    copied(for: "…\(order.text.suffix(4))", notice)
  }
}
