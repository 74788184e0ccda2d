import Vocabulary

/// Texts of the month's checklist.
extension Texts {
  static func recordCount(_ count: Int) -> Text {
    Text(zh: "记录 \(count) 条", en: count.counted("record"))
  }
  static func noRecords(_ kind: RecordKind, _ month: Month) -> Text {
    Text(
      zh: "没有“\(kind.name.chinese)”记录，前两个月都有",
      en: "no record of kind \(kind.name.english), which both months before \(month) have")
  }
  static let importRecords = Text(
    zh: "kefu 导入 记录 文件；真的没有就写明原因再结",
    en: "kefu import records FILE; if there is none, close with the reason")
  static func notJudged(_ complaint: Text) -> Text {
    Text(
      zh: "\(complaint.chinese)，还没有认定，不算数",
      en: "\(complaint.english) is not judged yet and does not count")
  }
  static func judgeCommand(_ number: Int) -> Text {
    Text(
      zh: "kefu 投诉本 判 \(number) service --points 分数 --reason 原因（或 not_service 非服务、untrue 不实）",
      en: "kefu complaint judge \(number) service --points N --reason WHY (or not_service, untrue)")
  }
  static func adjustmentWaits(
    _ number: Int, _ agent: AgentNumber, _ amount: String, _ what: String
  ) -> Text {
    Text(
      zh: "补差 \(number)：\(agent)号 \(amount)，\(what)，还没有批",
      en: "adjustment \(number): agent \(agent) \(amount), \(what), is not approved")
  }
  static func approveAdjustment(_ number: Int) -> Text {
    Text(
      zh: "kefu 工资 批 \(number)；不补：kefu 工资 不批 \(number) --reason 原因",
      en: "kefu payroll approve \(number); else kefu payroll decline \(number) --reason WHY")
  }
  static func rewardWaits(_ number: Int, _ agent: AgentNumber) -> Text {
    Text(
      zh: "奖励 \(number)：\(agent)号，还没有批", en: "reward \(number): agent \(agent), is not approved")
  }
  static func approveReward(_ number: Int) -> Text {
    Text(
      zh: "kefu 奖励本 准 \(number)；不奖：kefu 奖励本 销 \(number) --reason 原因",
      en: "kefu reward approve \(number); else kefu reward drop \(number) --reason WHY")
  }
}
