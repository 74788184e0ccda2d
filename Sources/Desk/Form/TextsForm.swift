import Vocabulary

/// Texts of forms.
extension Texts {
  static let formGivenUp = Text(zh: "已取消，什么都没有写下", en: "cancelled, nothing written")
  static let answerNeeded = Text(zh: "这一项要填", en: "this one is needed")
  static func progress(_ number: Int, _ count: Int, _ item: FormItem) -> Text {
    Text(
      zh: "\(number)/\(count) \(item.question.chinese)",
      en: "\(number)/\(count) \(item.question.english)")
  }
  static func formKeys(isFirst: Bool) -> Text {
    isFirst
      ? Text(zh: "Tab 列出可填的 · Esc 取消", en: "Tab lists what fits · Esc cancels")
      : Text(
        zh: "Tab 列出可填的 · ↑ 回上一项 · Esc 取消",
        en: "Tab lists what fits · ↑ goes back · Esc cancels")
  }
}
