import Phrasebook
import Vocabulary

/// Texts of the desk's goods.
extension Texts {
  static func noGoods(_ number: String) -> Text {
    Text(zh: "没有货号“\(number)”", en: "there are no goods “\(number)”")
  }
  static let findGoods = Text(zh: "按名字找：kefu 商品 找 词", en: "look for them: kefu goods find WORDS")
  static func outsideTable(_ name: String, _ value: String, _ range: String) -> Text {
    Text(
      zh: "\(name) \(value) 不在尺码表里（\(range)），尺码要问一下再答",
      en: "\(name) \(value) is outside the size table (\(range)): ask before you advise")
  }
  static let newGoods = Text(zh: "新品，还没看过", en: "New goods, not read yet")
  static let newGoodsCommand = Text(zh: "商品 找 --new", en: "goods find --new")
  static func newGoodsLine(_ goods: Goods) -> Text {
    let from = goods.newFrom.map { "\($0)" } ?? ""
    let facts = ["面料", "版型", "价格"].compactMap { goods.values[$0] }.joined(separator: " · ")
    return Text(
      zh: "\(goods.name ?? "") \(from) 上新 \(facts)",
      en: "\(goods.name ?? "") on sale from \(from) \(facts)")
  }
}
