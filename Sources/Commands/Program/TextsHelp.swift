import Vocabulary

/// The bilingual texts of the commands. This part is the help: summaries of the commands and of
/// their examples.
enum Texts {
  static let deskDayHead = Text(zh: "一天", en: "A day")
  static let repliesHead = Text(zh: "回复", en: "Replies")
  static let ordersHead = Text(zh: "订单", en: "Orders")
  static let shiftsHead = Text(zh: "班次", en: "Shifts")
  static let booksHead = Text(zh: "各种登记本", en: "Books")
  static let payrollHead = Text(zh: "绩效和工资", en: "Points and wages")
  static let upkeepHead = Text(zh: "日常维护", en: "Upkeep")

  static let whatKefuIs = Text(
    zh: "kefu：网店客服的工作台。查话术、标订单、交接班、打卡、算绩效工资。",
    en: "kefu: the workbench of a shop's support desk: replies, orders, shifts, wages.")
  static let usageLines = [
    Text(zh: "kefu                 打开工作台", en: "kefu                 opens the workbench"),
    Text(zh: "kefu 命令 …          执行一条命令", en: "kefu COMMAND ...     runs one command"),
  ]
  static let initSummary = Text(
    zh: "新建客服台文件夹：附带的话术、班次、制度，和空的记录库",
    en: "makes a desk folder with the shipped phrases, shifts and policies, and an empty store")
  static let initExample = Text(zh: "在 my-desk 新建", en: "makes one in my-desk")
  static let backupSummary = Text(
    zh: "备份记录库，期间别人照常工作", en: "copies the record store while others go on working")
  static let backupExample = Text(zh: "备份到一个新文件", en: "copies it to a new file")
  static let restoreSummary = Text(
    zh: "用备份替换记录库；先检查备份，原来的另存一份",
    en: "puts a backup in the store's place, after checking it; what was there is kept")
  static let restoreExample = Text(zh: "从这份备份恢复", en: "restores this backup")
  static let configSummary = Text(zh: "本客服台的设置", en: "what the desk is set to")
  static let configShowSummary = Text(
    zh: "列出 kefu.yaml 的每个键、当前值和来源", en: "every key of kefu.yaml with its value and origin")
  static let configShowExample = Text(zh: "看全部设置", en: "shows them all")
  static let configShowSome = Text(zh: "只看这两项", en: "shows these two")
  static let configShowMore = Text(
    zh: "--markdown 写出全部设置的说明：能写什么、默认值、含义。",
    en: "With --markdown it writes a page about them: what each takes, its default, its meaning.")
  static let settingsTitle = Text(zh: "kefu.yaml 的设置", en: "Settings of `kefu.yaml`")
  static let settingsIntroduction = Text(
    zh: "本页由 `kefu 设置 看 --markdown` 写出。`kefu 设置 看` 列出一个客服台的当前值和来源。",
    en: "Written by `kefu config show --markdown --lang en`; the declarations stand in "
      + "`Sources/Desk/Folder/SettingKeys.swift`. `kefu config show` lists the values of a desk "
      + "and where each comes from.")
  static let settingsColumns = [
    Text(zh: "键", en: "key"), Text(zh: "能写什么", en: "takes"), Text(zh: "不写时", en: "default"),
    Text(zh: "含义", en: "meaning"),
  ]
  static let requiredSetting = Text(zh: "必须写", en: "none: it must be there")
  static let nothingUsual = Text(zh: "空", en: "nothing")
}
