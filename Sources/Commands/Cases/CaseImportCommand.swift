import Cases
import Desk
import Shell
import Staff
import Vocabulary

/// `case import FLOW FILE`: opens a case for each row of a sheet.
struct CaseImportCommand: SheetImportCommand {
  static let configuration = CommandConfiguration.leaf("import", aliases: ["导入"])
  static let guide = Guide(
    FlowMoveCommandTexts.importSummary,
    examples: [
      .init(
        "kefu case import repair repairs.xlsx --dry-run --as 3", FlowMoveCommandTexts.importTrial),
      .init("kefu case import repair repairs.csv --as 3", FlowMoveCommandTexts.importExample),
    ], more: FlowMoveCommandTexts.importMore)

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var dryRun = false
  @OptionGroup var sheet: SheetFlags
  @Argument var flow: String
  @Argument var file: String

  func reading(_ context: Context) throws -> Reading {
    let records = try context.cases()
    let flow = try records.flows.flow(flow)
    let hand = try context.caseHand()
    return { options, progress in
      var cases = CaseImport(records, flow)
      return try cases.run(
        path: file, name: file, options: options, by: hand, isDryRun: dryRun, progress: progress)
    }
  }
}
