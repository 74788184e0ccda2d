import Desk
import Files
import Shell
import Vocabulary

/// `sheet`: shows how the program reads a sheet.
struct SheetGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "sheet", subcommands: [SheetTry.self], aliases: ["表格"])
  static let guide = Guide(Texts.sheetSummary, examples: [])
}

/// `sheet try FILE`: reads a sheet without importing it.
struct SheetTry: FileCommand {
  static let configuration = CommandConfiguration.leaf("try", aliases: ["试"])
  static let guide = Guide(
    Texts.sheetTrySummary,
    examples: [
      .init("kefu sheet try orders.xlsx", Texts.sheetTryExample),
      .init("kefu sheet try orders.xlsx --for refunds", Texts.sheetTryFor),
    ])

  @OptionGroup var shared: SharedOptions
  @OptionGroup var sheet: SheetFlags
  @Option(name: .customLong("for")) var use: String?
  @Argument var file: String

  func answer(_ context: Context) throws -> Answer {
    let trial = try SheetTrial(
      path: file, name: file, use: use, options: sheet.options(context))
    return Answer(SheetTrialView(trial: trial), status: trial.isSound ? 0 : 1)
  }
}
