import Vocabulary

/// Texts of the handover book.
extension Texts {
  static let listHandovers = Text(zh: "交接 看", en: "handover list")
  static let passHandover = Text(zh: "交接 转", en: "handover pass")
  static let handoversTitle = Text(zh: "交接", en: "handovers")
  static let notHandedOverTitle = Text(zh: "手上没交接的事", en: "not handed over")
  static let urgent = Text(zh: "急", en: "urgent")
  static func from(_ number: AgentNumber) -> Text {
    Text(zh: "\(number)号交来", en: "from agent \(number)")
  }
  static let itemShape = Text(
    zh: "写上要交接的事，如：kefu 交接 写 买家催退款", en: "say what is open: kefu handover write TEXT")
  static let nameBuyer = Text(zh: "加上 --buyer 旺旺名", en: "add --buyer NAME")
}
