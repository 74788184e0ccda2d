import Vocabulary

/// Texts about imported chats.
enum Texts {
  static func noChat(_ number: Int) -> Text {
    Text(zh: "没有第 \(number) 号聊天", en: "there is no chat \(number)")
  }
  static let seeChats = Text(zh: "看：kefu 聊天 列", en: "see: kefu chat list")
  static func keptTooLong(_ chats: Int, _ days: Int) -> Text {
    Text(
      zh: "\(chats) 段聊天超过 \(days) 天（设置 chat_days）还没抹",
      en: "\(chats.counted("chat")) older than \(days) days (setting chat_days), not erased yet")
  }
  static let eraseThem = Text(zh: "kefu 聊天 抹除", en: "kefu chat erase")
  static func noFigure(_ id: String) -> Text {
    Text(zh: "没有指标“\(id)”", en: "there is no figure “\(id)”")
  }
  static func didYouMean(_ id: String) -> Text {
    Text(zh: "是不是 \(id)？", en: "did you mean \(id)?")
  }
  static func figuresAre(_ ids: [String]) -> Text {
    let list = ids.joined(separator: ", ")
    return Text(zh: "有：\(list)", en: "there are: \(list)")
  }
  static func idTwice(_ id: String) -> Text {
    Text(zh: "“\(id)”写了两次", en: "“\(id)” stands there twice")
  }
  static let anAgentNumber = Text(zh: "一个工号", en: "an agent's number")
  static let aPattern = Text(zh: "一条正则表达式", en: "a regular expression")
  static func groupNeeded(_ name: String) -> Text {
    Text(
      zh: "turn 里没有命名的组 \(name)", en: "turn has no group named \(name)")
  }
  static func groupFix(_ name: String) -> Text {
    Text(zh: "写成 (?<\(name)>…)", en: "write (?<\(name)>…)")
  }
  static func oneMeasure(_ measures: String) -> Text {
    Text(zh: "要写其中一个：\(measures)", en: "it needs one of: \(measures)")
  }
  static let hoursShape = Text(zh: "一段时间，如 08:00-23:00", en: "hours such as 08:00-23:00")
  static let clockShape = Text(zh: "一个钟点，如 05:00", en: "a time of the day such as 05:00")
}
