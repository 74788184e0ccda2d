import Vocabulary

/// Texts of the handover book.
extension Texts {
  static let handoversTitle = Text(zh: "交接", en: "handovers")
  static let notHandedOverTitle = Text(zh: "手上没交接的事", en: "not handed over")
  static let urgent = Text(zh: "急", en: "urgent")
  static func from(_ number: AgentNumber) -> Text {
    Text(zh: "\(number)号交来", en: "from agent \(number)")
  }
  static let itemShape = Text(
    zh: "写上要交接的事，如：kefu handover write 买家催退款", en: "say what is open: kefu handover write TEXT")
  static let nameBuyer = Text(zh: "加上 --buyer 旺旺名", en: "add --buyer NAME")
}
