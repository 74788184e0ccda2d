import Vocabulary

/// The texts of this room that people see, in both languages.
enum Texts {
  static let ordinary = Text(zh: "普通", en: "ordinary")
  static let senior = Text(zh: "高级", en: "senior")
  static let leader = Text(zh: "组长", en: "group leader")
  static func numberTwice(_ number: AgentNumber, line: Int) -> Text {
    Text(zh: "工号 \(number) 在第 \(line) 行已经用过", en: "agent \(number) stands on line \(line) already")
  }
  static func loginTwice(_ login: String, line: Int) -> Text {
    Text(
      zh: "登录名 \(login) 在第 \(line) 行已属于别人",
      en: "login \(login) belongs to the agent on line \(line) already")
  }
  static let nobody = Text(zh: "一个客服都没有", en: "there is no agent in it")
  static let noName = Text(zh: "“name”是空的", en: "the “name” is blank")
  static let leftBeforeJoined = Text(
    zh: "离职日早于入职日", en: "the last day is before the first day")
  static let gradesInOrder = Text(
    zh: "级别要按日期先后排列，日期不能重复", en: "grades go by date, each date once")

  // Rows of sheets.
  static func sharedName(_ name: String) -> Text {
    Text(zh: "有几个客服叫“\(name)”，要写工号", en: "several agents are called “\(name)”: give the number")
  }
  static func otherName(_ number: AgentNumber, _ name: String) -> Text {
    Text(
      zh: "“\(name)”不是 \(number)号：工号和姓名对不上",
      en: "“\(name)” is not agent \(number): number and name disagree")
  }

  // Ways out.
  static let agentShape = Text(
    zh: "例如：{number: 1, name: 李小满, role: agent, joined: 2025-03-01}",
    en: "such as {number: 1, name: NAME, role: agent, joined: 2025-03-01}")
  static let otherNumber = Text(zh: "给每个人一个没用过的工号", en: "give everybody a number of their own")
  static let otherLogin = Text(zh: "一个登录名只能属于一个人", en: "a login belongs to one agent")
  static let writeName = Text(zh: "写上姓名，单据上要用", en: "write the name: statements show it")
  static let checkDays = Text(zh: "核对 joined 和 left", en: "check joined and left")
  static let sortGrades = Text(zh: "最早的 from 写在最前面", en: "the earliest from stands first")

  // Rights.
  static func notPermitted(_ number: AgentNumber, _ roles: [Role]) -> Text {
    Text(
      zh: "\(number) 号没有这个权限，需要\(names(roles).chinese)",
      en: "agent \(number) may not do this; it takes a \(names(roles).english)")
  }
  static func askRole(_ roles: [Role]) -> Text {
    Text(zh: "请\(names(roles).chinese)来做", en: "ask a \(names(roles).english)")
  }
  static func name(of role: Role) -> Text {
    switch role {
    case .agent: Text(zh: "客服", en: "agent")
    case .lead: Text(zh: "组长", en: "lead")
    case .clerk: Text(zh: "薪资专员", en: "clerk")
    }
  }
  private static func names(_ roles: [Role]) -> Text {
    let names = roles.map(name(of:))
    return Text(
      zh: names.map(\.chinese).joined(separator: "或"),
      en: names.map(\.english).joined(separator: " or "))
  }
  static let aboutYourself = Text(
    zh: "和自己有关的事，不能自己定、自己记", en: "nobody decides or records about themselves")
  static func askAnother(_ roles: [Role]) -> Text {
    Text(
      zh: "请另一位\(names(roles).chinese)来做", en: "ask another \(names(roles).english)")
  }
}
