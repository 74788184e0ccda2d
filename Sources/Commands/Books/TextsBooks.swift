import Books
import Desk
import Vocabulary

/// Texts about entries of the books.
extension Texts {
  static let typedHead = Text(zh: "手填", en: "typed")
  static func typedDays(_ typed: Int, of days: Int) -> Text {
    days == 1
      ? Text(zh: "手填", en: "typed")
      : Text(zh: "\(typed)/\(days) 天", en: "\(typed) of \(days) days")
  }
  static func hasCommands(_ book: Text) -> Text {
    Text(
      zh: "\(book.chinese)有自己的命令", en: "the \(book.english) has commands of its own")
  }
  static func useItsCommands(_ command: Text) -> Text {
    Text(zh: "用 kefu 帮助 \(command.chinese)", en: "see kefu help \(command.english)")
  }
  static func entryAdded(_ book: Text, _ number: Int) -> Text {
    Text(zh: "\(book.chinese)第 \(number) 条已记下", en: "entry \(number) of the \(book.english) noted")
  }
  static func entryAnswered(_ book: Text, _ number: Int) -> Text {
    Text(
      zh: "\(book.chinese)第 \(number) 条已补充", en: "entry \(number) of the \(book.english) added to")
  }
  static func entryDone(_ number: Int) -> Text {
    Text(zh: "第 \(number) 条办完", en: "entry \(number) is done")
  }
  static func entryDropped(_ number: Int) -> Text {
    Text(zh: "第 \(number) 条已撤掉", en: "entry \(number) is dropped")
  }
  static func erased(_ number: Int) -> Text {
    Text(
      zh: "第 \(number) 条里买家的个人信息已抹掉，不能恢复",
      en: "the buyer's personal data of entry \(number) is erased for good")
  }
  static func nothingToErase(_ number: Int) -> Text {
    Text(
      zh: "第 \(number) 条没有可抹的个人信息", en: "entry \(number) holds no personal data")
  }
  static let booksGood = Text(
    zh: "登记本的定义没有问题", en: "the definitions of the books are in order")
  static let emptyMark = Text(zh: "（空）", en: "(empty)")

  // Issues.
  static func issueWritten(_ number: Int, due: Day) -> Text {
    Text(
      zh: "问题第 \(number) 条已写下，\(due) 前要有答复", en: "written as issue \(number), answer due by \(due)")
  }
  static func issueAnswered(_ number: Int, _ agent: AgentNumber) -> Text {
    Text(
      zh: "问题第 \(number) 条已答复，会提醒 \(agent)号",
      en: "issue \(number) is answered; agent \(agent) is told")
  }
  static func issuesFor(_ route: Text, _ from: Day, _ to: Day) -> Text {
    Text(
      zh: "交给\(route.chinese)的问题  \(from) – \(to)",
      en: "issues for the \(route.english)  \(from) – \(to)")
  }

  // Service.
  static func serviceEntered(
    _ agent: AgentNumber, _ day: Day, _ figures: ServiceFigures, isAgain: Bool
  ) -> Text {
    let percent = figures.percent.map { $0 + " %" } ?? "–"
    return Text(
      zh: "\(agent)号 \(day) 询单 \(figures.enquiries)，成交 \(figures.sales)，转化率 \(percent)"
        + (isAgain ? "（更正，原来的留底）" : ""),
      en: "agent \(agent) \(day): \(figures.enquiries) enquiries, \(figures.sales) sales, "
        + "conversion \(percent)" + (isAgain ? " (corrected; what stood there is kept)" : ""))
  }
  static let weekOrMonth = Text(zh: "--week 和 --month 只能用一个", en: "--week or --month, not both")
  static let dayHead = Text(zh: "日期", en: "day")
  static let enquiriesHead = Text(zh: "询单", en: "enquiries")
  static let salesHead = Text(zh: "成交", en: "sales")
  static let conversionHead = Text(zh: "转化率", en: "conversion")
  static let totalHead = Text(zh: "合计", en: "total")
  static func reasonsAre(_ parts: [String]) -> Text {
    Text(
      zh: "没成交的原因：\(parts.joined(separator: "、"))",
      en: "reasons for no sale: \(parts.joined(separator: ", "))")
  }

