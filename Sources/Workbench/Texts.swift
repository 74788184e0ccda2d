import Staff
import Vocabulary

/// The texts of the Workbench that people see, in both languages: the desk, who acts, errors.
/// Help texts stand in TextsHelp.swift.
enum Texts {
  static let aTimeZone = Text(
    zh: "一个时区，如 Asia/Shanghai", en: "a time zone such as Asia/Shanghai")
  static let noShop = Text(zh: "至少要有一个店铺", en: "there must be at least one shop")
  static func noDesk(_ folder: String) -> Text {
    Text(zh: "\(folder) 里没有 kefu.yaml", en: "there is no kefu.yaml in \(folder)")
  }
  static func makeDesk(_ folder: String) -> Text {
    Text(zh: "新建一个：kefu init \(folder)", en: "make one: kefu init \(folder)")
  }
  static let noDeskAbove = Text(
    zh: "这里和上级文件夹都没有 kefu.yaml", en: "no kefu.yaml here or in any folder above")
  static let nameDesk = Text(
    zh: "用 --desk 文件夹 或环境变量 KEFU_DESK 指明；没有就 kefu init 文件夹 新建",
    en: "name the desk with --desk DIR or KEFU_DESK, or make one with kefu init DIR")
  static let whoActs = Text(zh: "不知道是谁在操作", en: "it is not known who acts")
  static let sayWho = Text(
    zh: "加上 --as 工号；或由组长在 Shifts/agents.yaml 里给本人写上 login:",
    en: "add --as NUMBER; or let a lead add your login: to Shifts/agents.yaml")
  static func unknownAgent(_ number: AgentNumber) -> Text {
    Text(zh: "没有 \(number) 号客服", en: "there is no agent \(number)")
  }
  static let agentsFile = Text(
    zh: "名单在 Shifts/agents.yaml", en: "the agents stand in Shifts/agents.yaml")
  static func notYou(_ number: AgentNumber, you: AgentNumber) -> Text {
    Text(
      zh: "您是 \(you) 号，不能以 \(number) 号操作", en: "you are agent \(you) and may not act as \(number)")
  }
  static func notEmployed(_ number: AgentNumber, _ day: Day) -> Text {
    Text(zh: "\(number) 号在 \(day) 不在职", en: "agent \(number) is not employed on \(day)")
  }
  static func notPermitted(_ number: AgentNumber, _ roles: [Role]) -> Text {
    Text(
      zh: "\(number) 号没有这个权限，需要\(names(roles).chinese)",
      en: "agent \(number) may not do this; it takes a \(names(roles).english)")
  }
  static func askRole(_ roles: [Role]) -> Text {
    Text(zh: "请\(names(roles).chinese)来做", en: "ask a \(names(roles).english)")
  }
  private static func names(_ roles: [Role]) -> Text {
    let chinese = roles.map { $0 == .lead ? "组长" : $0 == .clerk ? "薪资专员" : "客服" }
    return Text(
      zh: chinese.joined(separator: "或"), en: roles.map(\.rawValue).joined(separator: " or "))
  }
  static func noOrderNumber(_ text: String) -> Text {
    Text(zh: "“\(text)”不是订单编号", en: "“\(text)” is no order number")
  }
  static let orderNumberShape = Text(
    zh: "订单编号是 4 到 40 位的数字、字母或连字符", en: "4 to 40 digits, letters or hyphens")
  static let whichOrder = Text(zh: "没有说是哪个订单", en: "it does not say which order")
  static let nameOrder = Text(
    zh: "写上订单编号；在工作台里可先用 order use 编号 选定",
    en: "name it, or choose one with order use in the session")
  static func openQuote(_ quote: String) -> Text {
    Text(
      zh: "引号 \(quote) 没有闭合；买家原话可在行首加一个空格直接输入",
      en: "the quote \(quote) is not closed; begin the line with a blank to type a buyer's words")
  }
  static func didYouMean(_ word: String) -> Text {
    Text(zh: "是不是 \(word)？", en: "did you mean \(word)?")
  }
  static func seeHelp(_ command: String) -> Text {
    Text(zh: "用法和例子：\(command)", en: "usage and examples: \(command)")
  }
  static let nothingShipped = Text(
    zh: "找不到随程序附带的话术库、班次和制度", en: "the shipped phrasebook, shifts and policies are not found")
  static let setShare = Text(
    zh: "用环境变量 KEFU_SHARE 指明它们所在的文件夹", en: "name their folder in KEFU_SHARE")
  static func deskExists(_ folder: String, _ item: String) -> Text {
    Text(zh: "\(folder) 里已经有 \(item)", en: "\(folder) holds \(item) already")
  }
  static let otherFolder = Text(
    zh: "换一个文件夹；没有改动任何内容", en: "choose another folder; nothing was changed")
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
  static let allGood = Text(zh: "一切正常", en: "everything is in order")

  // Ways out.
  static let oneOfBoth = Text(zh: "去掉其中一个", en: "leave one of them out")
  static let leadsMay = Text(zh: "要替别人做，请组长或薪资专员来", en: "a lead or clerk may act for others")
  static let shopShape = Text(
    zh: "例如：shops: [{id: qinghe, name: 青禾衣坊}]", en: "such as shops: [{id: qinghe, name: 青禾衣坊}]")
  static let openWorkbench = Text(zh: "先打开工作台：kefu", en: "open it: kefu")
  static let whatUndoTakes = Text(
    zh: "只能撤回自己的标记、打卡、交接、登记和记录；替谁撤就加 --as 工号",
    en:
      "undo takes back the own tags, clockings, handover steps, entries and records; "
      + "--as N says whose"
  )
  static let closeQuote = Text(zh: "补上另一个引号", en: "add the other quote")
}
