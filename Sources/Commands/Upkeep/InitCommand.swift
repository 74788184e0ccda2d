import Desk
import Foundation
import Shell
import Store
import Vocabulary

/// `init DIR`: makes a new desk folder with the shipped texts and an empty store.
struct InitCommand: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "init")
  static let guide = Guide(
    Texts.initSummary,
    examples: [.init("kefu init my-desk", Texts.initExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var directory: String

  func answer(_ context: Context) throws -> Answer {
    let source = try Shipped.folder(environment: context.environment)
    try DeskMaking(directory).make(from: source, clock: context.clock)
    return Answer(done: Texts.deskMade(directory))
  }
}
