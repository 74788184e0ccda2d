import Desk
import Orders
import Shell
import Terminal
import Vocabulary

/// `order member [BUYER]`: shows whether a buyer pays the member price, and its amount
/// (HANDBOOK/systems.md, S17).
struct OrderMember: DeskCommand {
  static let configuration = CommandConfiguration.leaf("member", aliases: ["会员"])
  static let guide = Guide(
    Texts.orderMemberSummary,
    examples: [
      .init("kefu order member 小鱼爱吃糖 --price 128", Texts.orderMemberExample)
    ], more: Texts.orderMemberMore)

  @OptionGroup var shared: SharedOptions
  @Option var price: String?
  @Argument var buyer: String?

  func answer(_ context: Context) throws -> Answer {
    let price = try price.map(context.amount)
    let (name, shown) = try buyer.map { ($0, $0) } ?? context.currentBuyer()
    let history = try context.orders().history(ofBuyer: name)
    return Answer(
      try MemberView(
        history, buyer: shown, price: price, zone: context.desk().zone,
        discount: context.desk().memberDiscount),
      notes: (history.orders == 0 ? [Texts.noOrdersOfBuyer] : [])
        + (try context.desk().memberDiscount == nil ? [Texts.noDiscount] : []))
  }
}

extension Context {
  /// Returns the current order's buyer: the name, and its masked form for display.
  ///
  /// - Throws: `Refusal` of kind `.usage` when there is no current order, of kind `.nothingFound`
  ///   when its buyer is unknown.
  fileprivate func currentBuyer() throws -> (name: String, shown: String) {
    guard let order = session?.chats.current.order else {
      throw Refusal(.usage, Texts.whichBuyer, fix: Texts.nameTheBuyer)
    }
    guard let name = try orders().buyerName(of: order) else {
      throw Refusal(.nothingFound, Texts.noBuyerOf(order), fix: Texts.nameTheBuyer)
    }
    return (name, Mask.name(name))
  }

  fileprivate func amount(_ text: String) throws -> Money {
    guard let amount = Money(text), amount > .zero else {
      throw Refusal(.usage, Texts.noPrice(text), fix: Texts.priceShape)
    }
    return amount
  }

  /// Returns the note for an order that becomes the current one: that its buyer is a member; empty
  /// otherwise.
  func memberNote(_ order: OrderNumber) throws -> [Text] {
    guard try orders().history(ofBuyerOf: order).isMember else { return [] }
    return [Texts.buyerIsMember(try desk().memberDiscount)]
  }
}

extension Desk {
  /// The discount of members at the current shop; nil while the shop has not stated it.
  fileprivate var memberDiscount: MemberDiscount? {
    fact(.memberDiscount).flatMap { MemberDiscount($0) }
  }
}

/// A buyer's membership of the shop.
struct MemberView: Shown {
  let buyer: String
  let member: Bool
  /// The number of orders on record under this name.
  let orders: Int
  let firstOrder: OrderNumber?
  let since: String?
  /// Nil while the shop has not stated it.
  let discount: MemberDiscount?
  let price: Money?
  /// The price for a member; nil for a buyer who is no member, or when no price was asked for.
  let memberPrice: Money?
  private let sinceLabel: String?

  private enum CodingKeys: CodingKey {
    case buyer, member, orders, firstOrder, since, discount, price, memberPrice
  }

  init(
    _ history: BuyerHistory, buyer: String, price: Money?, zone: DeskZone,
    discount: MemberDiscount?
  ) {
    self.buyer = buyer
    member = history.isMember
    orders = history.orders
    firstOrder = history.firstCompleted?.number
    since = history.firstCompleted?.createdAt.map(zone.iso)
    sinceLabel = history.firstCompleted?.createdAt.map { "\(zone.day($0))" }
    self.discount = discount
    self.price = price
    memberPrice =
      history.isMember ? price.flatMap { price in discount.map { $0.price(of: price) } } : nil
  }

  func lines(_ paper: Paper) -> [String] {
    guard let firstOrder else {
      return [paper.text(Texts.notAMember(buyer.harmless(), orders, discount))]
    }
    let isMember = Texts.isMember(buyer.harmless(), firstOrder, sinceLabel ?? "", discount)
    let sum = price.flatMap { price in memberPrice.map { Texts.memberPrice(price, $0) } }
    return [paper.text(isMember)] + (sum.map { [paper.text($0)] } ?? [])
  }
}
