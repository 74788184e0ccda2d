import Appraisals
import Desk
import Shell
import Staff
import Store
import Vocabulary

/// `record`: records that a lead or clerk enters by hand.
struct RecordGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "record",
    subcommands: [
      RecordGrade.self, RecordLowRating.self, RecordComplaint.self, RecordPraise.self,
      RecordOutstanding.self, RecordConduct.self, RecordLeave.self, RecordReward.self,
      RecordFigure.self, RecordRetract.self, RecordList.self,
    ],
    aliases: ["记"])
  static let guide = Guide(Texts.recordSummary, examples: [])
}

/// The options that every record takes beside its agent.
struct RecordOptions: ParsableArguments {
  @Option(help: "the day; today if missing") var date: Day?
  @Option(help: "the order it is about") var order: String?
  @Option(help: "a remark") var note: String?

  func draft(_ agent: AgentNumber, _ kind: String, _ value: String, _ context: Context) throws
    -> RecordDraft
  {
    RecordDraft(
      date: "\(try date ?? context.desk().today)", agent: "\(agent)", kind: kind, value: value,
      order: try order.map { try context.mentionedOrder($0).text } ?? "", note: note ?? "")
  }
}

/// A command that enters one record about an agent.
protocol RecordCommand: DeskCommand {
  var options: RecordOptions { get }
  var agent: AgentNumber { get }
  /// The record's kind, as `RecordDraft` takes it.
  var kind: String { get }
  /// Empty for a kind without one.
  var value: String { get }
}

extension RecordCommand {
  var value: String { "" }
  var permission: Permission { .enterRecords }
  var subject: AgentNumber? { agent }

  func answer(_ context: Context) throws -> Answer {
    try RecordDesk(context).enter(options.draft(agent, kind, value, context))
  }
}

/// `record grade AGENT ITEM MARK`: records a grade.
struct RecordGrade: RecordCommand {
  static let configuration = CommandConfiguration.leaf("grade", aliases: ["评级"])
  static let guide = Guide(
    Texts.recordGradeSummary,
    examples: [.init("kefu record grade 4 quality 优 --date 2026-10-31 --as 3", Texts.gradeExample)])

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: RecordOptions
  @Argument var agent: AgentNumber
  @Argument(help: "quality, complaints, cooperation, execution") var item: String
  @Argument(help: "优 良 中 差") var mark: String

  var kind: String { "grade.\(item)" }
  var value: String { mark }
}

/// `record low-rating AGENT`: records a low rating.
struct RecordLowRating: RecordCommand {
  static let configuration = CommandConfiguration.leaf("low-rating", aliases: ["差评"])
  static let guide = Guide(
    Texts.recordLowRatingSummary,
    examples: [.init("kefu record low-rating 4 --date 2026-10-08 --as 3", Texts.recordExample)])

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: RecordOptions
  @Argument var agent: AgentNumber

  var kind: String { "low_rating" }
}

/// `record complaint AGENT POINTS`: records a complaint.
struct RecordComplaint: RecordCommand {
  static let configuration = CommandConfiguration.leaf("complaint", aliases: ["投诉"])
  static let guide = Guide(
    Texts.recordComplaintSummary,
    examples: [
      .init("kefu record complaint 4 8 --date 2026-10-19 --note 答应回电未回 --as 3", Texts.recordExample)
    ])

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: RecordOptions
  @Argument var agent: AgentNumber
  @Argument(help: "5 to 20") var points: String

  var kind: String { "complaint" }
  var value: String { points }
}

/// `record praise AGENT`: records praise.
struct RecordPraise: RecordCommand {
  static let configuration = CommandConfiguration.leaf("praise", aliases: ["表扬"])
  static let guide = Guide(
    Texts.recordPraiseSummary,
    examples: [.init("kefu record praise 4 --note 好评点名 --as 3", Texts.recordExample)])

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: RecordOptions
  @Argument var agent: AgentNumber

  var kind: String { "praise" }
}

/// `record outstanding AGENT POINTS`: records outstanding work.
struct RecordOutstanding: RecordCommand {
  static let configuration = CommandConfiguration.leaf("outstanding", aliases: ["突出"])
  static let guide = Guide(
    Texts.recordOutstandingSummary,
    examples: [.init("kefu record outstanding 3 3 --note 带新人 --as 9", Texts.recordExample)])

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: RecordOptions
  @Argument var agent: AgentNumber
  @Argument(help: "2 to 5") var points: String

