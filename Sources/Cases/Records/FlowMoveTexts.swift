import Vocabulary

/// Texts about cases that change to another version of their flow's definition.
enum FlowMoveTexts {
  static func noVersion(_ flow: Text, _ version: Day) -> Text {
    Text(
      zh: "“\(flow.chinese)”没有 \(version) 的定义", en: "“\(flow.english)” has no version \(version)")
  }
  static func versionsAre(_ versions: [Day]) -> Text {
    let list = versions.map(\.description)
    return Text(
      zh: "有这些：" + list.joined(separator: "、"), en: "there are: " + list.joined(separator: ", "))
  }
  static let leadsMove = Text(
    zh: "把事项换到另一版定义，是组长的事", en: "carrying cases to another definition is a lead's to do")

  // A case without a counterpart.
  static func noState(_ name: Text, _ id: String) -> Text {
    Text(zh: "那一版没有状态“\(name.chinese)”（\(id)）", en: "it has no state “\(name.english)” (\(id))")
  }
  static func lastThere(_ name: Text) -> Text {
    Text(
      zh: "“\(name.chinese)”在那一版已经是办完，换过去就不再有人跟",
      en: "“\(name.english)” is a last state there: nobody would see to the case")
  }
  static func noField(_ name: Text) -> Text {
    Text(zh: "那一版没有栏“\(name.chinese)”", en: "it has no field “\(name.english)”")
  }
  static func otherKind(_ name: Text) -> Text {
    Text(
      zh: "那一版的栏“\(name.chinese)”装不下现在的内容",
      en: "its field “\(name.english)” doesn't take what the case holds")
  }
  static func personalInOne(_ name: Text) -> Text {
    Text(
      zh: "栏“\(name.chinese)”只在一版里是个人信息，存的地方不同",
      en: "“\(name.english)” is personal in one version alone, and kept in another place")
  }
  static let otherHolder = Text(
    zh: "按那一版，事项会到别人手上", en: "somebody else would hold it there")
  static func sameSubject(_ number: Int) -> Text {
    Text(zh: "按那一版和 \(number) 号是同一件", en: "it would be the same as case \(number) there")
  }

  static let moveStays = Text(
    zh: "换定义这一步撤不回", en: "carrying cases to another definition can't be taken back")
  static func moveBack(_ flow: String) -> Text {
    Text(
      zh: "要换回去：kefu 流程 换版 \(flow) --to 原来的版本",
      en: "to go back: kefu flow move \(flow) --to THE FORMER VERSION")
  }
}
