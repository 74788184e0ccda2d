import Phrasebook
import Vocabulary

/// Texts of agents' own phrases.
extension Texts {
  static let ownMark = Text(zh: "个人", en: "own")
  static let ownSummary = Text(
    zh: "自己的话术，和店里的放在一起查", en: "your own phrases, searched beside the shop's")
  static let ownMore = Text(
    zh: "个人话术的编号前面有 @，只有本人查得到；店里的话术总还在。",
    en: "Their ids begin with @; nobody else finds them, and the shop's always stay in sight.")
  static let ownWriteSummary = Text(zh: "写一条个人话术", en: "writes a phrase of your own")
  static let ownWritePlain = Text(
    zh: "标题取自回复，分类按内容估计", en: "title from the reply, category by what it says")
  static let ownWriteWhole = Text(
    zh: "两句话的回复，写明标题、分类和买家会说的话",
    en: "a reply of two messages, with title, category and what buyers say")
  static let ownWriteMore = Text(
    zh: """
      几句话用 ⏎ 分开，空格不分句；消息里照样可以用 {快递} {快递=申通} 这样的变量。
      编号可以写中文，会记成拼音：红包 就是 @hongbao。--buyers 可以写几次。
      """,
    en: """
      ⏎ parts the messages, blanks do not; they take variables such as {快递} and {快递=申通}.
      An id in Chinese is kept in pinyin: 红包 is @hongbao. --buyers may be given several times.
      """)
  static let noMessage = Text(zh: "没有写回复", en: "it has no words")
  static func ownShape(_ id: String) -> Text {
    Text(
      zh: "写成：kefu 我的话术 写 \(id) 第一句 ⏎ 第二句",
      en: "say: kefu own write \(id) first message ⏎ second message")
  }
  static let ownListSummary = Text(zh: "列出个人话术", en: "lists your own phrases")
  static let ownListExample = Text(zh: "1 号自己的话术", en: "agent 1's own")
  static let ownEditSummary = Text(
    zh: "用自己的编辑器改或新写一条个人话术", en: "opens your editor with a phrase of your own, or a new one")
  static let ownEditExample = Text(zh: "打开 $EDITOR", en: "opens $EDITOR")
  static let ownEditMore = Text(
    zh: "写法和话术文件一样：buyers、reply、fallback、next、from、until、variants 都可以用。",
    en: "Written as in phrase files: buyers, reply, fallback, next, from, until, variants.")
  static let ownDeleteSummary = Text(zh: "删掉一条个人话术", en: "deletes a phrase of your own")
  static let ownDeleteExample = Text(zh: "删掉后仍显示原文", en: "and shows what it said")
  static let noOwn = Text(
    zh: "还没有个人话术；写一条：kefu 我的话术 写 编号 回复",
    en: "you have none yet; write one: kefu own write ID reply")
  static func ownExists(_ id: String) -> Text {
    Text(zh: "已经有 @\(id) 了", en: "there is a phrase @\(id) already")
  }
  static func ownReplace(_ id: String) -> Text {
    Text(
      zh: "用 我的话术 改 \(id) 修改，或加 --replace 换掉",
      en: "change it with own edit \(id), or replace it with --replace")
  }
  static func ownWithoutEditor(_ id: String) -> Text {
    Text(
      zh: "不用编辑器：kefu 我的话术 写 \(id) '回复' --replace",
      en: "without an editor: kefu own write \(id) 'reply' --replace")
  }
  static func ownWritten(_ id: String, _ title: String, _ category: Phrasebook.Category) -> Text {
    Text(
      zh: "写好了：\(id) \(title)（\(category.name.chinese)）",
      en: "written: \(id) \(title) (\(category.name.english))")
  }
  static func ownDeleted(_ id: String, _ reply: [String]) -> Text {
    let reply = reply.joined(separator: " / ")
    return Text(zh: "删掉了 \(id)：\(reply)", en: "deleted \(id): \(reply)")
  }
  static func draftKept(_ path: String) -> Text {
    Text(zh: "没有写入；改的内容还在 \(path)", en: "nothing was written; what you typed is in \(path)")
  }
  static let unchanged = Text(zh: "没有改动", en: "nothing was changed")
}
