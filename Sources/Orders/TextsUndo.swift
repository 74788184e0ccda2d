import Vocabulary

/// Names of acts that `undo` takes back.
extension Texts {
  static func undoTag(_ order: OrderNumber, _ flag: Text) -> Text {
    Text(
      zh: "订单 \(order) 的\(flag.chinese)旗标记", en: "the \(flag.english) tag of order \(order)")
  }
  static func undoEvent(_ event: OrderEvent) -> Text {
    switch event.kind {
    case .chased:
      Text(zh: "订单 \(event.order) 的催付记录", en: "the chase of order \(event.order)")
    case .added:
      Text(
        zh: "订单 \(event.order) 的加货：\(event.text)",
        en: "what was added to order \(event.order): "
          + event.text)
    case .settled:
      Text(zh: "订单 \(event.order) 的裁定", en: "the decision about order \(event.order)")
    case .dropped:
      Text(zh: "订单 \(event.order) 的作废", en: "the dropping of order \(event.order)")
    case .refundDropped:
      Text(zh: "订单 \(event.order) 一笔退款的作废", en: "the dropping of a refund of order \(event.order)")
    case .refundCorrected:
      Text(
        zh: "订单 \(event.order) 一笔退款的更正",
        en: "the correction of a refund of order \(event.order)")
    }
  }
}
