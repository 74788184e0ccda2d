import Appraisals
import Cases
import Desk
import Shell
import Staff
import Store
import Vocabulary

/// `complaint`: buyers' complaints, from the first word to the points.
struct ComplaintGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "complaint",
    subcommands: [
      ComplaintOpen.self, ComplaintAnswer.self, ComplaintJudge.self, ComplaintDrop.self,
      ComplaintList.self, ComplaintHistory.self,
    ],
    aliases: ["投诉本"])
  static let guide = Guide(Texts.complaintSummary, examples: [], more: Texts.complaintSteps)
}

extension Context {
  fileprivate func step(_ number: Int, _ act: CaseAct) throws -> Answer {
    Answer(try view(desk().complaints().take(act, number, by: caseHand())))
  }

  fileprivate func view(_ complaint: ComplaintCase) throws -> ComplaintView {
    ComplaintView(
      complaint: complaint, name: try name(complaint.agent), zone: try desk().zone, now: clock.now)
  }
}

/// `complaint open AGENT`: takes a complaint down; anybody who acts may.
struct ComplaintOpen: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "open", aliases: ["记"])
  static let guide = Guide(
    Texts.complaintOpenSummary,
    examples: [
      .init(
        "kefu complaint open 4 --note 答应回电未回 --due '2026-11-21 18:00' --as 2",
        Texts.complaintOpenExample)
    ])

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: RecordOptions
  @Option var due: String?
  @Argument var agent: AgentNumber

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let due = try due.map { desk.zone.label(try context.moment($0, .ahead)) }
    let values = [
      "agent": "\(agent)", "order": try options.order.map { try context.mentionedOrder($0).text },
      "note": options.note, "due": due,
    ].compactMapValues(\.self)
    let complaint = try desk.complaints().open(
      CaseDraft(ComplaintFlow.id, values, day: options.date ?? desk.today), by: context.caseHand())
    return Answer(try context.view(complaint))
  }
}

/// `complaint answer NUMBER TEXT`: records the answer that the buyer got.
struct ComplaintAnswer: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "answer", aliases: ["复"])
  static let guide = Guide(
    Texts.complaintAnswerSummary,
    examples: [.init("kefu complaint answer 1 已回电道歉，补发运费 --as 2", Texts.complaintAnswerExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int
  @Argument var text: [String]

  func answer(_ context: Context) throws -> Answer {
    let text = text.joined(separator: " ")
    guard !text.trimmed.isEmpty else {
      throw Refusal(.usage, Texts.answerNeeded, fix: Texts.answerShape)
    }
    return try context.step(number, CaseAct(ComplaintFlow.answer, ["answer": text]))
  }
}

/// `complaint judge NUMBER VERDICT [--points N] --reason WHY`: records a lead's verdict.
struct ComplaintJudge: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "judge", aliases: ["判"])
  static let guide = Guide(
    Texts.complaintJudgeSummary,
    examples: [
      .init(
        "kefu complaint judge 1 service --points 8 --reason 听了录音，确实没回电 --as 3",
        Texts.complaintJudgeExample),
      .init("kefu complaint judge 1 untrue --reason 通话记录显示已回电 --as 3", Texts.complaintUntrue),
      .init("kefu complaint judge 1 not_service --reason 快递破损 --as 3", Texts.complaintOther),
    ])

  @OptionGroup var shared: SharedOptions
  @Option var points: String?
  @Option var reason: String
  @Argument var number: Int
  @Argument var verdict: Judged

  /// A lead's verdict; the words of the sheet are understood too.
  enum Judged: String, CaseIterable, ExpressibleByArgument {
    case service
    case notService = "not_service"
    case untrue

    static let allValueStrings = allCases.map(\.rawValue)

    init?(argument: String) {
      let words = ["属实": "service", "非服务": "not_service", "不实": "untrue"]
      self.init(rawValue: words[argument] ?? argument)
    }
  }

  var permission: Permission { .judgeComplaints }

  func answer(_ context: Context) throws -> Answer {
    let values = ["verdict": verdict.rawValue, "points": points ?? ""]
    return try context.step(number, CaseAct(ComplaintFlow.judge, values, reason: reason))
  }
}

/// `complaint drop NUMBER --reason WHY`: drops a complaint that should not have been taken down.
struct ComplaintDrop: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "drop", aliases: ["销"])
  static let guide = Guide(
    Texts.complaintDropSummary,
    examples: [.init("kefu complaint drop 2 --reason 与投诉1重复 --as 2", Texts.complaintDropExample)])

  @OptionGroup var shared: SharedOptions
  @Option var reason: String
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    try context.step(number, CaseAct(ComplaintFlow.drop, reason: reason))
  }
}

/// `complaint list [MONTH]`: lists complaints that are still to do, or all of a month.
struct ComplaintList: MonthCommand {
  static let configuration = CommandConfiguration(commandName: "list", aliases: ["看"])
  static let guide = Guide(
    Texts.complaintListSummary,
    examples: [
      .init("kefu complaint list --as 3", Texts.complaintPending),
      .init("kefu complaint list 2026-11 --as 3", Texts.complaintMonth),
    ])

  @OptionGroup var shared: SharedOptions
  @Argument var month: Month?

  func answer(_ context: Context) throws -> Answer {
    let seen = try context.desk().complaints().complaints(
      of: month, for: context.caseReader(), at: context.clock.now)
    return Answer(
      ComplaintRows(complaints: try seen.map(context.view)),
      notes: seen.isEmpty ? [Texts.noComplaints] : [])
  }
}

/// `complaint history NUMBER`: shows every step of a complaint, with author and time.
struct ComplaintHistory: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "history", aliases: ["经过"])
  static let guide = Guide(
    Texts.complaintHistorySummary,
    examples: [.init("kefu complaint history 1 --as 3", Texts.complaintHistoryExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    let steps = try context.desk().complaints().history(of: number, for: context.caseReader())
    return Answer(ComplaintRows(complaints: try steps.map(context.view), isStory: true))
  }
}
