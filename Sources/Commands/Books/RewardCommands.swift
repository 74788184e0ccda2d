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
    subcommands: [
      RewardPropose.self, RewardList.self, Take<RewardApprove>.self, Take<RewardDrop>.self,
    ],
    aliases: ["奖励本"])
  static let guide = Texts.rewardGuide
}

/// `reward propose AGENT WHAT --kind K`: proposes a reward, by anybody for anybody.
struct RewardPropose: DeskCommand {
  static let configuration = CommandConfiguration.leaf("propose", aliases: ["提"])
  static let guide = Texts.rewardProposeGuide

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
  static let configuration = CommandConfiguration.leaf("list", aliases: ["看"])
  static let guide = Texts.rewardListGuide

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
enum RewardApprove: EntryStep {
  static var book: Book { .reward }
  typealias Given = OneNumber
  static let face = StepFace(
    "reward", "answer", as: "approve", "准", Texts.rewardApproveGuide, permission: .approveRewards)
  static func said(_ reward: Case) -> Text {
    Texts.rewardApproved(
      reward.number, reward.values["amount"] ?? "", reward.values["agent"] ?? "")
  }
}

/// `reward drop N --reason WHY`: declines a proposal, or takes back an approved one.
enum RewardDrop: EntryStep {
  static var book: Book { .reward }
  typealias Given = ReasonAndNumber
  static let face = StepFace("reward", "drop", "销", Texts.rewardDropGuide)
  static func said(_ reward: Case) -> Text {
    let wasPaid = reward.last("drop")?.values["record"] != nil
    return wasPaid ? Texts.rewardTakenBack(reward.number) : Texts.entryDropped(reward.number)
  }
}
