import Desk
import Foundation
import Shell
import Store
import Vocabulary

/// `init DIR`: makes a new desk folder with the shipped texts and an empty store. There is no desk
/// yet to name, so `--desk` names its trade.
struct InitCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("init")
  static let guide = Guide(
    Texts.initSummary,
    examples: [
      .init("kefu init my-desk", Texts.initExample),
      .init("kefu init my-office --desk property", Texts.initPreset),
    ], more: Texts.initMore)

  @OptionGroup var shared: SharedOptions
  @Argument var directory: String

  func answer(_ context: Context) throws -> Answer {
    let source = try Shipped.folder(environment: context.environment)
    let preset = try DeskPreset(named: shared.desk, in: source)
    try DeskMaking(directory).make(from: source, as: preset, clock: context.clock)
    return Answer(done: Texts.deskMade(directory))
  }
}
