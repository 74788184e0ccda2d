import Vocabulary

/// Texts of the confirmation form.
extension Texts {
  static func title(of field: ConfirmationForm.Field) -> Text {
    switch field {
    case .goods: Text(zh: "货号", en: "goods number")
    case .size: Text(zh: "尺码", en: "size")
    case .colour: Text(zh: "颜色", en: "colour")
    case .quantity: Text(zh: "数量", en: "quantity")
    case .remark: Text(zh: "备注", en: "remark")
    case .address: Text(zh: "收货地址", en: "delivery address")
    case .courier: Text(zh: "快递", en: "courier")
    case .phone: Text(zh: "电话", en: "phone")
    case .name: Text(zh: "姓名", en: "name")
    }
  }
  /// The text that the buyer reads above and below the fields, in Chinese whatever the language.
  static func confirmationHead(_ order: OrderNumber) -> Text {
    Text(same: "亲，发货前跟您核对一下订单 \(order)：")
  }
  static let confirmationTail = Text(same: "请您看一下有没有要改的，没问题就回复“确认”，我们马上安排打单哦~")

  static func fieldMissing(_ field: ConfirmationForm.Field) -> Text {
    Text(zh: "还缺\(field.title.chinese)", en: "the \(field.title.english) is missing")
  }
  static func giveField(_ field: ConfirmationForm.Field) -> Text {
    Text(zh: "加上 --\(field.rawValue) …", en: "add --\(field.rawValue) ...")
  }
  static func fieldTooLong(
    _ field: ConfirmationForm.Field, _ count: Int, _ limit: Int
  ) -> Text {
    Text(
      zh: "\(field.title.chinese)有 \(count) 个字，最多 \(limit) 个",
      en: "the \(field.title.english) has \(count) characters, at most \(limit) are taken")
  }
  static func badCount(_ text: String) -> Text {
    Text(zh: "数量“\(text)”看不懂", en: "cannot read the quantity “\(text)”")
  }
  static let countShape = Text(zh: "写 1 到 999 的整数", en: "a whole number from 1 to 999")
  /// Leaves the number out, since it is the buyer's.
  static let badPhone = Text(zh: "电话不是完整的号码", en: "the phone is no complete number")
  static let phoneShape = Text(
    zh: "手机 11 位，如 13812345678；平台虚拟号带分机，如 18412345678-1234；座机带区号，如 0571-88888888",
    en: "a mobile number of 11 digits, with its extension if the platform gave one "
      + "(18412345678-1234), or a landline with its area code")
  static let badAddress = Text(zh: "收货地址不完整", en: "the delivery address is not complete")
  static let addressShape = Text(
    zh: "写全省、市、区、街道和门牌", en: "province, city, district, street and number")
  static let badName = Text(zh: "姓名里没有字", en: "the name has no letter in it")

  static func frozen(
    _ order: OrderNumber, _ step: OrderConfirmation.Step, _ zone: DeskZone
  ) -> Text {
    Text(
      zh: "订单 \(order) 已由 \(step.agent)号 在 \(zone.label(step.at)) 与买家确认，不能再改",
      en: "order \(order) was confirmed with the buyer by agent \(step.agent) at "
        + "\(zone.label(step.at)) and is frozen")
  }
  static func unfreeze(_ order: OrderNumber) -> Text {
    Text(
      zh: "加货用 kefu 单 加 \(order)；真要改，请组长 kefu 单 核对 \(order) --reopen 原因",
      en: "to add goods: kefu order add \(order); to change it a lead says "
        + "kefu order confirm \(order) --reopen REASON")
  }
  static func closedBefore(_ order: Order) -> Text {
    Text(
      zh: "订单 \(order.number) 已经关闭（\(order.status ?? "")）",
      en: "order \(order.number) is closed (\(order.status ?? ""))")
  }
  static func erasedBefore(_ order: OrderNumber) -> Text {
    Text(
      zh: "订单 \(order) 的买家资料已经抹除", en: "the buyer's data of order \(order) were erased")
  }
  static func confirmedBefore(
    _ order: OrderNumber, _ step: OrderConfirmation.Step, _ zone: DeskZone
  ) -> Text {
    Text(
      zh: "订单 \(order) 已由 \(step.agent)号 在 \(zone.label(step.at)) 确认过了",
      en: "order \(order) was confirmed by agent \(step.agent) at \(zone.label(step.at)) already")
  }
  static let reopenNeedsReason = Text(
    zh: "重新打开要写明原因：--reopen 买家换了地址", en: "to open it again takes a reason: --reopen TEXT")
  static func notFrozen(_ order: OrderNumber) -> Text {
    Text(zh: "订单 \(order) 还没确认，可以直接改", en: "order \(order) is not confirmed: just change it")
  }
  static func noForm(_ order: OrderNumber) -> Text {
    Text(zh: "订单 \(order) 还没有填确认单", en: "order \(order) has no confirmation form yet")
  }
  static func fillForm(_ order: OrderNumber) -> Text {
    Text(zh: "先填：kefu 单 核对 \(order)", en: "fill it in: kefu order confirm \(order)")
  }

  // Ways out.
  static let nameShape = Text(zh: "写收货人的姓名，如 王小明", en: "give the receiver's name")
  static let noFormLeft = Text(
    zh: "抹除的资料不能恢复；要核对就在后台看", en: "what was erased is gone; look into the back office")
}
