import Vocabulary

/// Texts of the facts of the shop.
extension Texts {
  static let aFact = "fact"
  static let aFactValue = "value"

  static func name(of kind: FactKind) -> Text {
    switch kind {
    case .text: Text(zh: "文字", en: "text")
    case .amount: Text(zh: "金额", en: "amount")
    case .number: Text(zh: "整数", en: "number")
    case .discount: Text(zh: "折扣", en: "discount")
    }
  }
  static func factValueShape(_ kind: FactKind) -> Text {
    switch kind {
    case .text: Text(zh: "一句话里能直接用的文字", en: "a text that fits into a reply")
    case .amount: Text(zh: "金额，不带“元”，如 99", en: "an amount without 元, such as 99")
    case .number: Text(zh: "整数，不带单位，如 15", en: "a whole number without its unit, such as 15")
    case .discount: Text(zh: "折扣，如 9.8折", en: "a discount, such as 9.8折")
    }
  }
  static func notAFactValue(_ name: String, _ text: String) -> Text {
    Text(zh: "“\(text)”不能做“\(name)”的值", en: "“\(text)” is no value of “\(name)”")
  }
  static func factTwice(_ name: String, _ other: String) -> Text {
    Text(zh: "“\(name)”已经写在 \(other)", en: "“\(name)” stands at \(other) already")
  }
  static let factTwiceFix = Text(
    zh: "留一处；按店、按时间的值写在它的 values 里",
    en: "keep one; values by shop and time stand in its values")
  static func noFact(_ name: String) -> Text {
    Text(zh: "没有“\(name)”这项店铺事实", en: "there is no fact “\(name)”")
  }
  static let listFacts = Text(
    zh: "kefu 店铺 事实 列出全部；要加一项写进 Scripts-Library/facts.yaml",
    en: "kefu shop facts lists them; a new one is declared in Scripts-Library/facts.yaml")
  static let noFactsStated = Text(zh: "一项事实也没有写", en: "it declares no fact")
  static let stateSome = Text(
    zh: "在 facts: 下写，或删掉这个文件", en: "declare some below facts:, or remove the file")
  static func noPlaceForFact(_ name: String) -> Text {
    Text(
      zh: "facts.yaml 的写法特别，改不了“\(name)”",
      en: "the form of facts.yaml leaves no place for “\(name)”")
  }
  static let editFact = Text(zh: "用编辑器改这一处", en: "change it there by hand")
  static let noExamplesLine = Text(
    zh: "facts.yaml 里没有 examples: 这一行", en: "facts.yaml has no line examples:")
  static let addExamplesLine = Text(
    zh: "在开头加上 examples: true", en: "add examples: true to its head")
}
