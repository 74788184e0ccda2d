import Desk
import Orders
import Shell
import Staff
import Vocabulary

/// `order erase ORDER`: erases the buyer's personal data for good.
struct OrderErase: OrderCommand {
  static let configuration = CommandConfiguration(commandName: "erase", aliases: ["抹除"])
  static let guide = Guide(
    Texts.orderEraseSummary,
    examples: [.init("kefu order erase 4100000000000001 --as 3", Texts.orderEraseExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var order: String

  var permission: Permission { .erase }

  func answer(_ context: Context) throws -> Answer {
    let author = try context.author()
    let number = try context.order(order)
    if let ask = context.session?.ask {
      let answer = ask(Texts.confirmErase(number), nil)
      guard let answer, ["y", "yes", "是"].contains(answer.lowercased()) else {
        return Answer(done: Texts.notErased)
      }
    }
    guard try context.orders().eraseBuyer(of: number, author: author) else {
      throw Refusal(.nothingFound, Texts.nothingToErase(number), fix: Texts.showOrderFirst(number))
    }
    context.session?.chats.forget(number)
    return Answer(done: Texts.erased(number))
  }
}
