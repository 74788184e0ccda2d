import Shell
import Vocabulary

/// The texts of the man page beside the commands' guides.
extension Texts {
  static let manualPurpose = Text(
    zh: "网店客服的工作台", en: "the workbench of an online shop's support desk")
  static let manualDescription = Text(
    zh: """
      查话术、标订单、交接班、打卡、算绩效工资。
      不带命令打开工作台：直接输入买家的话找回复，或输入下面的命令；带命令就执行这一条。
      """,
    en: """
      Finds replies, tags orders, hands over shifts, keeps the clock, computes points and wages.
      Without a command it opens the workbench, where a line is a buyer's words or one of the
      commands below; with a command it runs that one.
      """)

  static let manualVariables: [Manual.Row] = [
    ("KEFU_DESK", Text(zh: "客服台文件夹，--desk 优先", en: "the desk folder, unless --desk names one")),
    ("KEFU_LANG", Text(zh: "zh 或 en，--lang 优先", en: "zh or en, unless --lang says")),
    (
      "KEFU_SHARE",
      Text(zh: "随程序附带的话术、班次和制度在哪里", en: "where the shipped phrases, shifts and policies lie")
    ),
    ("NO_COLOR", Text(zh: "设了就不用颜色", en: "no colours when it is set")),
    (
      "VISUAL, EDITOR",
      Text(zh: "改话术时打开的编辑器", en: "the editor that phrases are changed with")
    ),
  ]
  /// Returns a setting's meaning, followed by the values it takes and its default.
  static func manualSetting(_ meaning: Text, takes: Text, usual: String?) -> Text {
    let (chinese, english) =
      switch usual {
      case nil: ("；必须写", "; it must be there")
      case "": ("", "")
      case let usual?: ("；不写是 \(usual)", "; without it \(usual)")
      }
    return Text(
      zh: "\(meaning.chinese)。\(takes.chinese)\(chinese)。",
      en: "\(meaning.english): \(takes.english)\(english)")
  }

  static let manualFiles: [Manual.Row] = [
    ("kefu.yaml", Text(zh: "客服台的设置", en: "what the desk is set to")),
    ("Scripts-Library/*.yaml", Text(zh: "话术", en: "phrases")),
    ("Shifts/agents.yaml", Text(zh: "客服名单", en: "who works here")),
    ("Shifts/patterns.yaml", Text(zh: "班次", en: "shift patterns")),
    ("Shifts/YYYY-MM.csv", Text(zh: "每月的排班表", en: "a month's roster")),
    ("Policies/*.yaml", Text(zh: "考核、工资、罚款办法和登记本", en: "points, wages, fines, books")),
    (".kefu/kefu.sqlite", Text(zh: "记录库", en: "the record store")),
  ]
  static let manualStatuses: [Manual.Row] = [
    ("0", Text(zh: "做好了", en: "done")),
    (
      "1",
      Text(
        zh: "没有找到；检查发现了问题；导入时拒收了几行",
        en: "nothing found; a check found something; an import refused some rows")
    ),
    (
      "2",
      Text(
        zh: "没有做：文件、事实或输入不对，什么也没改",
        en: "refused: a file, the facts or the input are bad; nothing was changed")
    ),
    ("3", Text(zh: "记录库打不开或读不了", en: "the store can't be reached or read")),
    ("64", Text(zh: "命令写得不对", en: "usage")),
    ("77", Text(zh: "没有权限", en: "not permitted")),
    ("130", Text(zh: "中断了", en: "interrupted")),
  ]
}
