import Vocabulary

/// Texts about figures.
enum FigureTexts {
  static func unknownHold(_ id: String, _ flow: Text) -> Text {
    Text(
      zh: "“\(flow.chinese)”没有指标“\(id)”", en: "“\(flow.english)” has no hold “\(id)”")
  }
  static let aboveZero = Text(zh: "这个数要大于 0", en: "the number is above 0")
  static func noGrouping(_ word: String) -> Text {
    Text(zh: "不能按“\(word)”分", en: "figures can't be divided by “\(word)”")
  }
  static func personal(_ field: Text) -> Text {
    Text(
      zh: "“\(field.chinese)”是个人信息，不能按它分",
      en: "“\(field.english)” is personal data, by which figures can't be divided")
  }
  static let publicField = Text(
    zh: "换一栏，或按 month、writer、holder 分",
    en: "name another field, or month, writer, holder")
  static let month = Text(zh: "月份", en: "month")
  static let none = Text(zh: "（没填）", en: "(not given)")
}
