import Appraisals
import Orders
import Vocabulary

/// The texts of explanations and of exported tables, in both languages.
extension Texts {
  static let scoreName = Text(zh: "得分", en: "score")
  static let baseName = Text(zh: "底薪", en: "base")
  static let bonusName = Text(zh: "奖金", en: "bonus")
  static let commissionName = Text(zh: "提成", en: "commission")
  static let allowanceName = Text(zh: "夜班补贴", en: "night allowance")
  static let rewardsName = Text(zh: "奖励", en: "rewards")
  static let adjustmentsName = Text(zh: "补差", en: "adjustments")
  static let finesName = Text(zh: "罚款", en: "fines")
  static let carriedInName = Text(zh: "上月结转", en: "carried in")
  static let carriedOutName = Text(zh: "结转下月", en: "carried out")
  static let deductionsName = Text(zh: "扣分", en: "deductions")
  static let additionsName = Text(zh: "加分", en: "additions")

  static func wageOf(_ agent: AgentNumber, _ name: String, _ month: Month) -> Text {
    Text(zh: "\(month) \(agent)号 \(name) 工资", en: "\(month) wage of agent \(agent) \(name)")
  }
  static func wageFormula(_ statement: Statement) -> Text {
    func formula(_ language: Language) -> String {
      let terms: [(String, Text, Money)] = [
        ("", baseName, statement.base), (" + ", bonusName, statement.bonus),
        (" + ", commissionName, statement.commission),
        (" + ", allowanceName, statement.allowance), (" + ", rewardsName, statement.rewards),
        (" + ", adjustmentsName, statement.adjusted), (" - ", finesName, statement.fined),
        (" - ", carriedInName, statement.brought.carriedIn),
        (" + ", carriedOutName, statement.settlement.carriedOut),
      ]
      return terms.enumerated().filter { $0.offset == 0 || $0.element.2 != .zero }.map {
        "\($0.element.0)\($0.element.1(language)) \($0.element.2)"
      }.joined()
    }
    return Text(zh: formula(.chinese), en: formula(.english))
  }
  static func scoreFormula(_ score: Score, least: Points, most: Points) -> Text {
    let items = score.items.map(\.points.description).joined(separator: " + ")
    let minus = score.deductions.map { " - \($0.points)" }.joined()
    let plus = score.additions.map { " + \($0.points)" }.joined()
    let sum = items + minus + plus
    guard score.sum != score.points else { return Text(same: sum) }
    return Text(
      zh: "\(sum) = \(score.sum)，限制在 \(least) 到 \(most)",
      en: "\(sum) = \(score.sum), kept within \(least) and \(most)")
  }
  static func gradedDays(_ days: GradedDays, _ monthly: Money) -> Text {
    guard let grade = days.grade else {
      return Text(
        zh: "\(days.from) 到 \(days.to) 共 \(days.count) 天，还没有级别",
        en: "\(days.from) to \(days.to), \(days.count.counted("day")), no grade yet")
    }
    return Text(
      zh: "\(days.from) 到 \(days.to) 共 \(days.count) 天，\(grade.name.chinese)，月底薪 \(monthly)",
      en:
        "\(days.from) to \(days.to), \(days.count) days, \(grade.name.english), \(monthly) a month")
  }
  static func notPassed(_ score: Points, _ pass: Points) -> Text {
    Text(
      zh: "得分 \(score) 低于及格线 \(pass)，没有奖金", en: "the score \(score) is below \(pass): no bonus")
  }
  static func levelBonus(_ level: KPIPolicy.Level?) -> Text {
    guard let level else { return Text(zh: "没有评上等级", en: "no level reached") }
    return Text(zh: "等级：\(level.name.chinese)", en: "level \(level.name.english)")
  }
  static func orderFigures(_ orders: OrderFacts) -> Text {
    Text(
      zh: "标记订单 \(orders.tagged) 单，实付 \(orders.paid)；当月退款 \(orders.refunded) 单，\(orders.refunds)",
      en: "\(orders.tagged) tagged orders, paid \(orders.paid); \(orders.refunded) refunded in the "
        + "month, \(orders.refunds)")
  }
  static func refund(_ refund: RefundedOrder, tagged: Day) -> Text {
    Text(
      zh: "订单 \(refund.order) 退款 \(refund.amount)（\(tagged) 标记）",
      en: "order \(refund.order) refunded \(refund.amount) (tagged on \(tagged))")
  }
  static func lateBy(_ name: String, _ seconds: Int) -> Text {
    let length = Text.length(seconds: seconds)
    return Text(zh: name + " " + length.chinese, en: name + " by " + length.english)
  }
  static func inputRecord(_ record: Record, _ titles: [String: Text]) -> Text {
    let entry = record.entry
    let words = entry.words(titles)
    func line(_ language: Language) -> String {
      let parts = [words(language), entry.order?.text ?? "", entry.note]
      let said = parts.filter { !$0.isEmpty }.joined(separator: " ")
      return language == .chinese
        ? "记录 \(record.number)：\(said)" : "record \(record.number): \(said)"
    }
    return Text(zh: line(.chinese), en: line(.english))
  }
  static let carriedInBecause = Text(
    zh: "上一次结账没扣完的", en: "what the last closing could not deduct")
  static let carriedOutBecause = Text(zh: "当月扣不完的", en: "what this month could not deduct")

