import Vocabulary

/// Texts about platforms' own figures.
public enum PlatformTexts {
  public static func name(of kind: PlatformFigure.Kind) -> Text {
    switch kind {
    case .enquiries: Text(zh: "询单人数", en: "enquirers")
    case .sales: Text(zh: "下单人数", en: "enquirers who bought")
    case .amount: Text(zh: "销售额（元）", en: "sales in yuan")
    case .average: Text(zh: "平均响应（秒）", en: "average response in seconds")
    case .chats: Text(zh: "接待量", en: "chats")
    case .needed: Text(zh: "需人工回复的人数", en: "buyers who need a person")
    case .missed3min: Text(zh: "3分钟未回复人数", en: "buyers not answered within 3 minutes")
    case .rate30s: Text(zh: "30秒应答率", en: "answered within 30 seconds")
    case .rate3min: Text(zh: "3分钟人工回复率", en: "answered within 3 minutes")
    case .good: Text(zh: "好评数", en: "good ratings")
    case .rated: Text(zh: "评价数", en: "ratings")
    }
  }
  static let whichPlatform = Text(
    zh: "看不出是哪个平台的数据", en: "the header does not tell the platform")
  static let sayPlatform = Text(
    zh: "加 --platform taobao、jd、pinduoduo 或 douyin",
    en: "add --platform taobao, jd, pinduoduo or douyin")
  static func agentTwice(_ agent: AgentNumber) -> Text {
    Text(zh: "\(agent)号 在这张表里有两行", en: "agent \(agent) has two rows in the sheet")
  }
  static func badCell(_ cell: String, _ name: Text) -> Text {
    Text(
      zh: "\(name.chinese)“\(cell.prefix(40))”读不出",
      en: "can't read \(name.english) “\(cell.prefix(40))”")
  }
  static let noFigures = Text(zh: "一个数也没有", en: "the row has no figure")
}
