import Phrasebook
import Vocabulary

/// Texts of the facts of the desk's shops.
extension Texts {
  static let noFacts = Text(
    zh: "这个客服台没有店铺事实的文件", en: "this desk has no file of facts")
  static let addFacts = Text(
    zh: "写一份 Scripts-Library/facts.yaml，格式见文档 FILES",
    en: "write Scripts-Library/facts.yaml; FILES.md shows its form")
  static func awaited(_ fact: ShopFact, _ count: Int, shop: String?) -> Finding {
    let option = shop.map { " --shop \($0)" } ?? ""
    return Finding(
      fact.place,
      Text(
        zh: "\(count) 条话术等着店铺事实“\(fact.name)”：没填就只发 fallback，或发不了",
        en: "\(count.counted("phrase")) wait for the fact “\(fact.name)”: they send their "
          + "fallback, or nothing"),
      fix: Text(
        zh: "kefu 店铺 填 \(fact.name)=\(fact.example)\(option)（示例，换成本店的）",
        en: "kefu shop fact \(fact.name)=\(fact.example)\(option) (an example: give the shop's own)"
      ))
  }
}
