import Vocabulary

/// Texts about rewards that payroll counts, and about taking records back.
extension Texts {
  static let rewardEffect = Text(
    zh: "批准时按类别的金额记入工资，撤掉时一起作废",
    en: "approving enters the kind's amount with payroll, dropping takes it back")
  static func noAmount(_ kind: String) -> Text {
    Text(zh: "奖励类别“\(kind)”没有设金额", en: "the kind “\(kind)” has no amount")
  }
  static let setAmount = Text(
    zh: "在这个选项里写上 amount:；已经提的按提的时候的定义，撤掉重提",
    en:
      "set amount: at that choice; a reward goes by the definition of its proposal: propose it anew"
  )
  static func rewardNote(_ number: Int, _ kind: Text, _ what: String) -> Text {
    Text(
      zh: "奖励本第 \(number) 条 \(kind.chinese)：\(what)",
      en: "reward \(number), \(kind.english): \(what)")
  }
  static func undoRecord(_ label: Text) -> Text {
    Text(zh: "记录 \(label.chinese)", en: "the record \(label.english)")
  }
}
