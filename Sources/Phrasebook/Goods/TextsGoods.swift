import Vocabulary

/// Texts of goods and sizes.
extension Texts {
  static func noColumnName(_ header: String) -> Text {
    Text(zh: "“\(header)”这一列不能做变量名，没有用", en: "the column “\(header)” names no variable")
  }
  static let noGoodsNumber = Text(zh: "这一行没有货号", en: "the row has no goods number")
  static func goodsTwice(_ number: String, _ line: Int) -> Text {
    Text(
      zh: "货号 \(number) 在第 \(line) 行已经有了", en: "the goods \(number) stand on line \(line) already")
  }
  static func noGoodsName(_ number: String) -> Text {
    Text(zh: "\(number) 没有商品名", en: "\(number) has no name")
  }
  static func badFit(_ number: String, _ fit: String) -> Text {
    Text(zh: "\(number) 的版型写着“\(fit)”", en: "the 版型 of \(number) says “\(fit)”")
  }
  static func fitWords(_ words: [String]) -> Text {
    Text(
      zh: "写 \(words.joined(separator: "、")) 里的一个",
      en: "write one of \(words.joined(separator: ", "))")
  }
  static func emptyCells(_ name: String, _ numbers: [String]) -> Text {
    let first = numbers.prefix(5).joined(separator: ", ")
    return Text(
      zh: "“\(name)”空着的商品有 \(numbers.count) 个，话术要用：\(first)",
      en: "“\(name)” is empty for \(numbers.count) goods, and phrases use it: \(first)")
  }
  static func sizesOfNoGoods(_ number: String) -> Text {
    Text(zh: "尺码表里的货号 \(number) 不在商品表里", en: "sizes are given for \(number), which are no goods")
  }
  static let noSize = Text(zh: "这一行没有尺码", en: "the row has no size")
  static func faultyTable(_ size: String) -> Text {
    Text(
      zh: "同一张表里有一行不对，“\(size)”也没有换",
      en: "a row of the same table is wrong, so “\(size)” was not taken either")
  }
  static func noMeasure(_ name: String, _ text: String) -> Text {
    Text(zh: "“\(name)”写的“\(text)”不是尺寸", en: "“\(text)” for “\(name)” is no measure")
  }
  static let measureShape = Text(zh: "写一个数或一段，如 160 或 155-160", en: "write 160 or 155-160")
}
