import Vocabulary

/// Names of acts that `undo` takes back.
extension Texts {
  static func undoClocking(_ isIn: Bool, _ time: String) -> Text {
    Text(
      zh: "\(time) 的\(isIn ? "上班" : "下班")打卡", en: "the clocking \(isIn ? "in" : "out") of \(time)")
  }
  static func undoFix(_ agent: AgentNumber, _ day: Day) -> Text {
    Text(zh: "\(agent)号 \(day) 打卡的更正", en: "the clock fix of agent \(agent) on \(day)")
  }
}
