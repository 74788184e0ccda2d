import ChatLogs
import Shell
import Vocabulary

/// Texts about imported chats and their figures.
extension Texts {
  static let chatsHead = Text(zh: "聊天", en: "Chats")
  static let chatGuide = Guide(
    zh: "导入的聊天：试读、列出、看一段、指标、抹除", en: "imported chats: try, list, show, figures, erase")
  static let chatTryGuide = Guide(
    zh: "试读一份聊天记录：读出的前 20 条，没读懂的行号",
    en: "shows how a file of chats is read: the first 20 messages, and the lines that are not read",
    ("kefu chat try chats.csv", "不导入，只看", "reads it without importing"),
    ("kefu chat try page.html --as-sheet qianniu", "指定是哪一种", "by the format of that name"),
    more: Text(
      zh: "怎么读写在 Policies/chats.yaml。", en: "How it is read stands in Policies/chats.yaml."))
  static let chatListGuide = Guide(
    zh: "列出聊天，默认本月；买家打码；客服只看自己的",
    en: "lists chats, by default of this month, buyers masked; an agent sees their own",
    ("kefu chat list 2026-10 --as 3", "10 月的", "those of October"),
    ("kefu chat list --date 2026-10-05 --agent 4 --as 3", "4号那天的", "agent 4's of that day"))
  static let chatShowGuide = Guide(
    zh: "看一段聊天，逐条，带等了几秒；电话、地址打码",
    en: "shows a chat message by message with the seconds waited, personal data masked",
    ("kefu chat show 12 --as 3", "第 12 号", "chat 12"))
  static let chatEraseGuide = Guide(
    zh: "抹掉过了天数（设置 chat_days）的聊天的买家和内容；数字还在",
    en: "erases buyers and texts of chats that are older than the setting chat_days; figures stay",
    ("kefu chat erase --as 3", "过期的", "what is due"),
    more: Text(
      zh: "导入聊天时也会抹。抹掉一位买家用：kefu 订单 抹除 订单号，他的聊天一起抹。",
      en: "Importing chats does so too. `order erase` erases a buyer's chats as well."))
  static let chatFiguresGuide = Guide(
    zh: "聊天的指标：响应、答问比、询单转化，全部或按客服、班次、钟点、天、周、月",
    en: "figures of chats: responses, messages, conversion; whole or by agent, shift, hour, day, "
      + "week, month",
    ("kefu chat figures 2026-10 --as 3", "10 月", "October"),
    ("kefu chat figures 2026-W41 --by agent --as 3", "一周，按客服", "a week by agent"),
    (
      "kefu chat figures 2026-10 --by hour --figure answered_1min --as 3", "一个指标，按钟点",
      "one by hour"
    ),
    ("kefu chat figures 2026-10 --by day --to figures.csv --as 3", "存成表", "written as a sheet"),
    more: Text(
      zh: "怎么算、从哪天起、哪里写的：Policies/chats.yaml 的 figures。合起来按数量加权，不平均比率。",
      en: "Definitions with date and source stand in Policies/chats.yaml, figures. Parts are "
        + "combined by their weights, never by their rates."))
  static let chatRecordGuide = Guide(
    zh: "把考核办法用到的聊天指标（figure.名称）按聊天记下；手填的不动",
    en: "records the figures of chats that the policies read (figure.NAME); typed ones stay",
    ("kefu chat record 2026-10 --as 9", "10 月的", "those of October"),
    more: Text(
      zh: "考核办法里写 figure.answered_1min 这样的名称，百分率记百分数。再来一次只改变了的。",
      en: "Policies name them as figure.answered_1min; shares are recorded in percent. Running it "
        + "again changes what changed."))
  /// The note of a record that chats gave; a record with another one was typed.
  static let chatRecordNote = "按聊天记录算"
  static func noPolicyFigure(_ month: Month) -> Text {
    Text(
      zh: "\(month) 的考核办法没有用到聊天的指标",
      en: "the policies of \(month) read no figure of chats")
  }
  static func readFigures(_ known: [String]) -> Text {
    let list = known.joined(separator: ", ")
    return Text(
      zh: "在 Policies/kpi.yaml 里写 figure.名称，名称有：\(list)",
      en: "name one in Policies/kpi.yaml as figure.NAME: \(list)")
  }
  static func recordState(_ state: ChatRecordRows.State) -> Text {
    switch state {
    case .added: Text(zh: "记下", en: "recorded")
    case .updated: Text(zh: "更正", en: "corrected")
    case .unchanged: Text(zh: "没变", en: "unchanged")
    case .typed: Text(zh: "手填的，不动", en: "typed, stays")
    case .none: Text(zh: "没有聊天", en: "no chats")
    case .own: Text(zh: "自己的，要别人记", en: "your own: somebody else records it")
    }
  }
  static let chatPlatformGuide = Guide(
    zh: "各平台后台自己报的客服数据", en: "the figures of agents that platforms' own reports state",
    ("kefu chat platform 2026-10 --as 3", "10 月的", "those of October"))
  static let importChatFiguresSummary = Text(
    zh: "导入平台后台的客服月数据，按表头认平台",
    en: "imports a platform's own monthly figures of agents, told by the header")
  static let chatFiguresMonth = Text(zh: "10 月的", en: "those of October")
  static let noPlatformFigures = Text(
    zh: "没有导入这个月的平台数据", en: "no platform's figures of this month were imported")
  static let platformHeads = [
    Text(zh: "客服", en: "agent"), Text(zh: "平台", en: "platform"),
    Text(zh: "指标", en: "figure"), Text(zh: "数", en: "value"),
  ]
  static let importChatsSummary = Text(
    zh: "导入聊天记录：表格、千牛消息页、文本、JSON", en: "imports chats: tables, pages, lines of text, JSON")
  static let importChatsPlatform = Text(zh: "都是京东的", en: "all of them of JD")
  static let importChatsFormat = Text(zh: "指定是哪一种", en: "by the format of that name")
  static let importChatsMore = Text(
    zh: "别的写法在 Policies/chats.yaml 里加；先试：kefu 聊天 试 文件。同一条（买家、时间、谁说的、内容都一样）只算一次。",
    en: "Other formats are added in Policies/chats.yaml; try them with `chat try`. A message with "
      + "the same buyer, time, speaker and text counts once.")
  static let noChats = Text(zh: "没有聊天", en: "no chats")
  static func noOldChats(_ days: Int) -> Text {
    Text(zh: "没有超过 \(days) 天还没抹的聊天", en: "no chat is older than \(days) days and not erased")
  }
  static func chatsErased(_ count: Int) -> Text {
    Text(
      zh: "抹掉了 \(count) 段聊天的买家和内容，数字还在",
      en: "buyers and texts of \(count.counted("chat")) are erased; the figures stay")
  }
  static let chatTryHeads = [
    Text(zh: "行", en: "line"), Text(zh: "买家", en: "buyer"), Text(zh: "时间", en: "time"),
    Text(zh: "谁", en: "who"), Text(zh: "内容", en: "text"),
  ]
  static let chatListHeads = [
    Text(zh: "号", en: "number"), Text(zh: "日期", en: "day"), Text(zh: "平台", en: "platform"),
    Text(zh: "买家", en: "buyer"), Text(zh: "客服", en: "agent"), Text(zh: "条数", en: "messages"),
    Text(zh: "订单", en: "order"),
  ]
  static let chatFigureHeads = [
    Text(zh: "指标", en: "figure"), Text(zh: "数", en: "value"), Text(zh: "共", en: "of"),
    Text(zh: "名称", en: "id"),
  ]
  static let chatPartHead = Text(zh: "按", en: "by")
  static let nobodysChats = Text(zh: "没人接", en: "nobody's")
  static let noShift = Text(zh: "不在班", en: "no shift")
  static func hourPart(_ hour: Int) -> Text { Text(zh: "\(hour)点", en: "\(hour):00") }
  static func chatFiguresOf(_ period: String) -> Text {
    Text(zh: "\(period) 聊天指标", en: "figures of chats, \(period)")
  }
  static func chatNumber(_ number: Int) -> Text {
    Text(zh: "第 \(number) 号聊天", en: "chat \(number)")
  }
  static func chatFormat(_ name: Text, _ id: String, _ count: Int) -> Text {
    Text(
      zh: "认作：\(name.chinese)（\(id)），读出 \(count) 条",
      en: "read as \(name.english) (\(id)): \(count.counted("message"))")
  }
  static func chatUnread(_ count: Int) -> Text {
    Text(zh: "没读懂 \(count) 处，行号：", en: "\(count.counted("place")) not read, by line:")
  }
  static func waited(_ seconds: Int) -> Text {
    Text(zh: "\(seconds) 秒后", en: "after \(seconds) s")
  }
  static func speaker(_ speaker: Turn.Speaker, _ agent: AgentNumber?) -> Text {
    switch speaker {
    case .buyer: Text(zh: "买家", en: "buyer")
    case .automatic: Text(zh: "自动", en: "automatic")
    case .agent: Text(same: agent.map { "\($0)号" } ?? "?")
    }
  }
  static func platform(_ platform: ChatPlatform) -> Text {
    switch platform {
    case .taobao: Text(zh: "淘宝", en: "Taobao")
    case .jd: Text(zh: "京东", en: "JD")
    case .pinduoduo: Text(zh: "拼多多", en: "Pinduoduo")
    case .douyin: Text(zh: "抖音", en: "Douyin")
    case .other: Text(zh: "其他", en: "other")
    }
  }
}
