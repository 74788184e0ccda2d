import Books
import Cases
import Desk
import Shell
import Staff
import Vocabulary

/// `reward`: rewards for wrong product facts found and suggestions adopted (HANDBOOK/systems.md,
/// S24).
struct RewardGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "reward",
    subcommands: [RewardPropose.self, RewardList.self, RewardApprove.self, RewardDrop.self],
    aliases: ["奖励本"])
  static let guide = Guide(Texts.rewardSummary, examples: [], more: Texts.rewardMore)
}

/// `reward propose AGENT WHAT --kind K`: proposes a reward, by anybody for anybody.
struct RewardPropose: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "propose", aliases: ["提"])
  static let guide = Guide(
    Texts.rewardProposeSummary,
    examples: [
      .init(
        "kefu reward propose 1 'A100 洗标成分写错' --kind wrong_fact --as 2", Texts.rewardProposeExample)
    ], more: Texts.rewardMore)

  @OptionGroup var shared: SharedOptions
  @Option var kind: String
  @Argument var agent: AgentNumber
  @Argument var what: [String]

  func answer(_ context: Context) throws -> Answer {
    try context.write(
      .reward, ["agent": "\(agent)", "kind": kind, "what": what.joined(separator: " ")]
    ) { Texts.rewardProposed($0.number, agent) }
  }
}

/// `reward list`: lists proposals that wait for a lead; with `--all` also decided ones.
struct RewardList: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "list", aliases: ["看"])
  static let guide = Guide(
    Texts.rewardListSummary, examples: [.init("kefu reward list --all", Texts.rewardListExample)])

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var all = false
  @Option var agent: AgentNumber?

  func answer(_ context: Context) throws -> Answer {
    _ = try context.scope(.reward, asking: agent)
    var query = CaseQuery(.reward, all ? nil : [.open])
    query.keys = agent.map { ["agent": "\($0)"] } ?? [:]
    return try context.list(context.books().entries(query))
  }
}

/// `reward approve N`: approves a proposal and enters the amount with payroll, once.
struct RewardApprove: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "approve", aliases: ["准"])
  static let guide = Guide(
    Texts.rewardApproveSummary,
    examples: [.init("kefu reward approve 1 --as 3", Texts.rewardApproveExample)],
    more: Texts.rewardMore)

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int

  var permission: Permission { .approveRewards }

  func answer(_ context: Context) throws -> Answer {
    try context.take(CaseAct("answer"), .reward, number) {
      Texts.rewardApproved(number, $0.values["amount"] ?? "", $0.values["agent"] ?? "")
    }
  }
}

/// `reward drop N --reason WHY`: declines a proposal, or takes back an approved one.
struct RewardDrop: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "drop", aliases: ["销"])
  static let guide = Guide(
    Texts.rewardDropSummary,
    examples: [.init("kefu reward drop 1 --reason 资料本来没错 --as 3", Texts.rewardDropExample)],
    more: Texts.rewardMore)

  @OptionGroup var shared: SharedOptions
  @Option var reason: String
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    try context.take(CaseAct("drop", reason: reason), .reward, number) {
      let wasPaid = $0.last("drop")?.values["record"] != nil
      return wasPaid ? Texts.rewardTakenBack(number) : Texts.entryDropped(number)
    }
  }
}