  var kind: String { "outstanding" }
  var value: String { points }
}

/// `record conduct AGENT RULE`: records a breach of a rule of conduct.
struct RecordConduct: RecordCommand {
  static let configuration = CommandConfiguration.leaf("conduct", aliases: ["违纪"])
  static let guide = Guide(
    Texts.recordConductSummary,
    examples: [.init("kefu record conduct 5 private_use --as 3", Texts.recordExample)])

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: RecordOptions
  @Argument var agent: AgentNumber
  @Argument(help: "a rule of Policies/fines.yaml") var rule: String

  var kind: String { "conduct" }
  var value: String { rule }
}

/// `record leave AGENT`: records an approved whole day of leave.
struct RecordLeave: RecordCommand {
  static let configuration = CommandConfiguration.leaf("leave", aliases: ["请假"])
  static let guide = Guide(
    Texts.recordLeaveSummary,
    examples: [.init("kefu record leave 6 --date 2026-11-25 --note 病假 --as 3", Texts.recordExample)]
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: RecordOptions
  @Argument var agent: AgentNumber

  var kind: String { "leave" }
}

/// `record reward AGENT YUAN`: records a reward.
struct RecordReward: RecordCommand {
  static let configuration = CommandConfiguration.leaf("reward", aliases: ["奖励"])
  static let guide = Guide(
    Texts.recordRewardSummary,
    examples: [.init("kefu record reward 1 20 --note 发现商品资料错误 --as 9", Texts.recordExample)])

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: RecordOptions
  @Argument var agent: AgentNumber
  @Argument(help: "yuan") var amount: String

  var kind: String { "reward" }
  var value: String { amount }
}

/// `record figure AGENT NAME VALUE`: records a figure.
struct RecordFigure: RecordCommand {
  static let configuration = CommandConfiguration.leaf("figure", aliases: ["数据"])
  static let guide = Guide(
    Texts.recordFigureSummary,
    examples: [
      .init("kefu record figure 1 conversion 46.5 --date 2026-10-31 --as 9", Texts.recordExample)
    ])

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: RecordOptions
  @Argument var agent: AgentNumber
  @Argument var name: String
  @Argument var value: String

  var kind: String { "figure.\(name)" }
}

/// `record retract NUMBER --reason WHY`: retracts a record by a later row.
struct RecordRetract: DeskCommand {
  static let configuration = CommandConfiguration.leaf("retract", aliases: ["作废"])
  static let guide = Guide(
    Texts.recordRetractSummary,
    examples: [.init("kefu record retract 12 --reason 记错了人 --as 3", Texts.recordRetractExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int
  @Option var reason: String

  var permission: Permission { .enterRecords }

  func answer(_ context: Context) throws -> Answer {
    let acting = try context.acting()
    let record = try context.store().write(Act(acting.author, "record.retract")) { writing in
      let record = try RecordBook.retract(number, reason: reason, by: acting.author, in: writing)
      try acting.demand(permission, about: record.entry.agent)
      return record
    }
    return Answer(
      done: Texts.retracted(
        record.entry.label(RecordDesk(context).titles(in: record.entry.day.month))))
  }
}

/// `record list MONTH`: lists a month's records.
struct RecordList: MonthCommand {
  static let configuration = CommandConfiguration.leaf("list", aliases: ["看"])
  static let guide = Guide(
    Texts.recordListSummary,
    examples: [.init("kefu record list 2026-10 --agent 4", Texts.recordListExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var month: Month
  @Option var agent: AgentNumber?

  func answer(_ context: Context) throws -> Answer {
    let sight = try context.sight()
    let records = try context.store().read { reading in
      try RecordBook.records(of: month.first...month.last, in: reading)
    }
    let wanted = records.filter { record in
      sight.shows(record.entry.agent) && (agent == nil || agent == record.entry.agent)
    }
    let titles = wanted.isEmpty ? [:] : RecordDesk(context).titles(in: month)
    return Answer(wanted.map { RecordView($0, titles) })
  }
}
