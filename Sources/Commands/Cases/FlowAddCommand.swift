import Cases
import Desk
import Shell
import Staff
import Vocabulary

/// `flow add NAME`: takes a flow of a shipped desk into this one.
struct FlowAdd: DeskCommand {
  static let configuration = CommandConfiguration.leaf("add", aliases: ["加"])
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
    if let alias { try demandUsable(alias, ids: context.desk().flows().ids) }
    let shipped = try ShippedFlows(environment: context.environment)
    let taking = try shipped.taking(flow, alias: alias, into: context.desk())
    if !dryRun { try taking.take() }
    let done = dryRun ? FlowAddTexts.would(taking.flow.name) : FlowAddTexts.added(taking.flow.name)
    return Answer(
      done: done, notes: taking.needs + (dryRun ? [Texts.dryRunNote] : []))
  }

  /// Demands a word that a line can begin with and that means nothing else there: else the flow
  /// could not be called, or another command would run in its place.
  private func demandUsable(_ alias: String, ids: [String]) throws {
    let isWord =
      alias.first?.isLetter == true && alias.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    guard isWord, !Root.firstWords.contains(alias), alias == flow || !ids.contains(alias) else {
      throw Refusal(.usage, FlowAddTexts.badAlias(alias), fix: FlowAddTexts.otherAlias)
    }
  }
}
