import Vocabulary

/// The texts of the board's lists.
extension Texts {
  static let boardHandovers = Text(zh: "没办完的交接", en: "open handovers")
  static let boardUntagged = Text(zh: "漏标的订单（昨天、今天）", en: "untagged orders (yesterday, today)")
  static let boardComplaints = Text(zh: "投诉", en: "complaints")
  static let boardCases = Text(zh: "到期的事项和承诺", en: "cases and promises due")
  static let boardLowStock = Text(zh: "快没货的", en: "goods low")
  static func boardInVain(_ days: Int) -> Text {
    Text(zh: "\(days) 天里查不到的话", en: "searched in vain, \(days) days")
  }
  static let listAllHandovers = Text(zh: "交接 看", en: "handover list")
  static let listComplaints = Text(zh: "投诉本 看", en: "complaint list")
  static let listDueCases = Text(zh: "事项 列", en: "case list")
  static let listStock = Text(zh: "库存本 看", en: "stock list")
  static let listVain = Text(zh: "话术 统计", en: "phrasebook stats")
  /// - Parameter seconds: since the item was written.
  static func boardAge(_ seconds: Int, _ holder: AgentNumber) -> Text {
    let (days, hours) = (max(0, seconds) / 86_400, max(0, seconds) / 3600)
    return days > 0
      ? Text(zh: "\(holder)号 \(days) 天", en: "agent \(holder), \(days) d")
      : Text(zh: "\(holder)号 \(hours) 小时", en: "agent \(holder), \(hours) h")
  }
  static func boardPieces(_ pieces: Int) -> Text {
    Text(zh: "剩 \(pieces) 件", en: "\(pieces) left")
  }
  static func boardCase(_ flow: Text, _ title: Text, _ holder: AgentNumber) -> Text {
    Text(
      zh: "\(flow.chinese)　\(title.chinese)　\(holder)号",
      en: "\(flow.english)  \(title.english)  agent \(holder)")
  }
}
