import Cases
import Desk
import Shell
import Staff
import Vocabulary

/// `flow add NAME`: takes a flow of a shipped desk into this one.
struct FlowAdd: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "add", aliases: ["加"])
  static let guide = Guide(
    FlowAddTexts.summary,
    examples: [
      .init("kefu flow add property_complaint --as 3", FlowAddTexts.example),
      .init("kefu flow add property_complaint --alias 业户投诉 --as 3", FlowAddTexts.aliasExample),
    ], more: FlowAddTexts.more)

  @OptionGroup var shared: SharedOptions
  @Option var alias: String?
  @ArgumentParser.Flag var dryRun = false
  @Argument var flow: String

  var permission: Permission { .settle }

  func answer(_ context: Context) throws -> Answer {
    let shipped = try ShippedFlows(environment: context.environment)
    let taking = try shipped.taking(flow, alias: alias, into: context.desk())
    if !dryRun { try taking.take() }
    let done = dryRun ? FlowAddTexts.would(taking.flow.name) : FlowAddTexts.added(taking.flow.name)
    return Answer(
      done: done, notes: taking.needs + (dryRun ? [Texts.dryRunNote] : []))
  }
}
