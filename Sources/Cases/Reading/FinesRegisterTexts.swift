import Vocabulary

/// The names in a register of fines.
enum FinesRegisterTexts {
  static func name(_ flow: Text) -> Text {
    Text(zh: "\(flow.chinese)罚款", en: "fines of \(flow.english)")
  }
  static let caseNumber = Text(zh: "事项号", en: "case")
  static let rule = Text(zh: "违反", en: "rule")
  static let amount = Text(zh: "金额", en: "amount")
  static let number = Text(zh: "数量", en: "number")
  static let set = Text(zh: "定多少", en: "amount set")
  static let note = Text(zh: "说明", en: "note")
  static let enter = Text(zh: "记", en: "enter")
  static let enterAgain = Text(zh: "又记", en: "enter again")
  static let drop = Text(zh: "撤掉", en: "drop")
  static let entered = Text(zh: "已记", en: "entered")
  static let dropped = Text(zh: "已撤", en: "dropped")
}