  static func ruleLine(_ place: String, _ from: Day, _ source: String?) -> Text {
    Text(
      zh: "依据 \(place)（自 \(from) 起）" + (source.map { "：\($0)" } ?? ""),
      en: "rule \(place) (from \(from))" + (source.map { ": \($0)" } ?? ""))
  }
  /// Returns where an entry came from: `导入，records.csv 第 28 行`; a file without a line as it is.
  private static func origin(_ text: String) -> Text {
    guard let colon = text.lastIndex(of: ":"), let line = Int(text[colon...].dropFirst()) else {
      return Text(same: text)
    }
    let file = text[..<colon]
    return Text(zh: "导入，\(file) 第 \(line) 行", en: "imported, \(file) line \(line)")
  }
  static func inputLine(_ input: Explanation.Input) -> Text {
    let date = input.date.map { "\($0) " } ?? ""
    let by = input.by.map { Text(zh: "\($0)号", en: "agent \($0)") }
    let time = input.at.map { String($0.dropFirst(5).prefix(11)).replacing("T", with: " ") }
    let origin = input.origin.map(origin)
    func tail(_ language: Language) -> String {
      let parts = [by?(language), time, origin?(language)].compactMap { $0 }
      guard !parts.isEmpty else { return "" }
      let list = parts.joined(separator: " ")
      return language == .chinese ? "（\(list)）" : " (\(list))"
    }
    return Text(zh: date + input.what + tail(.chinese), en: date + input.what + tail(.english))
  }

  // Comparisons.

  static func agentLine(_ agent: AgentNumber, _ name: String) -> Text {
    Text(zh: "\(agent)号 \(name)", en: "agent \(agent) \(name)")
  }
  static func onlyIn(_ month: Month, _ agents: [AgentNumber]) -> Text {
    let list = agents.map(\.description)
    return Text(
      zh: "只在 \(month)：\(list.joined(separator: "、"))号",
      en: "only in \(month): agents \(list.joined(separator: ", "))")
  }
  static let noChanges = Text(zh: "没有不同", en: "nothing differs")
  static func figureName(_ key: String) -> Text {
    switch key {
    case "deductions": deductionsName
    case "additions": additionsName
    case "score": scoreName
    case "level": Text(zh: "等级", en: "level")
    case "grade": Text(zh: "级别", en: "grade")
    case "base": baseName
    case "bonus": bonusName
    case "commission": commissionName
    case "allowance": allowanceName
    case "rewards": rewardsName
    case "fines": finesName
    case "adjustments": adjustmentsName
    case "carried_in": carriedInName
    case "carried_out": carriedOutName
    case "wage": Text(zh: "工资", en: "wage")
    default: itemName(key)
    }
  }

  // Exported tables.

  static let wageColumns = [
    Text(zh: "月份", en: "month"), Text(zh: "工号", en: "agent"), Text(zh: "姓名", en: "name"),
    Text(zh: "级别", en: "grade"), scoreName, Text(zh: "及格", en: "passed"),
    Text(zh: "等级", en: "level"), baseName, bonusName, commissionName, allowanceName, rewardsName,
    adjustmentsName, finesName, carriedInName, carriedOutName, Text(zh: "工资", en: "wage"),
  ]
  static let pointColumns = [
    Text(zh: "月份", en: "month"), Text(zh: "工号", en: "agent"), Text(zh: "姓名", en: "name"),
    Text(zh: "部分", en: "part"), Text(zh: "项目", en: "item"), Text(zh: "日期", en: "date"),
    Text(zh: "分数", en: "points"), Text(zh: "满分", en: "max"), Text(zh: "原因", en: "because"),
  ]
  static let yes = Text(zh: "是", en: "yes")
  static let no = Text(zh: "否", en: "no")
  static let itemPart = Text(zh: "考核项", en: "item")
  static let deductionPart = Text(zh: "扣分", en: "deduction")
  static let additionPart = Text(zh: "加分", en: "addition")
  static let scorePart = Text(zh: "总分", en: "score")
}
