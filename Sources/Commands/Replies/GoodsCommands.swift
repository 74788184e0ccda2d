import Books
import Cases
import Desk
import Phrasebook
import Shell
import Staff
import Terminal
import Usage
import Vocabulary

/// `goods`: the shop's goods and their sizes.
struct GoodsGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "goods",
    subcommands: [GoodsFind.self, GoodsShow.self, GoodsWrong.self, GoodsCheck.self],
    aliases: ["商品"])
  static let guide = Guide(Texts.goodsSummary, examples: [])
}

/// `goods find [WORDS]`: finds goods by any of their cells.
struct GoodsFind: DeskCommand {
  static let configuration = CommandConfiguration.leaf("find", aliases: ["找"])
  static let guide = Guide(
    Texts.goodsFindSummary,
    examples: [
      .init("kefu goods find 纯棉 衬衫", Texts.goodsFindExample),
      .init("kefu goods find --new", Texts.goodsNewExample),
    ])

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var new = false
  @Argument var words: [String] = []

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let sheet = try desk.goods()
    let fresh = new ? sheet.new(on: desk.today) : nil
    let found = sheet.find(words.joined(separator: " ")).filter { fresh?.contains($0) ?? true }
    return Answer(
      GoodsList(goods: found), status: found.isEmpty ? 1 : 0,
      notes: found.isEmpty ? [Texts.noGoodsFound] : [])
  }
}

/// `goods show NUMBER`: shows goods with their sizes, and chooses them for the chat.
struct GoodsShow: DeskCommand {
  static let configuration = CommandConfiguration.leaf("show", aliases: ["看"])
  static let guide = Guide(
    Texts.goodsShowSummary, examples: [.init("kefu goods show QH2611", Texts.goodsShowExample)],
    more: Texts.goodsShowMore)

  @OptionGroup var shared: SharedOptions
  @Argument var number: String

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let goods = try desk.goods(number)
    context.session?.chats.current.goods = goods.number
    if let author = try? context.author(), try desk.goods().new(on: desk.today).contains(goods) {
      try GoodsReads.note(goods.number, by: author, in: desk.store())
    }
    return Answer(GoodsView(goods: goods, sizes: try desk.sizes().table(for: goods)))
  }
}

/// `goods wrong NUMBER TEXT`: notes that a fact of goods is wrong, as an issue for the lead.
struct GoodsWrong: DeskCommand {
  static let configuration = CommandConfiguration.leaf("wrong", aliases: ["有误"])
  static let guide = Guide(
    Texts.goodsWrongSummary,
    examples: [.init("kefu goods wrong QH2611 面料写成了纯棉，水洗标是涤纶 --as 1", Texts.goodsWrongExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var number: String
  @Argument var text: [String]

  func answer(_ context: Context) throws -> Answer {
    let goods = try context.desk().goods(number)
    let what = ([goods.number, goods.name ?? ""] + text).filter { !$0.isEmpty }
    return try context.writeIssue(
      what.joined(separator: " "), kind: "fact", route: "lead", due: nil)
  }
}

/// `goods check`: reports the faults of goods and sizes, and cells that phrases wait for.
struct GoodsCheck: DeskCommand {
  static let configuration = CommandConfiguration.leaf("check", aliases: ["检查"])
  static let guide = Guide(
    Texts.goodsCheckSummary, examples: [.init("kefu goods check", Texts.goodsCheckExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let waited = Set(try desk.phraseFolder().phrases.flatMap(\.allVariables))
    let sheet = try desk.goods()
    let findings = sheet.check(try desk.sizes(), waited: waited)
    return Answer(
      FindingList(findings: findings), status: findings.isEmpty ? 0 : 1,
      notes: [
        findings.isEmpty
          ? Texts.goodsGood(sheet.goods.count) : Texts.findingCount(findings.count)
      ])
  }
}
