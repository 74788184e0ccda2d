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
      PlanAdd.self, PlanShow.self, EntryDone<PlanFace>.self, EntryDrop<PlanFace>.self,
      PlanSummary.self,
    ],
    aliases: ["计划本"])
  static let guide = Guide(Texts.planSummaryText, examples: [])
}

/// `plan add TEXT`: adds an item.
struct PlanAdd: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "add", aliases: ["记"])
  static let guide = Guide(
    Texts.planAddSummary,
    examples: [.init("kefu plan add 整理新款尺码 --as 1", Texts.planAddExample)])

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
  static let configuration = CommandConfiguration(commandName: "show", aliases: ["看"])
  static let guide = Guide(
    Texts.planShowSummary, examples: [.init("kefu plan show --as 1", Texts.planShowExample)])

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
  static let configuration = CommandConfiguration(commandName: "summary", aliases: ["小结"])
  static let guide = Guide(
    Texts.planSummarySummary,
    examples: [
      .init("kefu plan summary 尺码整理完，差 B200 的照片 --as 1", Texts.planSummaryWriteExample),
      .init("kefu plan summary --as 1", Texts.planSummaryExample),
    ])

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

  private struct Item: Encodable {
    let number: Int
    let what: String
    let state: EntryState
    let planned: Day
    let carriedDays: Int
  }

  private enum CodingKeys: CodingKey { case agent, day, items, summary }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(agent, forKey: .agent)
    try container.encode(day, forKey: .day)
    try container.encode(
      items.map {
        Item(
          number: $0.entry.number, what: Mask.numbers(in: $0.entry.values["what"] ?? ""),
          state: $0.state, planned: $0.entry.day, carriedDays: $0.carriedDays)
      }, forKey: .items)
    try container.encodeIfPresent(summary, forKey: .summary)
  }
}
