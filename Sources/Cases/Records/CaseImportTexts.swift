import Vocabulary

/// Texts about the import of cases.
enum CaseImportTexts {
  static let numberMeans = Text(
    zh: "导出时的编号；这里已有的不再开", en: "its number in an export; one that is here is not opened again")
  static let stateMeans = Text(zh: "状态；只收刚开的", en: "its state; only the first one is taken")
  static let ownerMeans = Text(zh: "归谁，写工号", en: "whose it is: an agent's number")
  static let dayMeans = Text(zh: "哪天的", en: "the day that it belongs to")
  static let leadsImport = Text(
    zh: "导入是组长和核算的事", en: "imports are for leads and clerks")
  static func noValue(_ column: String, _ text: String) -> Text {
    Text(zh: "\(column) 一栏读不懂“\(text)”", en: "the column \(column) can't be “\(text)”")
  }
  static func laterState(_ state: String) -> Text {
    Text(
      zh: "导入的事项都从头开始，不能直接是“\(state)”",
      en: "an imported case begins in the first state, and can't be “\(state)”")
  }
  static func otherCase(_ number: Int) -> Text {
    Text(
      zh: "这里的 \(number) 号是另一件；去掉编号一栏再导入",
      en: "case \(number) here is another one; leave the number's column out")
  }
}
