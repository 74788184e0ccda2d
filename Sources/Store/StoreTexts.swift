import Glibc
import Vocabulary

/// The texts of this room that people see, in both languages.
package enum StoreTexts {
  static func tooNew(_ what: String) -> Text {
    Text(
      zh: "这个记录库由更新版本的 kefu 写成（\(what)）",
      en: "this record store was written by a newer kefu (\(what))")
  }
  static let tooNewFix = Text(zh: "请升级 kefu；没有改动任何内容", en: "upgrade kefu; nothing was changed")
  static let earlierBuild = Text(
    zh: "这个记录库是早先的试用版 kefu 写的，表的样子和现在不同",
    en: "this record store was written by an earlier build of kefu, whose tables were others")
  static let earlierBuildFix = Text(
    zh: "没有改动任何内容：把这个文件夹改名留着，再打开 kefu 就是新的记录库",
    en: "nothing was changed: rename its folder to keep it, and kefu begins a new store")
  static let restoredMeanwhile = Text(
    zh: "记录库刚从备份恢复过，这一步没有写入", en: "the store was restored meanwhile; nothing was written")
  static let lookAgain = Text(
    zh: "先看看现在的记录，需要的话再做一次", en: "look at what stands there now, and repeat it if need be")
  static func otherSchema(_ what: String) -> Text {
    Text(
      zh: "记录库里的表和新建的不一样：\(what)",
      en: "the store's tables are not those of a fresh store: \(what)")
  }
  static func integrity(_ message: String) -> Text {
    Text(zh: "记录库完整性：\(message)", en: "store integrity: \(message)")
  }
  static func damagedColumn(_ origin: ColumnOrigin, holds content: String?) -> Text {
    let table = origin.table ?? "?"
    let parts = origin.key.map { "\($0.column) \($0.content)" }
    let key = (
      chinese: parts.isEmpty ? "" : "（\(parts.joined(separator: "，"))）",
      english: parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    )
    return Text(
      zh: "记录库 \(table) 表\(key.chinese)的 \(origin.name) "
        + (content.map { "是“\($0)”，读不懂" } ?? "是空的"),
      en: "store damaged: \(origin.name) of \(table)\(key.english) "
        + (content.map { "is “\($0)”, which means nothing" } ?? "is empty"))
  }
  static func chainBroken(_ number: Int) -> Text {
    Text(
      zh: "日志链断裂：第 \(number) 条与前一条对不上",
      en: "journal chain broken: row \(number) does not follow the one before")
  }
  static let journalEmptied = Text(
    zh: "日志是空的，但记录库里有写过的内容", en: "the journal is empty, though rows were written")
  static func otherTally(_ number: Int) -> Text {
    Text(
      zh: "日志的最后一条（第 \(number) 条）说的不是现在的记录：末尾被剪掉，或内容连同合计被改过",
      en:
        "the journal's last row, \(number), states other rows than there are: its end was cut off, "
        + "or rows were changed with their tally")
  }
  static func otherCount(_ table: String, _ rows: Int, _ accounted: Int) -> Text {
    Text(
      zh: "\(table) 表有 \(rows) 行，按日志应有 \(accounted) 行",
      en: "\(table) has \(rows.counted("row")), the journal accounts for \(accounted)")
  }
  static func otherRows(_ table: String) -> Text {
    Text(
      zh: "\(table) 表里有日志说不出来历的改动",
      en: "\(table) was changed by something that is not in the journal")
  }
  static func endsBefore(_ number: Int, _ kept: KeptHead) -> Text {
    Text(
      zh: "日志只到第 \(number) 条，可\(kept.source.chinese)记下过第 \(kept.head.number) 条：换上了旧的记录库，或末尾被剪掉",
      en: "the journal ends at row \(number), but row \(kept.head.number) was noted by "
        + "\(kept.source.english): an older store took its place, or its end was cut off")
  }
  static let newerStore = Text(
    zh: "用 kefu 恢复 换回更新的备份或 .kefu 里留下的记录库",
    en: "bring back a newer backup, or the store that is kept in .kefu, with kefu restore")
  static func otherRow(_ kept: KeptHead) -> Text {
    Text(
      zh: "日志第 \(kept.head.number) 条和\(kept.source.chinese)记下的不一样：日志被重写过",
      en: "row \(kept.head.number) of the journal is another than the one noted by "
        + "\(kept.source.english): the journal was rewritten")
  }
  static func untoldWrite(_ what: String) -> Text {
    Text(
      zh: "这一步改了说不清的行，没有写入：\(what)",
      en: "a write changes rows that it does not tell, and was left out: \(what)")
  }
  static let reportUntold = Text(
    zh: "用 kefu 体检 看看记录库里有没有外来的触发器；没有的话，这是程序的错，请告诉维护的人",
    en:
      "look with kefu check for triggers that somebody added; else this is a fault of the program: "
      + "tell those who look after it")

  // Texts that engines use too.
  package static let damagedFix = Text(
    zh: "恢复最近的备份：kefu 恢复 备份文件", en: "restore the latest backup with kefu restore")
  package static func failed(_ reason: String) -> Text {
    Text(zh: "记录库出错：\(reason)", en: "the record store failed: \(reason)")
  }
  package static let diskFix = Text(
    zh: "看看磁盘是否正常、还有没有空间，再体检：kefu 体检；没有确认的操作请重做",
    en: "look whether the disk is well and has room, then run kefu check; repeat what was not "
      + "acknowledged")

  // Files whose digest is kept.
  static func unreadableFile(_ error: Int32) -> Text {
    switch error {
    case ENOENT: Text(zh: "没有这个文件", en: "there is no such file")
    case EISDIR: Text(zh: "这不是普通文件", en: "this is not a regular file")
    case EACCES, EPERM:
      Text(zh: "没有读这个文件的权限", en: "no permission to read this file")
    default: .system(error)
    }
  }
  static let checkFile = Text(zh: "核对文件名和文件夹", en: "check the file's name and folder")

  // Acts that stay.
  static func stays(_ what: Text, _ reason: Text) -> Text {
    Text(
      zh: "\(what.chinese)：\(reason.chinese)", en: "\(what.english): \(reason.english)")
  }
  static let actStays = Text(zh: "这一步撤不回", en: "this act can't be taken back")
  static func concernsYou(_ what: Text, _ agent: AgentNumber) -> Text {
    Text(
      zh: "\(what.chinese)：和 \(agent)号 自己有关，自己不能撤回",
      en: "\(what.english): it concerns agent \(agent), who can't take it back")
  }
  static let askAnother = Text(
    zh: "请另一位组长或薪资专员来撤，或由做的人自己撤",
    en: "ask another lead or clerk to take it back, or whoever did it")
  static let askALead = Text(zh: "请组长更正", en: "ask a lead to correct it")
}
