import Vocabulary

/// The texts of `flow add`.
enum FlowAddTexts {
  static func badAlias(_ alias: String) -> Text {
    Text(
      zh: "“\(alias)”不能作叫法：已经是命令或流程，或不是一个词",
      en: "“\(alias)” can't be an alias: it is a command or a flow already, or no word")
  }
  static let otherAlias = Text(
    zh: "换一个词，字母、汉字和数字，第一个不是数字",
    en: "give another word of letters and digits that begins with a letter")
  static let summary = Text(
    zh: "从随程序附带的工作台里取一个流程", en: "takes a flow of a shipped desk into this one")
  static let example = Text(zh: "取物业台的业户投诉", en: "takes the complaints of the property desk")
  static let aliasExample = Text(
    zh: "别名已经有流程用了，换一个", en: "under another word, where its own is taken")
  static let more = Text(
    zh: """
      有哪些可取：流程 列 --shipped。流程连同指标、罚款一起取，要么全取，要么不取；已经有的不动。
      它要的组、日历、别的流程，缺什么说什么。
      """,
    en: """
      flow list --shipped shows what there is. A flow comes whole, with its holds and fines, or not
      at all; one that stands already is left alone. Groups, calendar and other flows that it needs
      and the desk lacks are named.
      """)
  static func added(_ flow: Text) -> Text {
    Text(zh: "“\(flow.chinese)”取来了", en: "“\(flow.english)” was added")
  }
  static func would(_ flow: Text) -> Text {
    Text(zh: "“\(flow.chinese)”可以取", en: "“\(flow.english)” can be added")
  }
}
