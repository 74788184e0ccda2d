import Desk
import Foundation
import Phrasebook
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
      .init("kefu init my-shoes --trade shoes --fact 快递=中通", Texts.initTrade),
    ], more: Texts.initMore)

  @OptionGroup var shared: SharedOptions
  @Option var trade: [String] = []
  @Option var fact: [String] = []
  @ArgumentParser.Flag var examples = false
  @Argument var directory: String

  func answer(_ context: Context) throws -> Answer {
    let source = try Shipped.folder(environment: context.environment)
    let preset = try DeskPreset(named: shared.desk, in: source)
    let given = try NamedValue.all(fact)
    try DeskMaking(directory).make(from: source, as: preset, clock: context.clock) { draft in
      let desk = NewDesk(folder: draft)
      try desk.choose(trades: trade)
      try desk.state(given, takesExamples: examples)
      if !examples { try desk.clearGoods() }
    }
    let asked = given.isEmpty && !examples ? try FactForm(directory, context).ask() : nil
    return Answer(done: Texts.deskMade(directory), notes: [asked].compactMap(\.self))
  }
}
