import Cases
import Desk
import Shell
import Vocabulary

/// `flow`: the definitions by which cases move.
struct FlowGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "flow",
    subcommands: [
      FlowList.self, FlowShow.self, FlowCheckCommand.self, FlowMoveCommand.self,
      FlowReplayCommand.self, FlowAdd.self, FlowFunctionList.self,
    ],
    aliases: ["流程"])
  static let guide = Guide(CaseCommandTexts.flowSummary, examples: [])
}

/// `flow list`: lists the flows of the desk, or those of the shipped desks that it could take.
struct FlowList: DeskCommand {
  static let configuration = CommandConfiguration.leaf("list", aliases: ["列"])
  static let guide = Guide(
    CaseCommandTexts.flowListSummary,
    examples: [
      .init("kefu flow list", CaseCommandTexts.flowListExample),
      .init("kefu flow list --shipped", CaseCommandTexts.flowShippedExample),
    ])

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var shipped = false

  func answer(_ context: Context) throws -> Answer {
    let records = try context.cases()
    guard !shipped else {
      let flows = try ShippedFlows(environment: context.environment).besides(records.flows.ids)
      return Answer(
        FlowRows(flows: flows.map { FlowView($0.flow, records.rights($0.flow), from: $0.desk) }))
    }
    let flows = try records.flows.all()
    return Answer(
      FlowRows(flows: flows.map { FlowView($0, records.rights($0)) }),
      notes: flows.isEmpty ? [CaseCommandTexts.noFlows] : [])
  }
}

/// `flow show FLOW`: shows everything that a definition says, in words.
struct FlowShow: DeskCommand {
  static let configuration = CommandConfiguration.leaf("show", aliases: ["看"])
  static let guide = Guide(
    CaseCommandTexts.flowShowSummary,
    examples: [.init("kefu flow show repair", CaseCommandTexts.flowShowExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var flow: String

  func answer(_ context: Context) throws -> Answer {
    let records = try context.cases()
    return Answer(FlowPage(try records.flows.flow(flow), records))
  }
}

/// `flow check`: reports everything that is wrong in the definitions.
struct FlowCheckCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("check", aliases: ["查"])
  static let guide = Guide(
    CaseCommandTexts.flowCheckSummary,
    examples: [.init("kefu flow check", CaseCommandTexts.flowCheckExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    let records = try context.cases()
    let findings = try context.desk().definitionFindings()
    return Answer(
      FindingList(findings: findings), status: findings.isEmpty ? 0 : 1,
      notes: [
        findings.isEmpty
          ? CaseCommandTexts.flowsGood(records.flows.ids.count)
          : Texts.findingCount(findings.count)
      ])
  }
}

/// `flow functions`: lists the guards, effects and computations that definitions may name.
struct FlowFunctionList: DeskCommand {
  static let configuration = CommandConfiguration.leaf("functions", aliases: ["函数"])
  static let guide = Guide(
    CaseCommandTexts.functionsSummary,
    examples: [.init("kefu flow functions", CaseCommandTexts.functionsExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    let functions = try context.desk().flowFunctions()
    let rows =
      functions.guards.map { FunctionRow("guard", $0.name, $0.description) }
      + functions.effects.map { FunctionRow("effect", $0.name, $0.description) }
      + functions.computed.map { FunctionRow("function", $0.name, $0.description) }
    return Answer(
      FunctionRows(rows: rows), notes: rows.isEmpty ? [CaseCommandTexts.noFunctions] : [])
  }
}
