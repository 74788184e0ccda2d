import Vocabulary

/// The texts about kefu.yaml: the kinds of values, and the reasons for refusing one.
extension Texts {
  static let aText = Text(zh: "一段文字", en: "a text")
  static let aSwitch = Text(zh: "true 或 false", en: "true or false")
  static let oneOrTwo = Text(zh: "1 或 2", en: "1 or 2")
  static let someTexts = Text(zh: "一列文字", en: "a list of texts")
  static func oneTextOfSeveral(_ key: String) -> Text {
    Text(
      zh: "“\(key)”写成了一段文字，会当作一个词", en: "“\(key)” is a single text, which would be one word")
  }
  static func listOfTexts(_ key: String, _ parts: String) -> Text {
    Text(
      zh: "几个词写成列表：\(key): [\(parts)]；一个词里有空格也放进方括号、加引号",
      en: "write several as a list: \(key): [\(parts)]; one with a blank in it too, in quotes")
  }
  static func namedPlatform(_ name: String) -> Text {
    Text(zh: "“\(name)”不是平台的写法", en: "“\(name)” is not how a platform is written")
  }
  static func writePlatform(_ name: String) -> Text {
    Text(zh: "写 platform: \(name)", en: "write platform: \(name)")
  }
  static func aWhole(_ range: ClosedRange<Int>) -> Text {
    Text(
      zh: "\(range.lowerBound) 到 \(range.upperBound) 之间的整数",
      en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }
  static func aChoice(_ names: [String]) -> Text {
    Text(
      zh: "其中一个：\(names.joined(separator: "、"))",
      en: "one of \(names.joined(separator: ", "))")
  }
  static func sharesByHabit(_ habits: [String]) -> Text {
    Text(
      zh: "{说法: 百分之几}，说法有 \(habits.joined(separator: "、"))",
      en: "{HABIT: PER CENT}, of \(habits.joined(separator: ", "))")
  }
  static let someTrades = Text(
    zh: "一个行业或几个的列表，如 clothing 或 [clothing, shoes]",
    en: "a trade, or a list of several such as [clothing, shoes]")
  static let tradeNames = Text(
    zh: "行业是 trades 下文件夹的名字：小写字母、数字和连字符",
    en: "a trade is the name of a folder: lower-case letters, digits and hyphens")
  static let aFlag = Text(
    zh: "旗子：red yellow green blue purple 或 红 黄 绿 蓝 紫",
    en: "a flag: red, yellow, green, blue or purple")
  static let flagOrderKind = Text(
    zh: "五种旗子，从弱到强", en: "a list of the five flags, weakest first")
  static let everyFlagOnce = Text(
    zh: "“flag_order”要把五种旗子各写一次", en: "“flag_order” must name each of the five flags once")
  static let flagOrderShape = Text(
    zh: "从弱到强，如 [purple, red, yellow, blue, green]",
    en: "weakest first, such as [purple, red, yellow, blue, green]")
  static let aTimeZone = Text(
    zh: "一个时区，如 Asia/Shanghai", en: "a time zone such as Asia/Shanghai")
  static func limitsByPlatform(_ range: ClosedRange<Int>) -> Text {
    Text(
      zh: "{平台: 字数}，字数 \(range.lowerBound) 到 \(range.upperBound)",
      en: "{PLATFORM: CHARACTERS}, \(range.lowerBound) to \(range.upperBound)")
  }
  static let shopsKind = Text(
    zh: "一列 {id, name, platform}", en: "a list of {id, name, platform}")
  static let noShop = Text(zh: "至少要有一个店铺", en: "there must be at least one shop")
  static let shopShape = Text(
    zh: "例如：shops: [{id: qinghe, name: 青禾衣坊}]", en: "such as shops: [{id: qinghe, name: 青禾衣坊}]")

  static func noSetting(_ key: String) -> Text {
    Text(zh: "没有设置“\(key)”", en: "there is no setting “\(key)”")
  }
  static let listSettings = Text(zh: "全部设置：kefu 设置 看", en: "all of them: kefu config show")
}
