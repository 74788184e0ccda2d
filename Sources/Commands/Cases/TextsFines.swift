import Cases
import Vocabulary

/// The texts of `case fine` and `case fines`.
enum FineCommandTexts {
  static let fineSummary = Text(
    zh: "按流程的罚款规定记一笔", en: "enters a fine by the rules of the flow")
  static let fineExample = Text(
    zh: "1 号事项违反 no_form，记到它写着的那一方", en: "case 1 broke no_form; its party pays")
  static let fineMore = Text(
    zh: """
      罚多少、罚谁，写在流程的 fines 里。一个事项的一条规定只记一次；每一笔是流程 FLOW_fines 里的
      一个事项，看、撤、导出都和别的事项一样。组长和薪资专员可以记，不能记自己。
      """,
    en: """
      The flow's fines say how much and who pays. A rule is entered once with a case; each entry is
      a case of the flow FLOW_fines, listed, dropped and exported like any other. Leads and clerks
      enter them, nobody their own.
      """)
  static let dueExample = Text(
    zh: "1 号事项该罚的，照条件算出来的", en: "what case 1 has earned by the conditions")
  static let dueMonthExample = Text(
    zh: "该罚还没记的", en: "those that cases have earned and nobody entered")
  static let nothingDue = Text(zh: "没有该罚还没记的", en: "no fine is due")
  static func due(_ due: FineDue, _ party: Text) -> Text {
    let amounts = due.fine.amounts
    let amount = due.amount.map { "\($0)" } ?? "\(amounts.lowerBound)–\(amounts.upperBound)"
    let count = due.number.map { "×\($0) " } ?? ""
    return Text(
      zh:
        "\(due.item)  \(due.fine.rule)  \(due.fine.name.chinese) \(count)\(amount)  "
        + party.chinese,
      en: "\(due.item)  \(due.fine.rule)  \(due.fine.name.english) \(count)\(amount)  "
        + party.english)
  }
  static let finesSummary = Text(
    zh: "一个月的罚款，按罚的那一方合计", en: "a month's fines by party")
  static let finesExample = Text(zh: "各方十一月罚了多少", en: "what each party owes for November")
  static let sheetExample = Text(zh: "写成表格", en: "writes them as a sheet")
  static let none = Text(zh: "这个月没有罚款", en: "there are no fines in this month")
  static let total = Text(zh: "合计", en: "total")
  static func entries(_ count: Int) -> Text {
    Text(zh: "\(count) 笔", en: count.counted("entry", "entries"))
  }
  static func written(_ count: Int, _ file: String) -> Text {
    Text(
      zh: "\(count) 方的罚款写进 \(file)",
      en: "fines of \(count) \(count == 1 ? "party" : "parties") written to \(file)")
  }
}
