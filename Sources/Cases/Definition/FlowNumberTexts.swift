import Vocabulary

extension FlowShapeTexts {
  static func number(_ id: String) -> Text {
    Text(
      zh: "numbers 里缺“\(id)”，命令要用",
      en: "“\(id)” is missing under numbers; commands need it")
  }
}
