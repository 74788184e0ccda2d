import Desk
import Orders
import Shell
import Staff
import Vocabulary

/// `order erase ORDER`: erases the buyer's personal data for good.
struct OrderErase: OrderCommand {
  static let configuration = CommandConfiguration.leaf("erase", aliases: ["抹除"])
  static let guide = Guide(
    Texts.orderEraseSummary,
    examples: [.init("kefu order erase 4100000000000001 --as 3", Texts.orderEraseExample)],
    more: Texts.orderEraseMore)

  @OptionGroup var shared: SharedOptions
  @Argument var order: String

  var permission: Permission { .erase }

  func answer(_ context: Context) throws -> Answer {
    let author = try context.author()
    let number = try context.order(order)
    let records = try context.orders()
    let orders = try records.ordersOfBuyer(of: number)
    let question = Texts.confirmErase(number, orders.count)
    guard context.agrees(question) else { return Answer(done: Texts.notErased) }
    // First the chats: their figures need what the orders still tell.
    let chats = try context.desk().eraseChats(
      names: records.memberNames(of: orders), orders: orders, by: author)
    let erased = try records.eraseBuyer(of: number, author: author)
    // Also when nothing was left: the file's traces of an earlier erasing may have stayed.
    var notes = try context.forget(erased?.words ?? BuyerWords())
    if chats > 0 { notes.insert(Texts.chatsErased(chats), at: 0) }
    guard let erased else {
      if chats > 0 { return Answer(done: Texts.erased(number, orders.count), notes: notes) }
      throw Refusal(.nothingFound, Texts.nothingToErase(number), fix: Texts.showOrderFirst(number))
    }
    for order in erased.orders { context.session?.chats.forget(order) }
    return Answer(done: Texts.erased(number, erased.orders.count), notes: notes)
  }
}

extension Context {
  /// Removes erased words from the desk's files, and returns what is to be said about them.
  func forget(_ words: BuyerWords) throws -> [Text] {
    session?.forget?(words)
    do {
      let copies = try desk().forget(words)
      return [copies.isEmpty ? Texts.backupsHold : Texts.copiesHold(copies)]
    } catch let refusal as Refusal where refusal.kind == .store {
      return [Texts.tracesStay]
    }
  }
}
