import Vocabulary

/// The texts about kefu.yaml.
extension Texts {
  static let aDiscount = Text(
    zh: "折扣，如 9.8（9.8 折，即优惠 2%）", en: "a discount in tenths, such as 9.8 (2 % off)")
  static let aFlag = Text(
    zh: "旗子：red yellow green blue purple 或 红 黄 绿 蓝 紫",
    en: "a flag: red, yellow, green, blue or purple")
  static let everyFlagOnce = Text(
    zh: "“flag_order”要把五种旗子各写一次", en: "“flag_order” must name each of the five flags once")
  static let flagOrderShape = Text(
    zh: "从弱到强，如 [purple, red, yellow, blue, green]",
    en: "weakest first, such as [purple, red, yellow, blue, green]")
  static let aTimeZone = Text(
    zh: "一个时区，如 Asia/Shanghai", en: "a time zone such as Asia/Shanghai")
  static let noShop = Text(zh: "至少要有一个店铺", en: "there must be at least one shop")
  static let shopShape = Text(
    zh: "例如：shops: [{id: qinghe, name: 青禾衣坊}]", en: "such as shops: [{id: qinghe, name: 青禾衣坊}]")
}
