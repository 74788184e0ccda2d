import Appraisals
import Desk
import Shell
import Staff
import Store
import Vocabulary

/// `complaint`: what buyers complained about, from the first word to the points.
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
  /// One step of a case by the acting agent.
  fileprivate func step(
    _ author: Author, _ kind: String, _ body: (Writing) throws -> ComplaintCase
  ) throws -> Answer {
    let complaint = try store().write(Act(author, kind), body)
    return Answer(try view(complaint))
  }

  fileprivate func view(_ complaint: ComplaintCase) throws -> ComplaintView {
    ComplaintView(complaint, name: try name(complaint.agent), zone: try desk().zone, now: clock.now)
  }
}

/// `complaint open AGENT`: anybody who acts takes it down.
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
    let due = try due.map { due in
      guard let time = desk.zone.parse(due) else {
        throw Refusal(.usage, Text.notATime(due), fix: Texts.timeShape)
      }
      return time
    }
    let draft = ComplaintBook.Draft(
      date: "\(options.date ?? desk.today)", agent: "\(agent)", order: options.order ?? "",
      note: options.note ?? "", due: due)
    let author = try context.author()
    let staff = try desk.staff()
    return try context.step(author, "complaint.open") {
      try ComplaintBook.take(draft, staff: staff, zone: desk.zone, by: author, in: $0)
    }
  }
}

/// `complaint answer NUMBER TEXT`: what the buyer was told.
struct ComplaintAnswer: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "answer", aliases: ["复"])
  static let guide = Guide(
    Texts.complaintAnswerSummary,
    examples: [.init("kefu complaint answer 1 已回电道歉，补发运费 --as 2", Texts.complaintAnswerExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int
  @Argument var text: [String]

  func answer(_ context: Context) throws -> Answer {
    let author = try context.author()
    return try context.step(author, "complaint.answer") {
      try ComplaintBook.answer(number, text.joined(separator: " "), by: author, in: $0)
    }
  }
}

/// `complaint judge NUMBER VERDICT [--points N] --reason WHY`: a lead's word.
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

  /// How a lead judges; the words of the sheet are understood too.
  enum Judged: String, CaseIterable, ExpressibleByArgument {
    case service
    case notService = "not_service"
    case untrue

    static let allValueStrings = allCases.map(\.rawValue)

    init?(argument: String) {
      let words = ["属实": Judged.service, "非服务": .notService, "不实": .untrue]
      guard let judged = words[argument] ?? Judged(rawValue: argument) else { return nil }
      self = judged
    }
  }

  var permission: Permission { .judgeComplaints }

  func answer(_ context: Context) throws -> Answer {
    let acting = try context.acting()
    let judgement = try judgement()
    let policies = try context.desk().policies()
    return try context.step(acting.author, "complaint.judge") {
      try acting.demand(permission, about: ComplaintBook.complaint(number, in: $0).agent)
      return try ComplaintBook.judge(
        number, judgement, reason: reason, rules: { try policies.recordRules(for: $0) },
        by: acting.author, in: $0)
    }
  }

  private func judgement() throws -> ComplaintCase.Verdict {
    switch (verdict, points.map { Points($0) }) {
    case (.service, let points??): return .service(points)
    case (.service, _): throw Refusal(.usage, Texts.pointsNeeded, fix: Texts.pointsFix)
    case (.notService, nil): return .notService
    case (.untrue, nil): return .untrue
    default: throw Refusal(.usage, Texts.noPointsHere, fix: Texts.leaveOutPoints)
    }
  }
}

/// `complaint drop NUMBER --reason WHY`: it should not have been taken down.
struct ComplaintDrop: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "drop", aliases: ["销"])
  static let guide = Guide(
    Texts.complaintDropSummary,
    examples: [.init("kefu complaint drop 2 --reason 与投诉1重复 --as 2", Texts.complaintDropExample)])

  @OptionGroup var shared: SharedOptions
  @Option var reason: String
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    let acting = try context.acting()
    return try context.step(acting.author, "complaint.drop") { writing in
      let complaint = try ComplaintBook.complaint(number, in: writing)
      if complaint.verdict != nil || complaint.takenBy != acting.number {
        try acting.demand(.judgeComplaints, about: complaint.agent)
      }
      return try ComplaintBook.drop(number, reason: reason, by: acting.author, in: writing)
    }
  }
}

/// `complaint list [MONTH]`: what is still to do, or everything of a month.
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
    let sight = try context.sight()
    let cases = try context.store().read { reading in
      try month.map { try ComplaintBook.cases(of: $0.first...$0.last, in: reading) }
        ?? ComplaintBook.pending(in: reading)
    }
    let seen = cases.filter { sight.shows($0) }
    return Answer(
      ComplaintRows(complaints: try seen.map(context.view)),
      notes: seen.isEmpty ? [Texts.noComplaints] : [])
  }
}

/// `complaint history NUMBER`: every step of a case, who made it and when.
struct ComplaintHistory: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "history", aliases: ["经过"])
  static let guide = Guide(
    Texts.complaintHistorySummary,
    examples: [.init("kefu complaint history 1 --as 3", Texts.complaintHistoryExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    let sight = try context.sight()
    let versions = try context.store().read { reading in
      _ = try ComplaintBook.complaint(number, in: reading)
      return try ComplaintBook.history(of: number, in: reading)
    }
    if let last = versions.last, !sight.shows(last) {
      try context.demand(.seePoints, about: last.agent)
    }
    return Answer(
      ComplaintStory(versions: versions, steps: try versions.map(context.view)))
  }
}
