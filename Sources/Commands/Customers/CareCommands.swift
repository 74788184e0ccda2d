import Cases
import Customers
import Desk
import Shell
import Staff
import Vocabulary

/// `care`: the care plan, what is due, call-backs (HANDBOOK/customers.md, The care plan).
struct CareGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "care",
    subcommands: [
      CarePlanCommand.self, CareDue.self, CareAnnounce.self, CareCall.self, CareCalls.self,
      CareAnswers.self,
    ],
    aliases: ["关怀"])
  static let guide = Texts.careGuide
}

/// `care plan [MONTH]`: shows what the tiers are due in a month, by occasion.
struct CarePlanCommand: MonthCommand {
  static let configuration = CommandConfiguration.leaf("plan", aliases: ["计划"])
  static let guide = Texts.carePlanGuide

  @OptionGroup var shared: SharedOptions
  @Option var branch: String?
  @Argument var month: Month?

  func answer(_ context: Context) throws -> Answer {
    let records = try context.desk().customers()
    let month = try month ?? context.desk().today.month
    let branch = try records.policy.branchID(branch)
    let plan = try records.carePlan()
    let items = plan.items(in: month.first...month.last).filter {
      branch == nil || $0.customer.file.branch == branch
    }
    let undated = plan.undated(in: month.year)
    return Answer(
      CarePlanView(month: month, items: items, policy: records.policy),
      notes: undated.map { Texts.undatedOccasion($0.name, month.year) })
  }
}

/// `care due`: lists the customers who are due care on a day.
struct CareDue: DeskCommand {
  static let configuration = CommandConfiguration.leaf("due", aliases: ["到期"])
  static let guide = Texts.careDueGuide

  @OptionGroup var shared: SharedOptions
  @Option var on: Day?
  @Option var branch: String?

  func answer(_ context: Context) throws -> Answer {
    let records = try context.desk().customers()
    let day = try on ?? context.desk().today
    let branch = try records.policy.branchID(branch)
    let items = try records.carePlan().items(in: day...day).filter {
      branch == nil || $0.customer.file.branch == branch
    }
    let messages = try Outbox(records).list(day: day)
    return Answer(
      CareRows(items: items, messages: messages, policy: records.policy),
      notes: items.isEmpty ? [Texts.nothingDue(day)] : [])
  }
}

/// `care announce OCCASION --on DAY`: announces severe weather, an event, an offer.
struct CareAnnounce: DeskCommand {
  static let configuration = CommandConfiguration.leaf("announce", aliases: ["宣布"])
  static let guide = Texts.careAnnounceGuide

  @OptionGroup var shared: SharedOptions
  @Option var on: Day?
  @Option var branch: String?
  @Option(parsing: .upToNextOption) var about: [String] = []
  @Argument var occasion: String

  var permission: Permission { .sendMessages }

  func answer(_ context: Context) throws -> Answer {
    let records = try context.desk().customers()
    let day = try on ?? context.desk().today
    let what = about.joined(separator: " ")
    let announced = try records.announce(
      occasion, on: day, branch: branch, what: what.isEmpty ? nil : what, by: context.author())
    return Answer(done: Texts.announced(announced.name, day))
  }
}

/// `care call`: opens the call-backs that are due, each once.
struct CareCall: DeskCommand {
  static let configuration = CommandConfiguration.leaf("call", aliases: ["安排"])
  static let guide = Texts.careCallGuide

  @OptionGroup var shared: SharedOptions
  @Option var on: Day?

  func answer(_ context: Context) throws -> Answer {
    let records = try context.desk().customers()
    let day = try on ?? context.desk().today
    let numbers = try CallBacks(records, context.cases()).plan(
      until: day, by: context.caseHand(), language: context.language)
    return Answer(CallsView(numbers: numbers))
  }
}

/// `care calls`: lists the call-backs to make now; none outside the hours of the flow.
struct CareCalls: DeskCommand {
  static let configuration = CommandConfiguration.leaf("calls", aliases: ["回访"])
  static let guide = Texts.careCallsGuide

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    let cases = try context.cases()
    let calls = CallBacks(try context.desk().customers(), cases)
    guard let items = try calls.offered(to: context.caseReader(), at: context.clock.now) else {
      throw Refusal(.nothingFound, Texts.notTheHour, fix: Texts.callHours(try calls.hours()))
    }
    return try CaseList.list(items, items.count, cases)
  }
}

/// `care answers MONTH`: counts the answers given in a month's call-backs.
struct CareAnswers: MonthCommand {
  static let configuration = CommandConfiguration.leaf("answers", aliases: ["回答"])
  static let guide = Texts.careAnswersGuide

  @OptionGroup var shared: SharedOptions
  @Option var branch: String?
  @Argument var month: Month?

  func answer(_ context: Context) throws -> Answer {
    let records = try context.desk().customers()
    let month = try month ?? context.desk().today.month
    let branch = try records.policy.branchID(branch)
    let (count, questions) = try CallBacks(records, context.cases()).answers(
      month, branch: branch, at: context.clock.now)
    return Answer(
      AnswersView(month: month, calls: count, questions: questions),
      notes: count == 0 ? [Texts.noCalls(month)] : [])
  }
}
