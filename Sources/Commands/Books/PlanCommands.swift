import Books
import Cases
import Desk
import Shell
import Vocabulary

/// `plan`: an agent's plan for a day (HANDBOOK/systems.md, S19).
struct PlanGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    subcommands: [
      PlanAdd.self, PlanShow.self, Take<EntryDone<PlanFace>>.self, Take<EntryDrop<PlanFace>>.self,
      PlanSummary.self,
    ],
    aliases: ["计划本"])
  static let guide = Texts.planGuide
}

/// `plan add TEXT`: adds an item.
struct PlanAdd: DeskCommand {
  static let configuration = CommandConfiguration.leaf("add", aliases: ["记"])
  static let guide = Texts.planAddGuide

  @OptionGroup var shared: SharedOptions
  @Option var date: Day?
  @Argument var text: [String]

  func answer(_ context: Context) throws -> Answer {
    try context.write(.plan, on: date, ["what": text.joined(separator: " ")]) {
      Texts.planAdded($0.number, $0.day)
    }
  }
}

/// `plan show`: shows the day's items, and those left undone on earlier days.
struct PlanShow: DeskCommand {
  static let configuration = CommandConfiguration.leaf("show", aliases: ["看"])
  static let guide = Texts.planShowGuide

  @OptionGroup var shared: SharedOptions
  @Option var date: Day?
  @Option var agent: AgentNumber?

  func answer(_ context: Context) throws -> Answer {
    let reader = try context.reader(.plan, asking: agent)
    let day = try date ?? context.desk().workday(of: reader)
    let items = try context.books().plan(of: reader, on: day)
    return Answer(
      PlanPage(agent: reader, name: try context.name(reader), day: day, items: items),
      notes: items.isEmpty ? [Text.noEntries] : [])
  }
}

/// `plan summary [TEXT]`: writes the day's summary; without a text shows the day.
struct PlanSummary: DeskCommand {
  static let configuration = CommandConfiguration.leaf("summary", aliases: ["小结"])
  static let guide = Texts.planSummaryGuide

  @OptionGroup var shared: SharedOptions
  @Option var date: Day?
  @Option var agent: AgentNumber?
  @Argument var text: [String] = []

  func answer(_ context: Context) throws -> Answer {
    if !text.isEmpty {
      return try context.write(
        .summary, for: agent, on: date, ["text": text.joined(separator: " ")]
      ) { Texts.summaryWritten($0.owner, $0.day) }
    }
    let reader = try context.reader(.plan, asking: agent)
    let day = try date ?? context.desk().workday(of: reader)
    let books = try context.books()
    var query = CaseQuery(.summary, [.noted], holder: reader)
    query.days = day...day
    let text = try books.entries(query).first?.values["text"]
    return Answer(
      PlanPage(
        agent: reader, name: try context.name(reader), day: day,
        items: try books.plan(of: reader, on: day), summary: text.map(Mask.numbers)))
  }
}

/// A day's plan, with the summary when that was asked for.
struct PlanPage: Shown {
  let agent: AgentNumber
  let name: String
  let day: Day
  let items: [PlanItem]
  var summary: String?

  func lines(_ paper: Paper) -> [String] {
    let count = { (state: EntryState) in items.count { $0.state == state } }
    let head = Texts.planHead(
      day, name, done: count(.done), open: count(.open), dropped: count(.dropped))
    let rows = items.map { item in
      let mark = item.state == .done ? "[x]" : item.state == .dropped ? "[-]" : "[ ]"
      let number = paper.width.pad(String(item.entry.number), to: 4, .right)
      let what = Mask.numbers(in: item.entry.values["what"] ?? "")
      let age =
        item.age.map { "  " + paper.style(paper.text($0), .warning) } ?? ""
      let why = item.state == .dropped ? item.entry.standing.last?.reason.map { "：" + $0 } : nil
      return paper.style(number, .rank) + "  \(mark) " + (what + (why ?? "")).harmless() + age
    }
    return [paper.style(paper.text(head), .title)] + rows
      + (summary.map { [paper.text(Texts.summaryIs($0.harmless()))] } ?? [])
  }

  func encode(to encoder: any Encoder) throws {
    let items = items.map { item -> JSONObject in
      [
        "number": item.entry.number, "what": Mask.numbers(in: item.entry.values["what"] ?? ""),
        "state": item.state, "planned": item.entry.day, "carriedDays": item.carriedDays,
      ]
    }
    let object: JSONObject = ["agent": agent, "day": day, "items": items, "summary": summary]
    try object.encode(to: encoder)
  }
}
