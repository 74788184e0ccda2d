import Books
import Cases
import Desk
import Shell
import Vocabulary

/// `issue`: problems and ideas, noted at once (HANDBOOK/systems.md, S6).
struct IssueGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    subcommands: [
      IssueWrite.self, IssueList.self, Take<IssueAnswer>.self, Take<EntryDone<IssueFace>>.self,
      Take<EntryDrop<IssueFace>>.self, IssueWeek.self,
    ],
    aliases: ["问题本"])
  static let guide = Texts.issueGuide
}

/// `issue write TEXT --kind K --route R`: writes an issue.
struct IssueWrite: DeskCommand {
  static let configuration = CommandConfiguration.leaf("write", aliases: ["写"])
  static let guide = Texts.issueWriteGuide

  @OptionGroup var shared: SharedOptions
  @Option var kind: String
  @Option var route: String
  @Option var due: Day?
  @Argument var text: [String]

  func answer(_ context: Context) throws -> Answer {
    try context.writeIssue(text.joined(separator: " "), kind: kind, route: route, due: due)
  }
}

extension Context {
  /// Writes an issue.
  ///
  /// - Parameter due: the day by which it is to be answered; nil for that of the flow.
  func writeIssue(_ text: String, kind: String, route: String, due: Day?) throws -> Answer {
    let days = try books().flow(.issue).number("answer_days")
    let due = try due ?? caseHand().day + days
    return try write(
      .issue, ["what": text, "kind": kind, "route": route, "due": "\(due)"]
    ) { Texts.issueWritten($0.number, due: due) }
  }
}

/// `issue list`: lists issues that wait for an answer or to be closed.
struct IssueList: DeskCommand {
  static let configuration = CommandConfiguration.leaf("list", aliases: ["看"])
  static let guide = Texts.issueListGuide

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var all = false
  @Option var route: String?
  @Option var agent: AgentNumber?

  func answer(_ context: Context) throws -> Answer {
    let books = try context.books()
    let holder = try context.scope(.issue, asking: agent)
    var query = CaseQuery(.issue, all ? nil : EntryState.unfinished, holder: holder)
    if let route {
      query.keys["route"] = try books.flow(.issue).field(named: "route").choice(named: route).id
    }
    return try context.list(books.entries(query))
  }
}

/// `issue answer N TEXT`: answers an issue; a later answer replaces an earlier one.
enum IssueAnswer: EntryStep {
  static var book: Book { .issue }
  typealias Given = NumberAndAnswer
  static let face = StepFace("issue", "answer", "回", Texts.issueAnswerGuide)
  static func said(_ issue: Case) -> Text { Texts.issueAnswered(issue.number, issue.holder) }
}

/// `issue week [DATE]`: shows the week's issues, grouped by route.
struct IssueWeek: DeskCommand {
  static let configuration = CommandConfiguration.leaf("week", aliases: ["周"])
  static let guide = Texts.issueWeekGuide

  @OptionGroup var shared: SharedOptions
  @Argument var date: Day?

  func answer(_ context: Context) throws -> Answer {
    let week = try date.map(Week.init(holding:)) ?? Week(reportedOn: context.desk().today)
    let books = try context.books()
    let routes = try books.issues(collectedIn: week).routes.map { route in
      IssuePage.Route(
        route: route.id, name: route.name,
        issues: try route.issues.map { try EntryView($0, books) })
    }
    let page = IssuePage(from: week.days.lowerBound, to: week.days.upperBound, routes: routes)
    return Answer(page, notes: routes.isEmpty ? [Text.noEntries] : [])
  }
}

/// The week's issues under a heading for each route.
struct IssuePage: Shown {
  struct Route: Encodable {
    let route: String
    let name: Text
    let issues: [EntryView]

    private enum CodingKeys: CodingKey { case route, issues }
  }

  let from: Day
  let to: Day
  let routes: [Route]

  func lines(_ paper: Paper) -> [String] {
    routes.flatMap { route in
      [paper.style(paper.text(Texts.issuesFor(route.name, from, to)), .title)]
        + route.issues.flatMap { $0.lines(paper) }
    }
  }
}
