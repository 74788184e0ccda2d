import Vocabulary

/// The texts of looking after the desk and its store.
extension Texts {
  static let initPreset = Text(zh: "物业前台的", en: "that of a property office")
  static let initTrade = Text(
    zh: "卖鞋的店，快递发中通；--trade、--fact 可以写几次",
    en: "a shop of shoes that sends by 中通; --trade and --fact may stand several times")
  static func factsAsked(_ count: Int) -> Text {
    Text(
      zh: "下面问 \(count) 项店铺事实，回复里用；行里是示例，改成本店的。",
      en: "\(count) facts of the shop follow, for replies; the line holds an example to change.")
  }
  static let factKeys = Text(
    zh: "回车 用这一行 · 清空再回车 不填 · ↑ 回上一项 · Esc 余下的以后再填",
    en: "Enter takes the line · an empty line leaves it out · ↑ goes back · Esc leaves the rest")
  static func factsStated(_ count: Int, missing: Int) -> Text {
    Text(
      zh: "店铺事实填了 \(count) 项，还缺 \(missing) 项：kefu 店铺 事实",
      en: "\(count) facts stated, \(missing) missing: kefu shop facts")
  }
  static let initMore = Text(
    zh: """
      --desk 选行业：shop 网店（不写就是它）、salon 美容美发连锁、property 物业前台、telecom 电信服务、
      platform 物业信息平台。各有自己的流程、话术、班次和一个样本月，README.md 里写着从哪里改起。
      """,
    en: """
      --desk chooses the trade: shop (when left out), salon, property, telecom, platform. Each has
      flows, phrases, shifts and a sample month of its own; its README.md says where to begin.
      """)
  static func deskMade(_ folder: String) -> Text {
    Text(
      zh: "已建好客服台 \(folder)：话术、班次、制度和空的记录库。打开：kefu --desk \(folder)",
      en: "made the desk \(folder): phrases, shifts, policies, an empty store. "
        + "Open it: kefu --desk \(folder)")
  }
  static func backedUp(_ file: String) -> Text {
    Text(zh: "已备份到 \(file)", en: "backed up to \(file)")
  }
  static func restored(_ file: String) -> Text {
    Text(zh: "已从 \(file) 恢复", en: "restored from \(file)")
  }
  static func keptStore(_ path: String) -> Text {
    Text(zh: "原来的记录留在 \(path)", en: "what was there before is kept in \(path)")
  }
  static func losesClosings(_ months: [Month]) -> Text {
    let list = months.map(\.description)
    return Text(
      zh: "这份备份里还没有这些月份的结账：" + list.joined(separator: "、"),
      en: "the backup lacks the closings of " + list.joined(separator: ", "))
  }
  static let restoreAnyway = Text(zh: "还是恢复？写 y 才恢复 ", en: "restore it all the same? y or n ")
  static let notRestored = Text(zh: "没有恢复", en: "nothing was restored")
  static let newerBackup = Text(
    zh: "换一份结账之后的备份", en: "take a backup that was made after the closing")
  static func closeAgain(_ months: [Month]) -> Text {
    let list = months.map(\.description)
    return Text(
      zh: "这些月份又是没结账的了：" + list.joined(separator: "、") + "；原来的结账在留下的记录里",
      en: "open again: " + list.joined(separator: ", ") + "; their closings are in what was kept")
  }
  static let journalSummary = Text(
    zh: "日志：谁在什么时候写了什么", en: "the journal: who wrote, and when")
  static let journalHeadSummary = Text(
    zh: "日志的最后一条：编号、校验码、时间", en: "the journal's last row: number, digest, time")
  static let journalHeadExample = Text(
    zh: "抄下来，存到别处", en: "write it down and keep it elsewhere")
  static let journalHeadMore = Text(
    zh: "存在别处的这一行，日后用 kefu 体检 --head 编号:校验码 一比，就知道在那以前的记录有没有被重写、换成旧的。",
    en: "Kept elsewhere, it shows later, with kefu check --head NUMBER:DIGEST, whether the records "
      + "until then were rewritten or an older store took their place.")
  static let journalIsEmpty = Text(zh: "日志还是空的", en: "the journal is empty")
  static let afterFirstWrite = Text(
    zh: "写过第一条记录之后再来", en: "come back after the first record")
  static let checkHeadExample = Text(
    zh: "再和存在别处的日志末条比对", en: "also compares a head of the journal that was kept elsewhere")
  static let checkMore = Text(
    zh: "记录库：文件是否完好，日志是否连贯，每张表是否正是日志写下的那些行，"
      + "以及结账、.kefu/head 和 --head 记下的日志末条是否还在。",
    en: "Of the store: whether its file is sound, the journal whole, each table made of the rows "
      + "that the journal accounts for, and whether the heads of the journal that closings, "
      + ".kefu/head and --head keep are still in it.")
  static let ownHead = Text(zh: "--head 给出的", en: "--head")
  static let allGood = Text(zh: "一切正常", en: "everything is in order")
  static let oneOfBoth = Text(zh: "去掉其中一个", en: "leave one of them out")
  static let whatUndoTakes = Text(
    zh: "只能撤回自己的标记、打卡、交接、登记和记录；替谁撤就加 --as 工号",
    en:
      "undo takes back the own tags, clockings, handover steps, entries and records; "
      + "--as N says whose"
  )
}
