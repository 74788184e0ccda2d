import Vocabulary

/// The texts about fines of a flow.
enum CaseFineTexts {
  static func noFines(_ flow: Text) -> Text {
    Text(zh: "\(flow.chinese) 没有写罚款", en: "\(flow.english) has no fines")
  }
  static let writeFines = Text(
    zh: "在流程文件里写 fines:，见 kefu 流程 看", en: "write fines: in its file, see kefu flow show")
  static func noRule(_ rule: String) -> Text {
    Text(zh: "没有这条罚款：\(rule)", en: "there is no fine for \(rule)")
  }
  static func noParty(_ field: Text, _ number: Int) -> Text {
    Text(
      zh: "\(number) 号还没有写\(field.chinese)，不知道罚谁",
      en: "case \(number) has no \(field.english) yet, so nobody to fine")
  }
  static let giveParty = Text(
    zh: "先在事项里写上，再记罚款", en: "give it in a step of the case, then enter the fine")
  static func noAmount(_ number: Int, _ text: String) -> Text {
    Text(
      zh: "\(number) 号罚款的金额不是金额：“\(text)”",
      en: "the amount of fine \(number) is none: “\(text)”")
  }
  static func entered(_ rule: Text, _ number: Int, _ entry: Int) -> Text {
    Text(
      zh: "\(number) 号的“\(rule.chinese)”已经记过了，是 \(entry) 号",
      en: "“\(rule.english)” is entered with case \(number) already, as \(entry)")
  }
  static let seeEntry = Text(
    zh: "记错了先撤：事项 办 drop 号 --reason 原因",
    en: "a wrong one is dropped: case take drop NUMBER --reason WHY")
  static func notBroken(_ fine: Text, _ number: Int, _ demand: Text) -> Text {
    Text(
      zh: "\(number) 没有“\(fine.chinese)”：要\(demand.chinese)",
      en: "\(number) did not break “\(fine.english)”: it takes \(demand.english)")
  }
  static func notOfCase(_ fine: Text, _ number: Int) -> Text {
    Text(
      zh: "“\(fine.chinese)”的当事人或件数和 \(number) 号事项的不一样",
      en: "party or number of “\(fine.english)” are not those of case \(number)")
  }
  static func enterByCase(_ number: Int, _ rule: String) -> Text {
    Text(
      zh: "按事项记：kefu 事项 罚 \(number) \(rule)",
      en: "enter it by the case: kefu case fine \(number) \(rule)")
  }
  static func amountIsFixed(_ fine: Text) -> Text {
    Text(
      zh: "“\(fine.chinese)”罚多少已经定了", en: "the amount of “\(fine.english)” is fixed")
  }
  static let leaveAmount = Text(zh: "去掉 --amount", en: "leave out --amount")
  static func amountNeeded(_ fine: Text, _ amounts: ClosedRange<Money>) -> Text {
    let (least, most) = (amounts.lowerBound, amounts.upperBound)
    return Text(
      zh: "“\(fine.chinese)”罚 \(least) 到 \(most)，要写罚多少",
      en: "“\(fine.english)” costs \(least) to \(most): say how much")
  }
  static let giveAmount = Text(zh: "加上 --amount 金额", en: "add --amount AMOUNT")
}
