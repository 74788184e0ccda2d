import Desk
import Shell
import Terminal
import Vocabulary

/// `shop`: the shops of the desk, their facts and the tone of their replies.
struct ShopGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "shop",
    subcommands: [
      ShopUse.self, ShopFactsCommand.self, ShopFactCommand.self, ShopTone.self,
    ],
    defaultSubcommand: ShopUse.self, aliases: ["店铺", "换店"])
  static let guide = Guide(
    Texts.shopSummary,
    examples: [.init("kefu shop", Texts.shopList), .init("kefu shop qinghe", Texts.shopUse)],
    more: Texts.shopMore)
}

/// `shop [use] [ID]`: lists the shops of the desk; with an ID makes that one current for the
/// session.
struct ShopUse: DeskCommand {
  static let configuration = CommandConfiguration.leaf("use", aliases: ["用"])
  static let guide = Guide(
    Texts.shopUseSummary,
    examples: [.init("kefu shop", Texts.shopList), .init("kefu shop use qinghe", Texts.shopUse)],
    more: Texts.shopMore)

  @OptionGroup var shared: SharedOptions
  @Argument var id: String?

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    if let id {
      guard context.session != nil else {
        throw Refusal(.usage, ChatTexts.onlyInSession, fix: Texts.shopOption)
      }
      try desk.use(shop: id)
    }
    return Answer(
      ShopList(
        shops: desk.settings.shops.map {
          .init(id: $0.id, name: $0.name, platform: $0.platform, current: $0 == desk.shop)
        }))
  }
}

/// The shops, with the current one marked.
struct ShopList: Shown {
  struct Row: Encodable {
    let id: String
    let name: String
    let platform: String?
    let current: Bool
  }

  let shops: [Row]

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(shops)
  }

  func lines(_ paper: Paper) -> [String] {
    shops.map { shop in
      let mark = shop.current ? "* " : "  "
      let facts = [shop.id, shop.platform].compactMap { $0 }.joined(separator: " · ")
      return mark + shop.name.harmless() + "  " + paper.style(facts.harmless(), .faint)
    }
  }
}
