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
      ComplaintOpen.self, Take<ComplaintAnswer>.self, Take<ComplaintJudge>.self,
      Take<ComplaintDrop>.self,
      ComplaintList.self, ComplaintHistory.self,
    ],
    aliases: ["投诉本"])
  static let guide = Texts.complaintGuide
}

extension Context {
  fileprivate func view(_ complaint: ComplaintCase) throws -> ComplaintView {
    ComplaintView(
      complaint: complaint, name: try name(complaint.agent), zone: try desk().zone, now: clock.now)
  }
}

/// `complaint open AGENT`: takes a complaint down; anybody who acts may.
struct ComplaintOpen: DeskCommand {
  static let configuration = CommandConfiguration.leaf("open", aliases: ["记"])
  static let guide = Texts.complaintOpenGuide

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

/// A step with a complaint.
protocol ComplaintStep: StepCommand {}

extension ComplaintStep {
  static func answer(_ act: CaseAct, _ given: Given, _ context: Context) throws -> Answer {
    let complaints = try context.desk().complaints()
    return Answer(
      try context.view(complaints.take(act, given.numbers[0], by: context.caseHand())))
  }
}

/// `complaint answer NUMBER TEXT`: records the answer that the buyer got.
enum ComplaintAnswer: ComplaintStep {
  struct Given: StepArguments {
    @OptionGroup var plain: NumberAndAnswer

    var numbers: [Int] { plain.numbers }
    func values() throws -> [String: String?] {
      guard plain.text.contains(where: { !$0.trimmed.isEmpty }) else {
        throw Refusal(.usage, Texts.answerNeeded, fix: Texts.answerShape)
      }
      return plain.values()
    }
  }
  static let face = StepFace("complaint", ComplaintFlow.answer, "复", Texts.complaintAnswerGuide)
}

/// `complaint judge NUMBER VERDICT [--points N] --reason WHY`: records a lead's verdict.
enum ComplaintJudge: ComplaintStep {
  struct Given: StepArguments {
    @Option var points: String?
    @Option(name: .customLong("reason")) var why: String
    @Argument var number: Int
    @Argument var verdict: String

    var numbers: [Int] { [number] }
    func values() -> [String: String?] { ["verdict": verdict, "points": points] }
    var reason: String? { why }
  }
  static let face = StepFace(
    "complaint", ComplaintFlow.judge, "判", Texts.complaintJudgeGuide, permission: .judgeComplaints)
}

/// `complaint drop NUMBER --reason WHY`: drops a complaint that should not have been taken down.
enum ComplaintDrop: ComplaintStep {
  typealias Given = ReasonAndNumber
  static let face = StepFace("complaint", ComplaintFlow.drop, "销", Texts.complaintDropGuide)
}

/// `complaint list [MONTH]`: lists complaints that are still to do, or all of a month.
struct ComplaintList: MonthCommand {
  static let configuration = CommandConfiguration.leaf("list", aliases: ["看"])
  static let guide = Texts.complaintListGuide

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
  static let configuration = CommandConfiguration.leaf("history", aliases: ["经过"])
  static let guide = Texts.complaintHistoryGuide

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    let steps = try context.desk().complaints().history(of: number, for: context.caseReader())
    return Answer(ComplaintRows(complaints: try steps.map(context.view), isStory: true))
  }
}
