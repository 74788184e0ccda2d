import Vocabulary

/// Texts about flows that a desk takes from a shipped one.
enum ShippedFlowTexts {
  static func stands(_ id: String) -> Text {
    Text(zh: "流程“\(id)”已经有了", en: "the flow “\(id)” stands already")
  }
  static func seeFlow(_ id: String) -> Text {
    Text(zh: "看它：流程 看 \(id)", en: "see it with flow show \(id)")
  }
  static func unknown(_ id: String) -> Text {
    Text(zh: "附带的工作台里没有流程“\(id)”", en: "no shipped desk has a flow “\(id)”")
  }
  static let seeShipped = Text(
    zh: "有哪些：流程 列 --shipped", en: "see flow list --shipped")
  static func aliasTaken(_ alias: String, _ owner: String) -> Text {
    Text(
      zh: "它的别名“\(alias)”已经是流程“\(owner)”的",
      en: "its alias “\(alias)” belongs to the flow “\(owner)” already")
  }
  static func giveAlias(_ id: String) -> Text {
    Text(
      zh: "换一个：流程 加 \(id) --alias 别名", en: "give another: flow add \(id) --alias WORD")
  }
  static func groups(_ field: Text, _ groups: [String]) -> Text {
    Text(
      zh: "“\(field.chinese)”的选项是组，Shifts/agents.yaml 里没有：\(groups.joined(separator: "、"))",
      en: "the choices of “\(field.english)” are groups; Shifts/agents.yaml lacks "
        + groups.joined(separator: ", "))
  }
}
