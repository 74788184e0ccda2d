import Phrasebook
import Vocabulary

/// Texts of the commands about the facts of the shops.
extension Texts {
  static let factsSummary = Text(
    zh: "店铺事实：回复里用到的快递、发货时限、退货地址……", en: "the facts that replies state, and those missing")
  static let factsExample = Text(zh: "每一项的值，写在哪一行；缺的也列出", en: "each value and its line")
  static let factsMore = Text(
    zh: "没填的事实不会编一个发出去：话术发它的 fallback，没有 fallback 的排在下面并写明缺什么。",
    en: "A missing fact is never made up: a phrase sends its fallback, or stands below with the "
      + "fact named.")
  static let factSummary = Text(
    zh: "填店铺事实，可以只给一家店、一段时间", en: "states facts, for one shop or a time where wanted")
  static let factExample = Text(zh: "以后都说发顺丰", en: "the courier, from now on")
  static let factTimeExample = Text(
    zh: "到点生效，到点结束，平时的值不动", en: "begins and ends by itself; the usual value stays")
  static let factMore = Text(
    zh: "名字=值，可以写几项；等号后面空着就是去掉。写进 Scripts-Library/facts.yaml，打开着的工作台马上用新的。",
    en: "NAME=VALUE, several if wanted; nothing after = takes it away. Written to "
      + "Scripts-Library/facts.yaml, and taken over by open sessions at once.")
  static let factShape = Text(zh: "写成 名字=值，如 快递=顺丰", en: "write NAME=VALUE, such as 快递=顺丰")
  static let noFactsHere = Text(
    zh: "这个客服台没有登记店铺事实（Scripts-Library/facts.yaml）",
    en: "this desk declares no facts (Scripts-Library/facts.yaml)")
  static func factsMissing(_ count: Int) -> Text {
    Text(
      zh: "还缺 \(count) 项：kefu 店铺 填 名字=值",
      en: "\(count) missing: kefu shop fact NAME=VALUE")
  }
  static func factLater(_ name: String, _ value: String) -> Text {
    Text(
      zh: "“\(name)”写下了“\(value)”，现在还不生效，上面是现在的",
      en: "“\(value)” for “\(name)” is written, and does not hold now: above is what does")
  }
  static let factIsExample = Text(zh: "示例", en: "example")
  static let factIsMissing = Text(zh: "缺", en: "missing")
  static func factHint(_ fact: ShopFact) -> Text {
    Text(
      zh: "  \(fact.label.chinese)，如 \(fact.example)",
      en: "  \(fact.label.english), such as \(fact.example)")
  }
  /// Returns the shop and the time of a value, with a blank before; empty for a value for all.
  static func factBounds(_ value: ShopFact.Value) -> Text {
    let shop = value.shop.map { Text(zh: "只给 \($0)", en: "\($0) only") }
    let from = value.from.map { Text(zh: "\($0) 起", en: "from \($0)") }
    let until = value.until.map { Text(zh: "到 \($0)", en: "until \($0)") }
    let bounds = [shop, from, until].compactMap(\.self)
    guard let all = bounds.joined(Text(zh: "，", en: ", ")) else { return Text(same: "") }
    return Text(zh: "（\(all.chinese)）", en: " (\(all.english))")
  }
  static func factsAwaited(_ id: String, _ names: [String]) -> Text {
    Text(
      zh: "“\(id)”要用的店铺事实还没填：\(names.joined(separator: "、"))",
      en: "“\(id)” waits for facts of the shop: \(names.joined(separator: ", "))")
  }
  static func stateFacts(_ names: [String]) -> Text {
    let example = names.map { "\($0)=…" }.joined(separator: " ")
    return Text(
      zh: "组长填上：kefu 店铺 填 \(example)", en: "a lead states them: kefu shop fact \(example)")
  }
  static func waitsFor(_ names: [String]) -> Text {
    Text(
      zh: "缺店铺事实：\(names.joined(separator: "、"))",
      en: "waits for facts: \(names.joined(separator: ", "))")
  }
}
