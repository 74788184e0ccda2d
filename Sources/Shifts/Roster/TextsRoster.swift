import Vocabulary

/// Texts of patterns and rosters.
extension Texts {
  // MARK: patterns.yaml

  static let aClockTime = Text(
    zh: "带引号的时刻，如 \"08:30\"，午夜写 \"00:00\"",
    en: "a time of day in quotes, such as \"08:30\"; midnight is \"00:00\"")
  static func codeTwice(_ code: String, line: Int) -> Text {
    Text(zh: "代码“\(code)”在第 \(line) 行已经用过", en: "code “\(code)” stands on line \(line) already")
  }
  static let noPatterns = Text(zh: "一个班次都没有", en: "there is no pattern in it")
  static func badCode(_ code: String) -> Text {
    Text(zh: "“\(code)”不能当班次代码", en: "“\(code)” can't be a pattern's code")
  }
  static let badCodeFix = Text(
    zh: "用 1 到 8 个字，不含空白、逗号、引号、等号；“休”表示休息",
    en: "take 1 to 8 characters without blanks, commas, quotes or =; 休 means rest")

  // MARK: Roster files

  static let noRosterHeader = Text(
    zh: "找不到表头：没有“agent”（或“工号”）这一列", en: "no header row: there is no column “agent” (or 工号)")
  static func rosterHeaderFix(_ days: Int) -> Text {
    Text(zh: "表头应为 agent,1,2,...,\(days)", en: "the header should be agent,1,2,...,\(days)")
  }
  static func dayTwice(_ day: Int) -> Text {
    Text(zh: "\(day) 日在表头里出现了两次", en: "day \(day) stands twice in the header")
  }
  static func wrongDays(_ month: Month, missing: [Int], surplus: [Int]) -> Text {
    func list(_ days: [Int]) -> String { days.map(String.init).joined(separator: ", ") }
    var chinese = "\(month) 有 \(month.length) 天"
    var english = "\(month) has \(month.length) days"
    if !missing.isEmpty {
      chinese += "，表头缺 \(list(missing)) 日"
      english += "; the header lacks \(list(missing))"
    }
    if !surplus.isEmpty {
      chinese += "，表头多了 \(list(surplus)) 日"
      english += "; the header has \(list(surplus)) too many"
    }
    return Text(zh: chinese, en: english)
  }
  static func otherMonth(_ month: Month, _ first: String, _ count: Int) -> Text {
    Text(
      zh: "表头的“\(first)”等 \(count) 天不是 \(month) 的",
      en: "“\(first)” in the header, \(count) such days in all, is no day of \(month)")
  }
  static func otherName(_ agent: AgentNumber, _ written: String, _ name: String) -> Text {
    Text(
      zh: "\(agent)号写着“\(written)”，agents.yaml 里是 \(name)：行错位了？",
      en:
        "agent \(agent) is called “\(written)” here and \(name) in agents.yaml: "
        + "is the row another's?"
    )
  }
  static let otherNameFix = Text(zh: "改正工号或姓名", en: "correct the number or the name")
  static func unknownCodeMany(_ code: String, _ count: Int) -> Text {
    Text(
      zh: "不认识的班次“\(code)”，共 \(count) 格", en: "unknown code “\(code)”, in \(count.counted("cell"))")
  }
  static func wrongCells(_ agent: AgentNumber, cells: Int, days: Int) -> Text {
    Text(
      zh: "\(agent)号这一行有 \(cells) 天，表头有 \(days) 天",
      en: "agent \(agent)'s row has \(cells) days, the header \(days)")
  }
  static let wrongCellsFix = Text(
    zh: "休息日也要占一格：留空或写“休”，逗号不能少", en: "a day of rest has its cell too: empty or 休")
  static func noAgentNumber(_ text: String) -> Text {
    Text(zh: "“\(text)”不是工号", en: "“\(text)” is no agent number")
  }
  static let agentNumberFix = Text(zh: "写成 3 或 3号", en: "write 3 or 3号")
  static func agentTwice(_ agent: AgentNumber, line: Int) -> Text {
    Text(zh: "\(agent)号在第 \(line) 行已经排过", en: "agent \(agent) has a row already, line \(line)")
  }

  // MARK: Checks of a roster

  static func unknownAgent(_ agent: AgentNumber) -> Text {
    Text(zh: "没有 \(agent)号 这个客服", en: "there is no agent \(agent)")
  }
  static let unknownAgentFix = Text(
    zh: "改正工号，或先在 Shifts/agents.yaml 里加上", en: "correct the number, or add it to Shifts/agents.yaml"
  )
  static func missingAgent(_ agent: AgentNumber, _ name: String, _ month: Month) -> Text {
    Text(
      zh: "\(agent)号 \(name) 在 \(month) 在职，却没有排班",
      en: "agent \(agent) \(name) is employed in \(month) but has no row")
  }
  static let missingAgentFix = Text(zh: "给这个工号加一行", en: "add a row for this agent")
  static func unknownCode(_ code: String, _ agent: AgentNumber, _ date: Day) -> Text {
    let day = day(date)
    return Text(
      zh: "\(day.chinese) \(agent)号：不认识的班次“\(code)”",
      en: "\(day.english), agent \(agent): unknown code “\(code)”")
  }
  static func knownCodes(_ codes: [String]) -> Text {
    let list = (codes + ["休"]).joined(separator: " ")
    return Text(zh: "可用：\(list)", en: "known codes: \(list)")
  }
  static func shiftOutsideEmployment(_ code: String, _ agent: AgentNumber, _ date: Day) -> Text {
    let day = day(date)
    return Text(
      zh: "\(day.chinese) \(agent)号：这天不在职，“\(code)”不算班",
      en: "\(day.english), agent \(agent): not employed that day, “\(code)” counts for nothing")
  }
  static func shiftsOutsideEmployment(
    _ count: Int, _ agent: AgentNumber, _ first: Day, _ last: Day
  ) -> Text {
    Text(
      zh: "\(agent)号有 \(count) 个班排在不在职的日子（\(first) 到 \(last)），都不算班",
      en:
        "agent \(agent) has \(count) shifts on days without employment (\(first) to \(last)): they "
        + "count for nothing")
  }
  static func tooFew(_ pattern: Pattern, _ date: Day, _ count: Int) -> Text {
    let day = day(date)
    return Text(
      zh: "\(day.chinese) \(pattern.name)（\(pattern.code)）只有 \(count) 人，至少要 \(pattern.minimum) 人",
      en:
        "\(day.english): \(count) on \(pattern.name) (\(pattern.code)), "
        + "at least \(pattern.minimum) needed"
    )
  }
  static func tooLittleRest(_ agent: AgentNumber, days: Int, minimum: Int) -> Text {
    Text(
      zh: "\(agent)号只休 \(days) 天，每月至少休 \(minimum) 天",
      en: "agent \(agent) rests on \(days.counted("day")), at least \(minimum) a month are due")
  }
  static func dayAfterNight(
    _ today: Pattern, _ night: Pattern, _ agent: AgentNumber, _ date: Day
  ) -> Text {
    let day = day(date)
    return Text(
      zh: "\(day.chinese) \(agent)号：前一天是“\(night.code)”，跨了零点，第二天不能接着上“\(today.code)”",
      en: "\(day.english), agent \(agent): “\(today.code)” straight after the night “\(night.code)”"
    )
  }

  // Ways out.
  static let patternShape = Text(
    zh: "例如：{code: 白, name: 白班, start: \"08:30\", end: \"17:30\"}",
    en: "such as {code: 白, name: 白班, start: \"08:30\", end: \"17:30\"}")
}
