import Books
import Vocabulary

/// The texts about books that several commands and the desk itself say.
extension Texts {
  static func entryState(_ state: Entry.State, _ book: String) -> Text {
    switch (state, book) {
    case (.open, "issue"): Text(zh: "待答复", en: "open")
    case (.open, "stock"): Text(zh: "待核实", en: "to check")
    case (.open, "reward"): Text(zh: "待批", en: "proposed")
    case (.open, _): Text(zh: "未办", en: "open")
    case (.answered, "stock"): Text(zh: "已核实", en: "checked")
    case (.answered, "reward"): Text(zh: "已批", en: "approved")
    case (.answered, _): Text(zh: "已答复", en: "answered")
    case (.done, _): Text(zh: "办完", en: "done")
    case (.dropped, "reward"): Text(zh: "不奖", en: "declined")
    case (.dropped, _): Text(zh: "撤掉", en: "dropped")
    case (.noted, _): Text(zh: "记下", en: "noted")
    case (.withdrawn, _): Text(zh: "收回", en: "withdrawn")
    }
  }
  static let noBookFile = Text(
    zh: "这个客服台没有 Policies/books.yaml", en: "this desk has no Policies/books.yaml")
  static let takeShippedBooks = Text(
    zh: "从随程序附带的 Policies 里复制一份", en: "copy the one that ships with the program")
  static let emptyMark = Text(zh: "（空）", en: "(empty)")
  static let pastTimeShape = Text(
    zh: "应像 13:52 或 2026-11-22 13:52", en: "such as 13:52 or 2026-11-22 13:52")
  static func rewardDecided(_ entry: Entry) -> Text {
    let state = entryState(entry.state, entry.book)
    return Text(
      zh: "奖励第 \(entry.number) 条已经是“\(state.chinese)”",
      en: "reward \(entry.number) is \(state.english) already")
  }
  static func noAmount(_ kind: String) -> Text {
    Text(zh: "奖励类别“\(kind)”没有设金额", en: "the kind “\(kind)” has no amount")
  }
  static let setAmount = Text(
    zh: "在 Policies/books.yaml 的 reward 里写上 amount:",
    en: "set amount: under reward in Policies/books.yaml")
  static func rewardNote(_ number: Int, _ kind: Text, _ what: String) -> Text {
    Text(
      zh: "奖励本第 \(number) 条 \(kind.chinese)：\(what)",
      en: "reward \(number), \(kind.english): \(what)")
  }
  static func seeReward(_ number: Int) -> Text {
    Text(zh: "看经过：kefu book show reward \(number)", en: "see kefu book show reward \(number)")
  }
}
