import Phrasebook
import Vocabulary

/// Texts of the commands about goods.
extension Texts {
  static let goodsSummary = Text(
    zh: "商品资料：面料、版型、尺码表，回复里直接用", en: "the goods: material, fit, sizes, which replies state")
  static let goodsFindSummary = Text(
    zh: "找商品：货号、名字、面料……几个词都要有", en: "finds goods that have every word in some cell")
  static let goodsFindExample = Text(zh: "两个词都有的商品", en: "goods that have both words")
  static let goodsNewExample = Text(zh: "这一周前后上新的", en: "those of the weeks around today")
  static let goodsShowSummary = Text(
    zh: "看一款商品和它的尺码；工作台里当前买家问的就是它",
    en: "shows goods with their sizes; in the session the current buyer's chat is about them")
  static let goodsShowExample = Text(zh: "全部资料和尺码表", en: "all facts and the size table")
  static let goodsShowMore = Text(
    zh: "买家发来货号、商品链接，或有了订单，也就选好了商品。新品看过就不再提醒。",
    en: "A goods number, a link or the order in a buyer's message chooses them too. New goods that "
      + "were read are not briefed again.")
  static let goodsWrongSummary = Text(
    zh: "商品资料有误：记进问题本，交给组长", en: "a fact is wrong: an issue for the lead")
  static let goodsWrongExample = Text(zh: "写明哪里不对", en: "what is wrong")
  static let goodsCheckSummary = Text(
    zh: "检查商品和尺码表：空着的、写错的、话术要用却没有的",
    en: "checks goods and sizes: faults, and cells that phrases wait for")
  static let goodsCheckExample = Text(zh: "改商品表之后查一遍", en: "after the sheet was changed")
  static let noGoodsFound = Text(zh: "没有这样的商品", en: "no such goods")
  static func goodsGood(_ count: Int) -> Text {
    Text(zh: "\(count) 款商品，没有问题", en: "\(count) goods, no findings")
  }
  static let goodsNumberHead = Text(zh: "货号", en: "number")
  static let goodsNameHead = Text(zh: "商品", en: "goods")
  static let goodsPriceHead = Text(zh: "价格", en: "price")
  static let goodsNewHead = Text(zh: "上新日", en: "new from")
  static let importGoodsSummary = Text(
    zh: "从表格导入商品资料", en: "takes goods from a sheet")
  static let importGoodsExample = Text(
    zh: "按货号合并进 Scripts-Library/goods.csv", en: "merged by number into Scripts-Library/goods.csv")
  static let importGoodsMore = Text(
    zh: "要有货号一列；别的列名都能当变量：面料、厚薄、弹力、里衬、版型、洗法、产地、模特、价格、链接、上新日……"
      + "空着的格子不动原来的。",
    en:
      "A column 货号 is needed; every other column is a variable of that name. An empty cell leaves "
      + "what was there.")
  static let importSizesSummary = Text(zh: "从表格导入尺码表", en: "takes size tables from a sheet")
  static let importSizesExample = Text(
    zh: "一款一张表，同一货号的整张换掉", en: "the table of each goods number is replaced whole")
  static let importSizesMore = Text(
    zh: "要有尺码一列；货号或类目写明给谁用，都不写就是全店的。身高、腰围、臀围、胸围写厘米，体重写斤"
      + "（或一列体重公斤），写一个数或一段：155-160。别家码：别的牌子穿几码。",
    en: "A column 尺码 is needed; 货号 or 类目 says whose it is, neither is the whole shop's. "
      + "Centimetres, 斤 for 体重 (or a column 体重公斤), one number or 155-160; 别家码 is the size of "
      + "another brand.")
}
