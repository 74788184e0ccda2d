import Vocabulary

/// The bilingual texts of the desk: its folder, the acting agent, errors.
enum Texts {
  static func deskExists(_ folder: String, _ item: String) -> Text {
    Text(zh: "\(folder) 里已经有 \(item)", en: "\(folder) holds \(item) already")
  }
  static let otherFolder = Text(
    zh: "换一个文件夹；没有改动任何内容", en: "choose another folder; nothing was changed")
  static func noPreset(_ name: String) -> Text {
    Text(zh: "没有“\(name)”这种客服台", en: "no desk of the kind “\(name)” ships with kefu")
  }
  static func noDesk(_ folder: String) -> Text {
    Text(zh: "\(folder) 里没有 kefu.yaml", en: "there is no kefu.yaml in \(folder)")
  }
  static func noAgent(_ typed: String) -> Text {
    Text(zh: "没有“\(typed)”这位客服", en: "there is no agent “\(typed)”")
  }
  static let closedDesk = Text(
    zh: "没有进这个文件夹的权限", en: "no permission to enter this folder")
  static let openDesk = Text(
    zh: "请组长把您加进这个文件夹的用户组", en: "ask a lead to add you to the folder's group")
  static func makeDesk(_ folder: String) -> Text {
    Text(zh: "新建一个：kefu init \(folder)", en: "make one: kefu init \(folder)")
  }
  static let noDeskAbove = Text(
    zh: "这里和上级文件夹都没有 kefu.yaml", en: "no kefu.yaml here or in any folder above")
  static let nameDesk = Text(
    zh: "用 --desk 文件夹 或环境变量 KEFU_DESK 指明；没有就 kefu init 文件夹 新建",
    en: "name the desk with --desk DIR or KEFU_DESK, or make one with kefu init DIR")
  static let whoActs = Text(zh: "还没接班，不知道是谁在操作", en: "it is not known who acts")
  static let sayWho = Text(
    zh: "请输入“接班 工号”；单条命令加 --as 工号；"
      + "或由组长在 Shifts/agents.yaml 里给本人写上 login:",
    en: "sign-in NUMBER in a session, --as NUMBER for one command; or let a lead add your "
      + "login: to Shifts/agents.yaml")
  static func unknownAgent(_ number: AgentNumber) -> Text {
    Text(zh: "没有 \(number) 号客服", en: "there is no agent \(number)")
  }
  static let agentsFile = Text(
    zh: "名单在 Shifts/agents.yaml", en: "the agents stand in Shifts/agents.yaml")
  static func notYou(_ number: AgentNumber, you: AgentNumber) -> Text {
    Text(
      zh: "您是 \(you) 号，不能以 \(number) 号操作", en: "you are agent \(you) and may not act as \(number)")
  }
  static func hasLogin(_ number: AgentNumber) -> Text {
    Text(
      zh: "\(number) 号有自己的登录名，别的用户不能说自己是 \(number) 号",
      en: "agent \(number) has a login, and no other user may claim the number")
  }
  static let byTheirLogin = Text(
    zh: "请本人用自己的登录来做；组长或薪资专员也可以用自己的登录加 --as 来做",
    en: "let them do it under their own login, or a lead or clerk under theirs with --as")
  static func notEmployed(_ number: AgentNumber, _ day: Day) -> Text {
    Text(zh: "\(number) 号在 \(day) 不在职", en: "agent \(number) is not employed on \(day)")
  }
  static func noOrderNumber(_ text: String) -> Text {
    Text(
      zh: "“\(text)”不是订单编号，也没有这个昵称的订单",
      en: "“\(text)” is no order number, and no order has that nick")
  }
  static let orderNumberShape = Text(
    zh: "写订单编号（4 到 40 位）、它的后四位、买家的昵称或电话",
    en: "name it by number (4 to 40 digits), its last four, or the buyer's nick or phone")
  static let whichOrder = Text(zh: "没有说是哪个订单", en: "it does not say which order")
  static let nameOrder = Text(
    zh: "写上订单编号；在工作台里可先用 单 选 编号 选定",
    en: "name it, or choose one with order use in the session")
  static let nothingShipped = Text(
    zh: "找不到随程序附带的话术库、班次和制度", en: "the shipped phrasebook, shifts and policies are not found")
  static let setShare = Text(
    zh: "用环境变量 KEFU_SHARE 指明它们所在的文件夹", en: "name their folder in KEFU_SHARE")

  static let noHead = Text(
    zh: "这一行不是日志的末条", en: "this line is no head of the journal")

  // Ways out.
  static let leadsMay = Text(zh: "要替别人做，请组长或薪资专员来", en: "a lead or clerk may act for others")

  static func onePhrase(_ id: String) -> Text {
    Text(zh: "这里只放一条话术，id 是 \(id)", en: "one phrase stands here, with the id \(id)")
  }
  static func ownFile(_ path: String) -> Text {
    Text(zh: "\(path) 是客服台自己的文件，不能覆盖", en: "\(path) is the desk's own: it is not written over")
  }
  static let otherFile = Text(
    zh: "换一个别处的文件名，如 --to ~/导出.csv", en: "name a file elsewhere, as in --to ~/export.csv")
  static func noSuchShop(_ id: String) -> Text {
    Text(zh: "没有“\(id)”这家店", en: "there is no shop “\(id)”")
  }
  static func shops(_ ids: [String]) -> Text {
    let list = ids.joined(separator: ", ")
    return Text(zh: "有：\(list)", en: "there are: \(list)")
  }
  static func noRoster(_ month: Month) -> Text {
    Text(zh: "\(month) 没有排班表", en: "there is no roster for \(month)")
  }
  static func makeRoster(_ name: String) -> Text {
    Text(
      zh: "请组长写好 \(name)：首行 agent,1,2,…，以下每人一行班次代码",
      en: "let a lead write \(name): first row agent,1,2,..., then a row of codes for each agent")
  }
}