  // Stock.
  static func stockEntered(_ goods: String, _ pieces: Int, isLow: Bool) -> Text {
    Text(
      zh: "\(goods) \(pieces) 件已记下" + (isLow ? "，等核实" : "，库存够"),
      en: "\(goods), \(pieces) pieces: " + (isLow ? "noted, to be checked" : "noted, enough"))
  }
  static func stockChecked(_ goods: String, _ pieces: Int) -> Text {
    Text(zh: "\(goods) 核实为 \(pieces) 件", en: "\(goods) counted: \(pieces) pieces")
  }
  static func stockSeen(_ goods: String) -> Text {
    Text(zh: "\(goods) 缺货你已知道", en: "noted that you know about \(goods)")
  }
  static func stockDropped(_ goods: String) -> Text {
    Text(zh: "\(goods) 不再提醒", en: "\(goods) is off the watch")
  }
  static func stockSeenMarks(seen: [AgentNumber], unseen: [AgentNumber]) -> [Text] {
    func chinese(_ agents: [AgentNumber]) -> String {
      agents.map { "\($0)号" }.joined(separator: " ")
    }
    func english(_ agents: [AgentNumber]) -> String {
      agents.map(\.description).joined(separator: ", ")
    }
    var marks = [Text(zh: "知道：\(chinese(seen))", en: "known to \(english(seen))")]
    if !unseen.isEmpty {
      marks.append(Text(zh: "还没看：\(chinese(unseen))", en: "not yet to \(english(unseen))"))
    }
    return marks
  }

  // Follow-ups.
  static func followupAdded(_ number: Int, _ day: Day) -> Text {
    Text(zh: "回访第 \(number) 条记下，\(day) 到期", en: "written as follow-up \(number), due \(day)")
  }
  static func followupMoved(_ number: Int, _ day: String, _ agent: AgentNumber) -> Text {
    Text(
      zh: "回访第 \(number) 条改到 \(day)，由 \(agent)号跟进",
      en: "follow-up \(number) is moved to \(day), agent \(agent)'s")
  }
  static func overdue(_ days: Int) -> Text {
    Text(zh: "过期 \(days) 天", en: days.counted("day") + " late")
  }
  static let fromCall = Text(zh: "来电本", en: "hotline call")

  // Plan.
  static func planAdded(_ number: Int, _ day: Day) -> Text {
    Text(zh: "计划第 \(number) 条：\(day)", en: "written as item \(number) of \(day)")
  }
  static func planHead(_ day: Day, _ name: String, done: Int, open: Int, dropped: Int) -> Text {
    Text(
      zh: "\(day)  \(name)  完成 \(done)，未完成 \(open)，撤掉 \(dropped)",
      en: "\(day)  \(name)  \(done) done, \(open) open, \(dropped) dropped")
  }
  static func summaryWritten(_ agent: AgentNumber, _ day: Day) -> Text {
    Text(zh: "\(agent)号 \(day) 的小结已写下", en: "the summary of agent \(agent) for \(day) is written")
  }
  static func summaryIs(_ text: String) -> Text {
    Text(zh: "小结：\(text)", en: "summary: \(text)")
  }

  // Calls.
  static let followUpNeedsDay = Text(
    zh: "后续事项要写做什么，也要写哪天", en: "a follow-up says what and on which day")
  static let followUpFix = Text(
    zh: "--follow-up 和 --on 一起写", en: "give --follow-up and --on together")
  static func callNoted(_ number: Int, seconds: Int, aim: Int, isLong: Bool) -> Text {
    let took = callTook(seconds, aim: aim, isLong: isLong)
    return Text(
      zh: "来电第 \(number) 条记下，\(took.chinese)", en: "written as call \(number), \(took.english)")
  }
  static func callTook(_ seconds: Int, aim: Int, isLong: Bool) -> Text {
    let (minutes, rest) = (seconds / 60, seconds % 60)
    return Text(
      zh: "用时 \(minutes) 分 \(rest) 秒" + (isLong ? "，超过 \(aim) 分钟" : ""),
      en: "took \(minutes) min \(rest) s" + (isLong ? ", over \(aim) min" : ""))
  }

  // Rewards.
  static func rewardProposed(_ number: Int, _ agent: AgentNumber) -> Text {
    Text(
      zh: "奖励第 \(number) 条已提，给 \(agent)号，等组长批",
      en: "proposed as reward \(number) for agent \(agent); a lead decides")
  }
  static func rewardApproved(_ number: Int, _ amount: String, _ agent: String) -> Text {
    Text(
      zh: "奖励第 \(number) 条已批：\(agent)号 \(amount) 元，记入工资",
      en: "reward \(number) is approved: \(amount) for agent \(agent), entered with payroll")
  }
  static func rewardTakenBack(_ number: Int) -> Text {
    Text(
      zh: "奖励第 \(number) 条已收回，工资记录同时作废",
      en: "reward \(number) is taken back, and its payroll record with it")
  }

  // Ways out.
}
