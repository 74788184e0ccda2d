import Desk
import Orders
import Shell
import Terminal
import Vocabulary

/// `order add ORDER ITEM`: adds an item to an order, printed already or not.
struct OrderAdd: OrderCommand {
  static let configuration = CommandConfiguration.leaf("add", aliases: ["加"])
  static let guide = Guide(
    Texts.orderAddSummary,
    examples: [
      .init("kefu order add 4100000000000001 白色M码T恤1件 --as 1", Texts.orderAddExample),
      .init(
        "kefu order add 4100000000000001 白色M码T恤1件 --printed --as 1", Texts.orderAddPrinted),
    ], more: Texts.orderAddMore)

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var printed = false
  @ArgumentParser.Flag var notPrinted = false
  @Argument var order: String
  @Argument var item: [String]

  func answer(_ context: Context) throws -> Answer {
    guard !printed || !notPrinted else {
      throw Refusal(.usage, Texts.printedOrNot, fix: Texts.oneOfBoth)
    }
    let author = try context.author()
    let number = try context.order(order)
    guard try context.takes(number) else { return Answer(done: Texts.leftAlone) }
    let item = item.joined(separator: " ")
    if let earlier = try context.orders().added(item, to: number) {
      let warning = Texts.addedBefore(earlier, try context.desk().zone)
      guard context.confirms(warning, Texts.addAgain) else { return Answer(done: Texts.notAdded) }
    }
    let addition = try context.orders().add(
      item, to: number,
      claim: printed ? true : notPrinted ? false : nil,
      words: context.desk().settings.pickedUpWords, author: author)
    let view = AdditionView(addition)
    guard addition.isPickedUp else {
      return Answer(
        view,
        notes: [Texts.tellPrinter(addition.event)]
          + (try context.copy(view.line, about: addition.event.order)))
    }
    let offer = try context.offer("加货 补邮费 已打单", in: .change, about: addition.event.order)
    return Answer(view, notes: offer.notes)
  }
}

/// An addition for display: before printing, the line for the person who prints; after it, the sum
/// that the buyer has to pay.
struct AdditionView: Shown {
  let order: OrderNumber
  let item: String
  let printed: Bool
  let because: String
  /// The line for the person who prints.
  let line: String

  init(_ addition: Addition) {
    order = addition.event.order
    item = addition.event.text
    printed = addition.isPickedUp
    because = addition.event.because
    line = Texts.lineForPrinter(addition.event).chinese
  }

  func lines(_ paper: Paper) -> [String] {
    [printed ? paper.text(Texts.secondParcel(order, item, because)).harmless() : line.harmless()]
  }
}
