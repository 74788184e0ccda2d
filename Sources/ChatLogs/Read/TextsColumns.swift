import Vocabulary

/// Texts about reading files of chats.
enum ReadTexts {
  static let plainTable = Text(zh: "表格", en: "table")
  static let buyer = Text(zh: "买家昵称", en: "the buyer")
  static let agent = Text(
    zh: "客服：工号、姓名或子账号", en: "the agent: number, name or sub-account")
  static let time = Text(zh: "时间", en: "the time")
  static let speaker = Text(
    zh: "谁说的：买家、客服、自动，或说话人的昵称；没有这一列时，写了客服的行是客服说的",
    en: "who speaks: buyer, agent, automatic, or that one's nick; without it a row with an agent "
      + "is the agent's")
  static let text = Text(zh: "说了什么", en: "what was said")
  static let order = Text(zh: "订单编号", en: "the order")
  static let platform = Text(
    zh: "平台：taobao、jd、pinduoduo、douyin 或 other", en: "taobao, jd, pinduoduo, douyin or other")

  static let noFormat = Text(
    zh: "也不是 Policies/chats.yaml 里写的哪种聊天记录", en: "nor is it a format of Policies/chats.yaml")
  static func nameFormat(_ ids: String) -> Text {
    Text(
      zh: "用 --as-sheet 指定（\(ids)），或在 Policies/chats.yaml 加一种；先用 kefu 聊天 试 看",
      en: "name one with --as-sheet (\(ids)) or add one there; try it with: kefu chat try FILE")
  }
  static let strayLine = Text(zh: "不在任何一条消息里", en: "the line belongs to no message")
  static let noJSON = Text(zh: "不是一个 JSON 对象", en: "it is no JSON object")
  static let noBuyer = Text(zh: "没有买家", en: "there is no buyer")
  static let longBuyer = Text(zh: "买家昵称太长", en: "the buyer's name is too long")
  static let noTime = Text(zh: "没有时间", en: "there is no time")
  static func badTime(_ text: String) -> Text {
    Text(zh: "“\(text)”不是时间", en: "“\(text)” is no time")
  }
  static let future = Text(zh: "时间还没到", en: "the time is in the future")
  static func tooOld(_ days: Int) -> Text {
    Text(
      zh: "早于 \(days) 天（设置 chat_days），内容马上就要抹掉，不收",
      en: "it is older than \(days) days (setting chat_days) and would be erased at once")
  }
  static let noText = Text(zh: "没有内容", en: "there is no text")
  static let longText = Text(zh: "内容太长", en: "the text is too long")
  static let noAgent = Text(zh: "没写是哪位客服", en: "it does not say which agent")
  static func unknownAgent(_ nick: String) -> Text {
    Text(
      zh: "“\(nick)”不知是哪位客服；在 Policies/chats.yaml 的 agents 里写上",
      en: "“\(nick)” is no known agent; add the nick under agents in Policies/chats.yaml")
  }
  static func badSpeaker(_ word: String) -> Text {
    Text(
      zh: "“\(word)”看不出是买家还是客服", en: "“\(word)” is neither the buyer nor an agent")
  }
  static func badPlatform(_ word: String) -> Text {
    Text(
      zh: "没有平台“\(word)”；可用 taobao、jd、pinduoduo、douyin、other",
      en: "there is no platform “\(word)”: taobao, jd, pinduoduo, douyin or other")
  }
  static func badOrder(_ text: String) -> Text {
    Text(zh: "“\(text)”不是订单编号", en: "“\(text)” is no order")
  }
  /// Returns the words for a platform beside its own name.
  static func platforms(_ platform: ChatPlatform) -> [String] {
    switch platform {
    case .taobao: ["淘宝", "天猫", "千牛", "tmall"]
    case .jd: ["京东"]
    case .pinduoduo: ["拼多多", "pdd"]
    case .douyin: ["抖音", "抖店"]
    case .other: ["其他"]
    }
  }
  static func maskedBuyers(_ count: Int) -> Text {
    Text(
      zh: "\(count) 行的买家昵称带星号：不同买家可能被当成一个人",
      en: "\(count.counted("row")) with a masked buyer: several buyers may be taken for one")
  }
  static let noChats = Text(zh: "里面没有聊天", en: "there is no chat in it")
  static let tryFile = Text(
    zh: "看它读成什么：kefu 聊天 试 文件", en: "see what is read: kefu chat try FILE")
  static func erasedChats(_ count: Int) -> Text {
    Text(
      zh: "\(count) 条属于已抹除的聊天，不恢复",
      en: "\(count.counted("turn")) of erased chats: nothing is restored")
  }
}
