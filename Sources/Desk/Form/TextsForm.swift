import Vocabulary

/// Texts of forms.
extension Texts {
  static let formGivenUp = Text(zh: "已取消，什么都没有写下", en: "cancelled, nothing written")
  static let answerNeeded = Text(zh: "这一项要填", en: "this one is needed")
  static func ask(_ name: Text, _ hint: Text?) -> Text {
    let hint = hint.map { (zh: "（\($0.chinese)）", en: " (\($0.english))") } ?? (zh: "", en: "")
    return Text(zh: "\(name.chinese)\(hint.zh)：", en: "\(name.english)\(hint.en): ")
  }
  static func progress(_ number: Int, _ count: Int, _ item: FormItem) -> Text {
    Text(
      zh: "\(number)/\(count) \(item.question.chinese)",
      en: "\(number)/\(count) \(item.question.english)")
  }
  /// Returns the keys of a question, with Tab where there is something to choose from.
  static func formKeys(tab: Bool, back: Bool) -> Text {
    let keys = [
      tab ? Text(zh: "Tab 列出可填的", en: "Tab lists what fits") : nil,
      back ? Text(zh: "↑ 回上一项", en: "↑ goes back") : nil, Text(zh: "Esc 取消", en: "Esc cancels"),
    ].compactMap(\.self)
    return keys.joined(Text(same: " · ")) ?? Text(same: "")
  }
}
