import Appraisals
import Vocabulary

/// The texts of this room that people see, in both languages; errors of policy files are in
/// PolicyTexts.swift, reasons of figures in BecauseTexts.swift.
enum Texts {
  static func itemName(_ key: String) -> Text { RecordKind.itemName(key) ?? Text(same: key) }
  static func name(of measure: Measure) -> Text {
    guard case .known(let known) = measure else { return Text(same: measure.code) }
    return switch known {
    case .taggedOrders: Text(zh: "标记订单", en: "tagged orders")
    case .refundedOrders: Text(zh: "退款订单", en: "refunded orders")
    case .paidAmount: Text(zh: "实付金额", en: "amount paid")
    case .refundAmount: Text(zh: "退款金额", en: "amount refunded")
    case .late: Text(zh: "迟到", en: "late")
    case .early: Text(zh: "早退", en: "left early")
    case .leave: Text(zh: "请假", en: "leave")
    case .absence: Text(zh: "旷工", en: "absent")
    case .shifts: Text(zh: "班次", en: "shifts")
    case .nights: Text(zh: "夜班", en: "nights")
    case .lowRatings: Text(zh: "低质评价", en: "low ratings")
    case .complaints: Text(zh: "属实投诉", en: "true complaints")
    case .praises: Text(zh: "买家表扬", en: "praises")
    case .outstanding: Text(zh: "突出表现", en: "outstanding conduct")
    case .conduct: Text(zh: "违规", en: "conduct")
    }
  }

  // Input that a run lacks.

  static func noGrade(_ agent: AgentNumber, _ name: String, _ item: Text) -> Text {
    Text(
      zh: "\(agent)号 \(name)：缺“\(item.chinese)”的评级",
      en: "agent \(agent) \(name): no grade for \(item.english)")
  }
  static func gradeCommand(_ agent: AgentNumber, _ item: String, _ day: Day) -> Text {
    Text(
      zh: "kefu 记 评级 \(agent) \(item) 优|良|中|差 --date \(day)",
      en: "kefu record grade \(agent) \(item) excellent|good|fair|poor --date \(day)")
  }
  static func noFigure(
    _ agent: AgentNumber, _ name: String, _ item: Text, _ figure: String
  ) -> Text {
    Text(
      zh: "\(agent)号 \(name)：“\(item.chinese)”要用的指标 \(figure) 没有登记",
      en: "agent \(agent) \(name): the figure \(figure) for \(item.english) is not recorded")
  }
  static func figureCommand(_ agent: AgentNumber, _ figure: String, _ day: Day) -> Text {
    Text(
      zh: "kefu 记 数据 \(agent) \(figure) 数值 --date \(day)",
      en: "kefu record figure \(agent) \(figure) VALUE --date \(day)")
  }
  static func twoFigures(
    _ agent: AgentNumber, _ item: Text, _ figure: String, _ numbers: [Int]
  ) -> Text {
    let list = numbers.map(String.init)
    return Text(
      zh: "\(agent)号：“\(item.chinese)”的指标 \(figure) 登记了 \(list.count) 次"
        + "（记录 \(list.joined(separator: "、"))），不知以哪个为准",
      en:
        "agent \(agent): the figure \(figure) for \(item.english) is recorded \(list.count) times "
        + "(records \(list.joined(separator: ", "))): which one holds?")
  }
  static func retractCommand(_ number: Int) -> Text {
    Text(
      zh: "撤回多余的：kefu 记 作废 \(number) --reason 原因",
      en: "take one back: kefu record retract \(number) --reason WHY")
  }
  static func uncovered(_ agent: AgentNumber, _ item: Text, _ value: Text) -> Text {
    Text(
      zh: "\(agent)号的“\(item.chinese)”：\(value.chinese)，没有一档包含它",
      en: "\(item.english) of agent \(agent): \(value.english), and no band covers it")
  }
  static let uncoveredFix = Text(
    zh: "在考核办法里补上这一档；不会自动按 0 分算", en: "add the band to the policy; it is never taken as 0")
  static func unknownConduct(_ record: Record) -> Text {
    let label = record.entry.label()
    return Text(
      zh: "记录 \(record.number)（\(label.chinese)）：当月的罚款办法没有这一条",
      en: "record \(record.number) (\(label.english)): the month's fines lack this rule")
  }
  static let unknownConductFix = Text(
    zh: "在 Policies/fines.yaml 当月有效的那一份里加上它，或撤回这条记录",
    en: "add it to the policy of the month in Policies/fines.yaml, or take the record back")
  static func proposal(
    _ agent: AgentNumber, _ name: String, _ rule: Text, _ time: Int, _ proposal: Text
  ) -> Text {
    Text(
      zh: "\(agent)号 \(name)：“\(rule.chinese)”当月第 \(time) 次，\(proposal.chinese)",
      en: "agent \(agent) \(name): \(rule.english), time \(time) in the month: \(proposal.english)")
  }
  static func unread(_ kind: RecordKind, _ count: Int) -> Text {
    Text(
      zh: "\(count) 条“\(kind.name.chinese)”记录，当月的办法没有用到",
      en:
        "\(count.counted("record")) of kind \(kind.name.english) \(count == 1 ? "is" : "are") "
        + "read by no rule of the month"
    )
  }
  static let unreadFix = Text(
    zh: "核对类别和 Policies/kpi.yaml", en: "check the kind, and Policies/kpi.yaml")
}
